import { readFile } from 'node:fs/promises';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { bothSettled, cast, consult, filings, pageIsDrawn, watch } from './journey.ts';

const amount = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const assets = (page: Page) => amount(page, 'CO TOTAL GENERAL 0 à V, N');
const liabilities = (page: Page) => amount(page, 'EE TOTAL GENERAL (I à V), N');

/** Opens the latest filing of a company whose accounts INPI has not keyed yet, and the entry beside it. */
async function openEntry(page: Page): Promise<void> {
  await filings(page)
    .getByRole('link', { name: /Ouvrir/ })
    .first()
    .click();
  await pageIsDrawn(page, 1);
  await page.getByRole('button', { name: 'Saisir', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Saisie des comptes' })).toBeVisible();
}

test('accounts that INPI has not keyed are entered beside the page, checked, saved, and read again', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const seen = watch(page);
  await consult(page, cast.young);
  await bothSettled(page);
  await openEntry(page);
  await expect(amount(page, 'BJ TOTAL I (brut), N')).toBeFocused();

  await page.getByLabel('Page, sur').fill('2');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/page=2/);
  await assets(page).fill('612 340');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('(1 200)');
  await expect(amount(page, 'CO TOTAL GENERAL 0 à V, N-1')).toHaveAccessibleDescription(
    /N déposé\s: [\d\s]+€, écart de \u2212[\d\s]+€/,
  );
  await liabilities(page).fill('612 350');
  await expect(liabilities(page)).toHaveAccessibleDescription(/Écart de \+10\s€\s: CO = 612\s340\s€/);
  await liabilities(page).fill('612 341');
  await expect(liabilities(page)).toHaveAccessibleDescription('Concorde avec CO');
  await page.getByLabel('Page, sur').fill('5');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/page=5/);
  await page.getByRole('button', { name: /^p\.\s2\s: montrer d’où vient la ligne CO$/ }).click();
  await expect(page).toHaveURL(/page=2/);

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer la saisie' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^000100719_comptes-saisis_\d{4}-\d{2}-\d{2}\.json$/);
  const file = await download.path();
  expect(await readFile(file, 'utf8')).toContain('ne se rediffuse pas');

  await page.reload();
  await pageIsDrawn(page, 2);
  await page.keyboard.press('s');
  await expect(assets(page)).toHaveValue('');
  await page.getByLabel('Charger un fichier de saisie').setInputFiles(file);
  await expect(page.getByText(/1\sdépôt repris du fichier/)).toBeVisible();
  await expect(assets(page)).toHaveValue(/^612\s340$/);

  await page.getByRole('link', { name: /Retour à l’entreprise/ }).click();
  await page
    .getByRole('link', { name: /comptes année par année/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /Comptes déposés/ })).toBeVisible();
  await expect(page.getByText('saisi par l’agent').first()).toBeVisible();
  const years = page.getByRole('region', { name: 'Les comptes année par année' });
  await years.getByText('€', { exact: true }).click();
  await expect(years.getByRole('button', { name: /^612\s340$/ })).toBeVisible();
  expect(seen.problems).toEqual([]);
});

test('what is entered stays in the tab, which asks before it is left, and a foreign file is refused', async ({
  page,
}) => {
  await consult(page, cast.young);
  await bothSettled(page);
  await page.getByRole('link', { name: /comptes année par année/ }).click();
  await page.getByText('Un dépôt non lu').click();
  await page.getByRole('link', { name: 'Saisir ces comptes' }).click();
  await assets(page).fill('777 777');
  await expect(page.getByText(/gardée dans cet onglet seulement/)).toBeVisible();
  const stored = await page.evaluate(() =>
    JSON.stringify([
      Object.values(localStorage),
      Object.values(sessionStorage),
      document.cookie,
      history.state,
    ]),
  );
  expect(stored).not.toMatch(/777777/);

  await page.getByLabel('Charger un fichier de saisie').setInputFiles({
    name: 'autre.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"autre"}'),
  });
  await expect(page.getByRole('alert')).toHaveText(/n’est pas une saisie de comptes/);
  await expect(assets(page)).toHaveValue(/^777\s777$/);

  const asking = page.waitForEvent('dialog');
  const leaving = page.reload().catch(() => null);
  const dialog = await asking;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await leaving;
});
