import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { cast, consult, filings, watch } from './journey.ts';

const years = (page: Page) => page.getByRole('region', { name: 'Les comptes année par année' });
const table = (page: Page) => years(page).getByRole('table', { name: /déposés, en / });

/** Opens the screen of a company, and waits until all that can be read has been. */
async function readAll(page: Page, siren: string): Promise<void> {
  await consult(page, siren);
  await open(page, siren);
}

async function open(page: Page, siren: string): Promise<void> {
  await page.goto(`/entreprises/${siren}/comptes-deposes`);
  await expect(table(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('progressbar', { name: 'Dépôts lus' })).toHaveCount(0, { timeout: 30_000 });
}

test('from a company to its accounts year by year, to a number’s origin, to its document, and back', async ({
  page,
}) => {
  const { problems } = watch(page);
  await consult(page, cast.sound);
  await filings(page)
    .getByRole('link', { name: /^Lire les comptes année par année/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Comptes déposés' })).toBeVisible();
  await expect(page).toHaveTitle(/^Comptes déposés, Ateliers Ménétrier/);
  await expect(page.getByText('8\u00A0dépôts lus sur 8', { exact: true })).toBeVisible({ timeout: 30_000 });
  const turnover = table(page).getByRole('row', { name: /^FJ / });
  await turnover.getByRole('button').last().click();
  const panel = page.getByRole('dialog', { name: /Chiffres d’affaires nets/ });
  await expect(panel).toContainText('03.FJ.m3');
  await expect(panel).toContainText('saisi par l’INPI');
  await panel.getByRole('link', { name: 'Ouvrir le document' }).click();
  await expect(page).toHaveURL(new RegExp(`/entreprises/${cast.sound}/comptes/[^/]+$`));
  await expect(turnover).toBeHidden();
  await page.goBack();
  await expect(turnover).toBeVisible();
  await page.getByRole('link', { name: 'Retour à la fiche de l’entreprise' }).click();
  await expect(page).toHaveURL(`/entreprises/${cast.sound}`);
  expect(problems).toEqual([]);
});

test('a second deposit is told at the head of its year, company and group accounts stand apart', async ({
  page,
}) => {
  await readAll(page, cast.twice);
  await expect(table(page).getByRole('columnheader', { name: /2ᵉ dépôt, le / })).toHaveCount(1);
  await open(page, cast.group);
  const total = table(page).getByRole('row', { name: /^CO / }).getByRole('button').last();
  const company = await total.textContent();
  await page.getByText('Comptes consolidés', { exact: true }).click();
  await expect(page).toHaveURL(/comptes=consolides/);
  await expect(total).not.toHaveText(company ?? '');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Comptes consolidés' })).toBeChecked();
});

test('confidential accounts stay closed without a commitment, and the screen says which', async ({
  page,
}) => {
  await consult(page, cast.confidential, { commitment: false });
  await page.goto(`/entreprises/${cast.confidential}/comptes-deposes`);
  await expect(page.getByText(/confidentiels?, fermés? sans engagement/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Prendre l’engagement/ }).first()).toBeVisible();
});

test('the table leaves as files, with the source of each number', async ({ page }) => {
  await readAll(page, cast.sound);
  const taken = page.waitForEvent('download');
  await years(page).getByRole('button', { name: 'CSV', exact: true }).click();
  expect((await taken).suggestedFilename()).toMatch(/^000314153_comptes-deposes_\d{4}-\d{2}-\d{2}\.csv$/);
  const workbook = page.waitForEvent('download');
  await years(page).getByRole('button', { name: 'Excel (XLSX)' }).click();
  expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/);
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('filed accounts, with N-1 and a number’s origin', async ({ page }) => {
      await readAll(page, cast.twice);
      await page.getByLabel('Afficher N-1').check();
      // A line is like another: a few are enough, and a full table is long to look at. Other sections have tests of their own.
      await page.getByLabel('Filtrer les lignes').fill('total');
      await expect(page.getByText(/^\d+ sur \d+\slignes$/)).toBeVisible();
      const screen = ['changements', 'grilles'].reduce(
        (looked, id) => looked.exclude(`#${id}`),
        new AxeBuilder({ page }),
      );
      expect((await screen.analyze()).violations).toEqual([]);
      await table(page).getByRole('row', { name: /^CO / }).getByRole('button').first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
    });
  });

for (const [what, viewport] of [
  ['at 360 px', { width: 360, height: 740 }],
  // 1280 px enlarged twice leave the place of 640.
  ['at 200 %', { width: 640, height: 480 }],
] as const)
  test.describe(what, () => {
    test.use({ viewport });

    test('nothing leaves the page but in a frame that scrolls', async ({ page }) => {
      await readAll(page, cast.sound);
      await page.getByLabel('Toutes les colonnes').check();
      const [needed, given] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        window.innerWidth,
      ]);
      expect(needed).toBeLessThanOrEqual(given ?? 0);
    });
  });
