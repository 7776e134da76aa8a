import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

import { cast, consult, filings, watch } from './journey.ts';

test.setTimeout(120_000);

const left = (page: Page): Locator => page.getByRole('region', { name: 'Document à gauche', exact: true });
const right = (page: Page): Locator => page.getByRole('region', { name: 'Document à droite', exact: true });
const pages = (pane: Locator): Locator => pane.getByRole('region', { name: /^Pages du document/ });
const pageField = (pane: Locator): Locator => pane.getByRole('textbox', { name: /^Page, sur/ });

/** Opens the newest filing of a company, and lays the one before beside it. */
async function openTwo(page: Page, siren: string): Promise<void> {
  await openOne(page, siren);
  await page.keyboard.press('w');
  await page.getByRole('dialog', { name: 'Ouvrir à côté' }).getByRole('link').first().click();
  await bothDrawn(page, left(page), right(page));
}

async function openOne(page: Page, siren: string): Promise<void> {
  await consult(page, siren);
  await filings(page)
    .getByRole('link', { name: /Ouvrir/ })
    .first()
    .click();
  await expect(page.locator('.page canvas').first()).toBeVisible({ timeout: 30_000 });
}

async function bothDrawn(page: Page, ...panes: Locator[]): Promise<void> {
  for (const pane of panes)
    await expect(pane.locator('.page canvas').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('group', { name: /Défilement des deux documents/ })).toBeVisible();
}

/** What the proxy is asked of documents from now on. */
function documentsAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/document')) asked.push(request.url());
  });
  return asked;
}

async function scrollOf(pane: Locator): Promise<number> {
  return pages(pane).evaluate((box) => box.scrollTop);
}

test('the filing of the year before is suggested first, and both scroll together', async ({ page }) => {
  const { problems } = watch(page);
  await openTwo(page, cast.fifteen);
  await expect(left(page).getByRole('heading', { level: 1 })).toHaveText(
    'Comptes annuels clos le 31/12/2025',
  );
  await expect(right(page).getByRole('heading', { level: 2 })).toHaveText(
    'Comptes annuels clos le 31/12/2024',
  );
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(pageField(left(page))).toHaveValue('3');
  await expect(pageField(right(page))).toHaveValue('3');
  await expect(page).toHaveURL(/page=3.*page2=3/);
  await expect.poll(async () => (await scrollOf(left(page))) - (await scrollOf(right(page)))).toBeLessThan(3);
  expect(problems).toEqual([]);
});

test('the keys act on one pane, F6 goes to the other, and what was set by hand is kept or forgotten', async ({
  page,
}) => {
  await openTwo(page, cast.fifteen);
  const choice = (name: string): Locator => page.getByRole('radio', { name, exact: true });
  await expect(choice('Par formulaire')).toBeChecked();
  await page.keyboard.press('y');
  await expect(choice('Libre')).toBeChecked();
  await page.keyboard.press('F6');
  await expect(pages(right(page))).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(pageField(right(page))).toHaveValue('2');
  await expect(pageField(left(page))).toHaveValue('1');
  await page.keyboard.press('y');
  await expect(choice('Par page')).toBeChecked();
  await expect(page.getByText('Décalage de 1 page gardé')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(pageField(right(page))).toHaveValue('3');
  await expect(pageField(left(page))).toHaveValue('2');
  await page.keyboard.press('u');
  await expect(pageField(left(page))).toHaveValue('3');
  await expect(page.getByText('Même page', { exact: true })).toBeVisible();
});

test('swapped, each document keeps its place and none is asked for again; back brings back, then one alone', async ({
  page,
}) => {
  await openTwo(page, cast.fifteen);
  await page.keyboard.press('y');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/page=3/);
  const before = new URL(page.url());
  const asked = documentsAsked(page);
  await page.keyboard.press('j');
  await expect(left(page).getByRole('heading')).toHaveText('Comptes annuels clos le 31/12/2024');
  await expect(right(page).getByRole('heading')).toHaveText('Comptes annuels clos le 31/12/2025');
  await expect(pageField(left(page))).toHaveValue('1');
  await expect(pageField(right(page))).toHaveValue('3');
  // The document that answered the keys still does.
  await expect(pages(right(page))).toBeFocused();
  const after = new URL(page.url());
  expect(after.pathname.split('/').at(-1)).toBe(before.searchParams.get('avec'));
  expect(after.searchParams.get('avec')).toBe(before.pathname.split('/').at(-1));
  expect(after.searchParams.get('page2')).toBe('3');
  expect(asked).toEqual([]);
  await page.goBack();
  await expect(left(page).getByRole('heading')).toHaveText('Comptes annuels clos le 31/12/2025');
  await page.keyboard.press('w');
  await expect(right(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comptes annuels clos le 31/12/2025');
  expect(asked).toEqual([]);
  await page.goBack();
  await expect(right(page)).toBeVisible();
});

test('one field looks through both documents and counts each apart', async ({ page }) => {
  await openTwo(page, cast.sound);
  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: 'Rechercher dans les deux documents' });
  await expect(field).toBeFocused();
  await field.fill('Ménétrier');
  const both = page.getByRole('region', { name: 'Les deux documents' }).getByRole('search');
  await expect(both.getByText(/^([1-9]\d* à gauche|aucun texte à gauche)/)).toBeVisible({ timeout: 30_000 });
  await expect(both.getByText(/^([1-9]\d* à droite|aucun texte à droite)/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('radio', { name: 'Libre', exact: true })).toBeChecked();
  await expect(page).toHaveURL(/#cherche=M/);
  await field.press('Escape');
  await expect(both).toHaveCount(0);
});

test('each document that is not public bears its badge and its banner, on its own side', async ({ page }) => {
  await openTwo(page, cast.sound);
  for (const pane of [left(page), right(page)]) {
    await expect(pane.getByText('Partiellement confidentiel', { exact: true })).toBeVisible();
    await expect(
      pane.getByText('Document partiellement confidentiel, à traiter comme confidentiel'),
    ).toBeVisible();
  }
});

test('a copied link opens both, at their pages, after the next person’s own procedure', async ({
  page,
  browser,
}) => {
  await openTwo(page, cast.fifteen);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/page=2.*page2=2|page2=2.*page=2/);
  const link = page.url();
  const other = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await other.goto(link);
  await other.getByLabel('Démarche').selectOption({ label: 'Marchés publics' });
  await other.getByLabel('Objet').fill('un autre objet');
  await other.getByLabel(/Je m'engage/).check();
  await other.getByRole('button', { name: /Consulter|Ouvrir/ }).click();
  await bothDrawn(other, left(other), right(other));
  await expect(pageField(left(other))).toHaveValue('2');
  await expect(pageField(right(other))).toHaveValue('2');
  await other.context().close();
});

test('the figures of the company stand beside its filing', async ({ page }) => {
  await openOne(page, cast.sound);
  await page.getByRole('button', { name: 'À côté' }).click();
  await page.getByRole('link', { name: 'Tableau des chiffres' }).click();
  await expect(page).toHaveURL(/avec=chiffres/);
  const figures = page.getByRole('region', { name: 'Chiffres à droite' });
  await expect(figures.getByRole('table')).toContainText('Chiffre d’affaires');
  await figures.getByRole('button', { name: 'Fermer les chiffres' }).click();
  await expect(figures).toHaveCount(0);
});

test('the border moves by the arrows, and both panes keep enough', async ({ page }) => {
  await openTwo(page, cast.fifteen);
  const border = page.getByRole('separator', { name: 'Place du premier document' });
  await border.focus();
  await border.press('ArrowLeft');
  await expect(border).toHaveAttribute('aria-valuenow', '45');
  await border.press('Home');
  await expect(border).toHaveAttribute('aria-valuenow', '25');
  const [narrow, wide] = [await left(page).boundingBox(), await right(page).boundingBox()];
  expect(narrow?.width ?? 0).toBeGreaterThan(280);
  expect(wide?.width ?? 0).toBeGreaterThan((narrow?.width ?? 0) * 2);
});

test('a narrow window stands one above the other, without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 900 });
  await consult(page, cast.fifteen);
  await filings(page)
    .getByRole('link', { name: /Ouvrir/ })
    .first()
    .click();
  await expect(page.locator('.page canvas').first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'À côté' }).click();
  await page.getByRole('dialog').getByRole('link').first().click();
  const [above, below] = ['Document en haut', 'Document en bas'].map((name) =>
    page.getByRole('region', { name, exact: true }),
  ) as [Locator, Locator];
  await bothDrawn(page, above, below);
  const boxes = [await above.boundingBox(), await below.boundingBox()];
  expect(boxes[1]?.y ?? 0).toBeGreaterThan((boxes[0]?.y ?? 0) + 300);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('nothing is found on two documents, on the choice of the second, or on the figures', async ({
      page,
    }) => {
      const check = async (state: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${state} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      };
      await openOne(page, cast.sound);
      await page.keyboard.press('w');
      await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
      await check('choice');
      await page.getByRole('dialog').getByRole('link').first().click();
      await bothDrawn(page, left(page), right(page));
      await page.keyboard.press('Control+f');
      await expect(page.getByRole('searchbox', { name: 'Rechercher dans les deux documents' })).toBeVisible();
      await check('two documents');
      await page.keyboard.press('Escape');
      await page.keyboard.press('w');
      await page.keyboard.press('w');
      await page.getByRole('link', { name: 'Tableau des chiffres' }).click();
      await expect(page.getByRole('table')).toBeVisible();
      await check('figures');
    });
  });
