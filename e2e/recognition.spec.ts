import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

import { samplesFolder } from '../playwright.config.ts';
import { images } from './hostile/images.ts';
import { cast, consult, filings, pageIsDrawn, watch } from './journey.ts';

/** Recognition takes a second a page on an idle machine, and many on a busy one. */
const slow = { timeout: 120_000 };

const threads = (page: Page): number =>
  page.workers().filter((worker) => worker.url().includes('recognition-thread')).length;

/** The addresses of a company's documents, newest closing first. */
async function addressesOf(page: Page, siren: string): Promise<string[]> {
  await consult(page, siren);
  const links = filings(page).getByRole('link', { name: /Ouvrir/ });
  await expect(links.first()).toBeVisible(slow);
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

const bar = (page: Page): Locator => page.getByRole('region', { name: 'Lecture des images' });

/** Serves a file in place of every document. */
async function serveInstead(page: Page, body: Buffer): Promise<void> {
  await page.route('**/document', (route) => route.fulfill({ contentType: 'application/pdf', body }));
}

/** Looks for words in the open document, and gives where it tells how many there are. */
async function look(page: Page, words: string): Promise<Locator> {
  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: 'Rechercher dans le document' });
  await field.fill(words);
  return page.getByRole('search').filter({ has: field }).getByRole('status');
}

// The newest five filings are one of each kind of image.
for (const [rank, kind] of ['first', 'second', 'third', 'fourth', 'fifth'].entries())
  test(`a phrase of a scan is found once it is read, under the strict policy: ${kind} kind of image`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const { problems } = watch(page);
    const address = (await addressesOf(page, cast.scans))[rank] ?? '';
    await page.goto(`${address}?page=2`);
    await readThisPage(page, 2);
    await expect(await look(page, 'immobilisations')).toHaveText(/^\d+ sur \d+/);
    await expect(page.locator('.page[data-page-number="2"] .highlight').first()).toBeVisible();
    await expect(page.getByRole('group', { name: /^Texte reconnu automatiquement/ }).first()).toBeAttached();
    expect(problems).toEqual([]);
  });

test('what is read is kept in memory alone, and every thread ends with the document', async ({ page }) => {
  test.setTimeout(120_000);
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

test('a real filing is read from the page in view, stopped, and gone on with', async ({ page }) => {
  const sample = join(samplesFolder ?? '', 'inpi-comptes-annuels-788242667.pdf');
  test.skip(samplesFolder === null || !existsSync(sample), 'the folder of samples is not beside the project');
  test.setTimeout(240_000);
  const [address = ''] = await addressesOf(page, cast.scans);
  await serveInstead(page, readFileSync(sample));
  await page.goto(`${address}?page=4`);
  await readThisPage(page, 4);
  await page.getByRole('button', { name: 'Lire les 14 pages' }).click();
  await expect(page.getByText(/^[2-9] pages sur 14, encore \d+\u00A0(s|min) environ/)).toBeVisible(slow);
  await page.getByRole('button', { name: 'Arrêter' }).click();
  await expect(page.getByText(/^Lecture arrêtée\s: \d+ pages lues sur 14\./)).toBeVisible();
  await expect.poll(() => threads(page)).toBe(0);
  const read = async (): Promise<number> => Number(/\d+/.exec(await bar(page).innerText())?.[0]);
  const before = await read();
  await page.getByRole('button', { name: 'Reprendre' }).click();
  await expect.poll(read, slow).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'Arrêter' }).click();
  const layer = page.locator('.page[data-page-number="4"] .textLayer');
  const [word = ''] = /[a-z]{6,}/.exec(await layer.innerText()) ?? [];
  expect(word).not.toBe('');
  await expect(await look(page, word)).toHaveText(/^\d+ sur \d+/);
});

for (const { name, make } of images.slice(1, 4))
  test(`a page that cannot be drawn is told as not read: ${name}`, async ({ page }) => {
    test.setTimeout(120_000);
    const { problems } = watch(page);
    const [address = ''] = await addressesOf(page, cast.scans);
    await serveInstead(page, make(''));
    await page.goto(address);
    await expect(page.getByText(/affichée sans une/)).toBeVisible(slow);
    await page.keyboard.press('i');
    await expect(bar(page)).toContainText('La page 1 n’a pas pu être lue.', slow);
    await page
      .getByRole('link', { name: /^Retour|fiche de l’entreprise/ })
      .first()
      .click();
    await expect(filings(page)).toBeVisible();
    await expect.poll(() => threads(page)).toBe(0);
    expect(problems).toEqual([]);
  });

test('what was read is not found once its case is closed', async ({ page }) => {
  test.setTimeout(120_000);
  await consult(page, cast.scans);
  const search = async (): Promise<void> => {
    await filings(page).getByRole('link', { name: 'Rechercher dans les dépôts' }).click();
    await page.getByLabel('Nom, mots ou montant').fill('greffe');
  };
  await filings(page)
    .getByRole('link', { name: /^Ouvrir/ })
    .first()
    .click(slow);
  await readThisPage(page, 1);
  await page
    .getByRole('link', { name: /^Retour|fiche de l’entreprise/ })
    .first()
    .click();
  await search();
  await expect(page.getByText(/^\d+\spassages? dans 1 dépôt/)).toBeVisible();
  await page.getByRole('button', { name: 'Clore le dossier' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clore le dossier' }).click();
  await consult(page, cast.scans);
  await search();
  await expect(page.getByText('Aucun dépôt n’est encore lu')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the bar, before, while and after pages are read, ${colorScheme}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    const noViolation = async (state: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ') ?? ''}`),
        state,
      ).toEqual([]);
    };
    const [address = ''] = await addressesOf(page, cast.scans);
    await page.goto(address);
    await readThisPage(page, 1);
    await noViolation('one page read');
    await bar(page)
      .getByRole('button', { name: /^Lire les/ })
      .click();
    await expect(bar(page).getByRole('progressbar')).toBeVisible();
    await noViolation('being read');
    await bar(page).getByRole('button', { name: 'Arrêter' }).click();
    await expect(bar(page).getByRole('button', { name: /^(Reprendre|Lire les)/ })).toBeVisible();
    await noViolation('stopped');
  });
