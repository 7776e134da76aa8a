import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { loginOrigin, todayOrigin } from '../playwright.config.ts';
import { enter, expire } from './identity.ts';
import { cast, consult, filings, pageIsDrawn, watch } from './journey.ts';

/** Opens a filing of a company, newest closing first. */
async function open(page: Page, siren: string, index = 0): Promise<void> {
  await consult(page, siren);
  await filings(page)
    .getByRole('link', { name: /Ouvrir/ })
    .nth(index)
    .click();
  await pageIsDrawn(page, 1);
}

/** Gives a procedure and an objet where an address asks for them. */
async function giveReason(page: Page): Promise<void> {
  await page.getByLabel('Démarche').selectOption({ label: 'Marchés publics' });
  await page.getByLabel('Objet').fill('une autre affaire');
  await page.getByLabel(/Je m'engage/).check();
  await page.getByRole('button', { name: 'Consulter' }).click();
}

async function noViolation(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
  expect(found, state).toEqual([]);
}

const pageField = (page: Page) => page.getByLabel(/^Page, sur/);
const tools = (page: Page) => page.getByRole('button', { name: 'Plus d’outils' });
const isWide = (page: Page, number: number): Promise<boolean> =>
  page
    .locator(`.page[data-page-number="${number}"]`)
    .evaluate((sheet) => sheet.clientWidth > sheet.clientHeight);

test('a copied link opens the same page, zoom and search for a colleague, after their own procedure and objet', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  // The third of its filings is a text, the others are scans.
  await open(page, cast.sound, 2);
  await page.keyboard.press('f');
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Rechercher dans le document' }).fill('total general');
  await expect(page.getByText(/^1 sur \d+/)).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^2 sur \d+/)).toBeVisible();
  await expect(page).toHaveURL(/\?.*zoom=largeur.*#cherche=total\+general$/);
  await expect(page).toHaveURL(/page=\d+/);
  const shown = await pageField(page).inputValue();
  const link = page.url();

  const colleague = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  const { problems } = watch(colleague);
  const asked: string[] = [];
  colleague.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await colleague.goto(link);
  await giveReason(colleague);
  await pageIsDrawn(colleague, Number(shown));
  await expect(pageField(colleague)).toHaveValue(shown);
  await tools(colleague).click();
  await expect(colleague.getByRole('button', { name: 'Pleine largeur' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await colleague.keyboard.press('Escape');
  await expect(colleague.getByRole('searchbox', { name: 'Rechercher dans le document' })).toHaveValue(
    'total general',
  );
  await expect(colleague.getByText(/^\d+ sur \d+/)).toBeVisible();
  await expect(colleague).toHaveURL(link);
  expect(asked.filter((request) => /cherche|total.general/i.test(request))).toEqual([]);
  expect(problems).toEqual([]);
  await colleague.context().close();
});

test.describe('with a login', () => {
  test.use({ baseURL: loginOrigin });

  test('what is looked for comes back after a login, and no server hears of it', async ({ page }) => {
    test.setTimeout(120_000);
    const asked: string[] = [];
    page.on('request', (request) =>
      asked.push(`${request.url()} ${request.postData() ?? ''} ${request.headers()['referer'] ?? ''}`),
    );
    await enter(page, 'agent-essai-lien');
    await open(page, cast.sound, 2);
    const path = new URL(page.url()).pathname;
    await expire(page);
    await page.goto('about:blank');
    await page.goto(`${path}?page=2#cherche=introuvable`);
    // The provider still knows who it is.
    await page.getByRole('link', { name: 'Se connecter' }).click();
    await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
    const reason = page.getByLabel('Objet');
    await expect(reason.or(pageField(page)).first()).toBeVisible();
    if (await reason.isVisible()) await giveReason(page);
    await expect(page.getByRole('searchbox', { name: 'Rechercher dans le document' })).toHaveValue(
      'introuvable',
      { timeout: 30_000 },
    );
    await expect(page).toHaveURL(`${path}?page=2#cherche=introuvable`);
    expect(asked.filter((request) => request.includes('introuvable'))).toEqual([]);
    expect(await page.evaluate(() => Object.values(sessionStorage).join(' '))).not.toContain('introuvable');
  });
});

test('a turned page stays turned for whoever comes back, on screen and on paper', async ({ page }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await open(page, cast.sound);
  const address = page.url();
  expect(await isWide(page, 1)).toBe(false);
  await tools(page).click();
  await page.getByRole('button', { name: 'Tourner cette page à droite' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => isWide(page, 1)).toBe(true);
  expect(await isWide(page, 2)).toBe(false);
  await page.keyboard.press('p');
  await expect(page).not.toHaveURL(address);
  await pageIsDrawn(page, 1);
  expect(await isWide(page, 1)).toBe(false);
  await page.keyboard.press('n');
  await pageIsDrawn(page, 1);
  await expect.poll(() => isWide(page, 1)).toBe(true);

  await page.keyboard.press('r');
  await expect.poll(() => isWide(page, 2)).toBe(true);
  await expect.poll(() => isWide(page, 1)).toBe(false);
  await page.getByRole('button', { name: 'Imprimer' }).click();
  const sheets = page.locator('[data-printed-document] img');
  await expect(sheets.nth(1)).toBeAttached({ timeout: 60_000 });
  // Every sheet lies upright on paper; the one that is turned upside down has its foot above.
  const sizes = await sheets.evaluateAll((images) =>
    images.map((image) => {
      const { naturalWidth, naturalHeight } = image as HTMLImageElement;
      return naturalHeight >= naturalWidth;
    }),
  );
  expect(sizes.every(Boolean)).toBe(true);
});

test('a scan is straightened, and its contrast raised, by key; the browser keeps the contrast alone', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { problems } = watch(page);
  await open(page, cast.scans);
  await page.keyboard.press('k');
  await expect(page.getByText(/^Page redressée de \d,\d°\.$/).first()).toBeVisible({ timeout: 15_000 });
  const sheet = page.locator('.page[data-page-number="1"]');
  await expect(sheet).toHaveAttribute('style', /rotate: -?[\d.]+deg/);
  await page.keyboard.press('k');
  await expect(page.getByText('Page rendue telle qu’elle a été déposée.').first()).toBeVisible();
  await expect(sheet).not.toHaveAttribute('style', /rotate/);
  await page.keyboard.press('c');
  const canvas = sheet.locator('canvas').first();
  await expect(canvas).toHaveCSS('filter', /contrast/);
  await page.reload();
  await pageIsDrawn(page, 1);
  await expect(canvas).toHaveCSS('filter', /contrast/);
  expect(problems).toEqual([]);
});

test('full screen leaves the document and its confidentiality alone, past the next filing, until Escape', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await open(page, cast.confidential);
  const banner = page.getByText(/confidentiel/i).filter({ visible: true });
  await expect(banner.first()).toBeVisible();
  const caseBar = page.getByRole('region', { name: 'Dossier en cours' });
  await expect(caseBar).toBeVisible();
  await page.keyboard.press('l');
  await expect(caseBar).toBeHidden();
  await expect(banner.first()).toBeVisible();
  expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await noViolation(page, 'full screen');
  await page.keyboard.press('p');
  await pageIsDrawn(page, 1);
  await expect(caseBar).toBeHidden();
  await page.keyboard.press('l');
  await expect(caseBar).toBeVisible();
});

test('where full screen is refused, the bars go all the same, and Escape brings them back', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
  });
  await open(page, cast.sound);
  const caseBar = page.getByRole('region', { name: 'Dossier en cours' });
  await page.keyboard.press('l');
  await expect(caseBar).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(caseBar).toBeVisible();
  await page.keyboard.press('l');
  await expect(caseBar).toBeHidden();
  await page.getByRole('link', { name: /Retour à l’entreprise/ }).click();
  await expect(caseBar).toBeVisible();
});

test('the list of keys is by subject, and tells those of a filing', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, cast.sound);
  await tools(page).click();
  await noViolation(page, 'menu');
  await page.getByRole('button', { name: 'Raccourcis clavier' }).click();
  const list = page.getByRole('dialog', { name: 'Raccourcis clavier' });
  await expect(list.getByRole('heading', { name: 'Voir les pages' })).toBeVisible();
  await expect(list).toContainText('Redresser cette page');
  await expect(list).toContainText('données saisies');
  await noViolation(page, 'keys');
});

test.describe('where deeds are known', () => {
  test.use({ baseURL: todayOrigin });

  test('the list of keys of a deed tells nothing of keyed data', async ({ page }) => {
    await consult(page, cast.sound);
    await page
      .getByRole('region', { name: 'Actes' })
      .getByRole('link', { name: /Ouvrir/ })
      .first()
      .click();
    await pageIsDrawn(page, 1);
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Raccourcis clavier' });
    await expect(list).toContainText('Redresser cette page');
    await expect(list).not.toContainText('données saisies');
  });
});
