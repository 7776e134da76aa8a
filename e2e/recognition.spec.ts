import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test, type Page } from '@playwright/test';

import { samplesFolder } from '../playwright.config.ts';
import { cast, consult, filings, pageIsDrawn, watch } from './journey.ts';

/** Recognition takes a second a page on an idle machine, and many on a busy one. */
const slow = { timeout: 120_000 };

const threads = (page: Page): number =>
  page.workers().filter((worker) => worker.url().includes('recognition-thread')).length;

/** The addresses of a company's documents, newest closing first. */
async function addressesOf(page: Page, siren: string): Promise<string[]> {
  await consult(page, siren);
  const links = filings(page).getByRole('link', { name: /Ouvrir/ });
  await expect(links.first()).toBeVisible();
  return links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
}

/** Reads the page in view by its key, and waits until it is read. */
async function readThisPage(page: Page, number: number): Promise<void> {
  await pageIsDrawn(page, number);
  await page.keyboard.press('i');
  await expect(page.getByText(`La page ${number} est lue.`).or(page.getByText(/pages lues sur/))).toBeVisible(
    slow,
  );
}

test('a phrase of a scan of every kind is found and highlighted once it is read, under the strict policy', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const { problems } = watch(page);
  // The newest five are one of each kind of image.
  const kinds = (await addressesOf(page, cast.scans)).slice(0, 5);
  for (const address of kinds) {
    await page.goto(`${address}?page=2`);
    await readThisPage(page, 2);
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox', { name: 'Rechercher dans le document' }).fill('immobilisations');
    await expect(page.locator('.page[data-page-number="2"] .highlight').first()).toBeVisible(slow);
    await expect(page.getByRole('search').getByRole('status')).toHaveText(/^\d+ sur \d+/);
    await expect(page.getByRole('group', { name: /^Texte reconnu automatiquement/ }).first()).toBeAttached();
  }
  expect(problems).toEqual([]);
});

test('what is read is kept in memory alone, and every thread ends with the document', async ({ page }) => {
  test.setTimeout(300_000);
  const [address = ''] = await addressesOf(page, cast.scans);
  await page.goto(address);
  await pageIsDrawn(page, 1);
  expect(threads(page)).toBe(0);
  await readThisPage(page, 1);
  expect(threads(page)).toBeGreaterThan(0);
  const layer = page.locator('.page[data-page-number="1"] .textLayer');
  await expect(layer).toHaveText(/greffe/i);
  const kept = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    texts: [...Object.values(localStorage), ...Object.values(sessionStorage)].join(' ').match(/tribunal/i),
  }));
  expect(kept).toEqual({ databases: 0, caches: 0, texts: null });
  await page
    .getByRole('link', { name: /^Retour|fiche de l’entreprise/ })
    .first()
    .click();
  await expect(filings(page)).toBeVisible();
  await expect.poll(() => threads(page)).toBe(0);
  // Its text is still known in this tab, and lost with the page.
  await page.goBack();
  await expect(layer).toHaveText(/greffe/i, slow);
  expect(threads(page)).toBe(0);
  await page.reload();
  await pageIsDrawn(page, 1);
  await expect(layer).not.toHaveText(/greffe/i);
  await expect(page.getByRole('region', { name: 'Lecture des images' })).toBeHidden();
});

test('a real filing of 61 pages is read from the page in view, stopped, and gone on with', async ({
  page,
}) => {
  const sample = join(samplesFolder ?? '', 'inpi-comptes-annuels-788242667.pdf');
  test.skip(samplesFolder === null || !existsSync(sample), 'the folder of samples is not beside the project');
  test.setTimeout(600_000);
  const [address = ''] = await addressesOf(page, cast.scans);
  await page.route('**/document', (route) =>
    route.fulfill({ contentType: 'application/pdf', body: readFileSync(sample) }),
  );
  await page.goto(`${address}?page=4`);
  await readThisPage(page, 4);
  await page.getByRole('button', { name: 'Lire les 61 pages' }).click();
  await expect(page.getByText(/^[3-9] pages sur 61, encore \d+\u00A0(s|min) environ/)).toBeVisible(slow);
  await page.getByRole('button', { name: 'Arrêter' }).click();
  await expect(page.getByText(/^\d+ pages lues sur 61\./)).toBeVisible();
  await expect.poll(() => threads(page)).toBe(0);
  const read = (): Promise<number> =>
    page
      .getByRole('region', { name: 'Lecture des images' })
      .innerText()
      .then((text) => Number(/^\d+/.exec(text)?.[0]));
  const before = await read();
  await page.getByRole('button', { name: 'Reprendre' }).click();
  await expect.poll(read, slow).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'Arrêter' }).click();
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox', { name: 'Rechercher dans le document' }).fill('bilan');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^\d+ sur \d+/, slow);
});
