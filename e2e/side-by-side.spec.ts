import { expect, test, type Locator, type Page } from '@playwright/test';

import { cast, watch } from './journey.ts';
import { bothDrawn, left, openTwo, pageField, pages, right } from './two-documents.ts';

test.setTimeout(120_000);

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

/** Says what the page in view is, in the table of contents of the pane that the keys are for. */
async function tellPage(page: Page, pane: Locator, form: string): Promise<void> {
  await page.keyboard.press('o');
  const contents = pane.getByRole('navigation', { name: /^Sommaire/ });
  await contents.getByLabel(/^La page \d+ est/).selectOption(form);
  await page.keyboard.press('Escape');
  await pages(pane).focus();
  await page.keyboard.press('o');
  await expect(contents).toHaveCount(0);
}

test('a form meets the same form, on whatever page it stands', async ({ page }) => {
  await openTwo(page, cast.fifteen);
  await page.keyboard.press('y');
  await page.keyboard.press('ArrowRight');
  await expect(pageField(left(page))).toHaveValue('2');
  await tellPage(page, left(page), '2051');
  await page.keyboard.press('F6');
  for (const next of ['2', '3', '4']) {
    await page.keyboard.press('ArrowRight');
    await expect(pageField(right(page))).toHaveValue(next);
  }
  await tellPage(page, right(page), '2051');
  await page.keyboard.press('F6');
  await expect(pageField(left(page))).toHaveValue('2');
  await page.keyboard.press('ArrowLeft');
  await expect(pageField(right(page))).toHaveValue('4');
  await page.getByText('Par formulaire', { exact: true }).click();
  await page.getByRole('region', { name: 'Pages du document, à gauche' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(pageField(left(page))).toHaveValue('2');
  await expect(pageField(right(page))).toHaveValue('4');
  await expect(page.getByText('Même formulaire')).toBeVisible();
  // The page after stands as far after the form that both hold.
  await page.keyboard.press('ArrowRight');
  await expect(pageField(right(page))).toHaveValue('5');
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
