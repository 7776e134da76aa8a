import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { expect, test, type Download, type Page } from '@playwright/test';
import JSZip from 'jszip';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { bothSettled, cast, consult, figures, watch } from './journey.ts';

async function exportBy(page: Page, item: string | RegExp): Promise<void> {
  await page.getByText('Exporter', { exact: true }).click();
  await page.getByRole('button', { name: item }).click();
}

async function saved(page: Page, act: () => Promise<void>): Promise<{ download: Download; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await act();
  const download = await coming;
  return { download, bytes: await readFile(await download.path()) };
}

test('the table is copied as a spreadsheet takes it: numbers as on screen, words where none came', async ({
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await consult(page, cast.sound);
  await bothSettled(page);
  await exportBy(page, /^Copier le tableau/);
  await expect(page.getByText('Tableau copié.').first()).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.split('\n').map((line) => line.split('\t'));
  expect(lines[0]?.slice(0, 2)).toEqual(['Chiffre', 'Unité']);
  const turnover = lines.find(([label]) => label === 'Chiffre d’affaires HT') ?? [];
  const latest = turnover.at(-2) ?? '';
  expect(latest).toMatch(/^\d+(,\d+)?$/);
  await figures(page).getByText('Tableau', { exact: true }).click();
  const row = figures(page).getByRole('row', { name: /Chiffre d’affaires HT/ });
  const shown = (await row.getByRole('cell').last().innerText()).replaceAll(/\s/g, '');
  expect(shown).toBe(latest);
});

test('files of figures are made in the page, under its policy', async ({ page }) => {
  const { problems } = watch(page);
  await consult(page, cast.losses);
  await bothSettled(page);
  const csv = await saved(page, () => exportBy(page, /^CSV dans/));
  expect(csv.download.suggestedFilename()).toMatch(/^000100115_chiffres-bdf_[\d-]{10}\.csv$/);
  expect(csv.bytes.toString('utf8')).toMatch(/^\uFEFFEntreprise;SIREN;/);
  const data = await saved(page, () => exportBy(page, /^CSV pour logiciels/));
  expect(data.bytes.toString('utf8')).toMatch(/^siren,company,figure,/);
  const book = await saved(page, () => exportBy(page, /^Excel/));
  const zip = await JSZip.loadAsync(book.bytes);
  expect(await zip.file('xl/workbook.xml')?.async('text')).toContain('Comment ce fichier a été fait');
  expect(problems).toEqual([]);
});

test('a case file holds the documents as they came, sealed by its manifest', async ({ page }) => {
  const { problems } = watch(page);
  await consult(page, cast.sound);
  await bothSettled(page);
  await exportBy(page, /^Dossier/);
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: 'Ne rien choisir' }).click();
  await panel.getByRole('checkbox').first().check();
  const { download, bytes } = await saved(page, () =>
    panel.getByRole('button', { name: /^Constituer le dossier \(1/ }).click(),
  );
  expect(download.suggestedFilename()).toMatch(/^dossier_000314153_[\d-]{10}\.zip$/);
  await expect(panel.getByText(/Dossier enregistré/)).toBeVisible();
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const manifest = JSON.parse((await zip.file('manifeste.json')?.async('text')) ?? '') as {
    objet: string;
    files: { name: string; sha256: string; requestId?: string }[];
  };
  expect(manifest.objet).toBe('marché n° 2026-041');
  expect(manifest.files).toHaveLength(4);
  const [document] = manifest.files;
  const pdf = await zip.file(document?.name ?? '')?.async('nodebuffer');
  expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
  expect(document?.requestId).toMatch(/^[\da-f-]{36}$/);
  expect(document?.sha256).toBe(
    createHash('sha256')
      .update(pdf ?? '')
      .digest('hex'),
  );
  expect(await zip.file('LISEZ-MOI.txt')?.async('text')).toContain('CE QUI MANQUE');
  expect(problems).toEqual([]);
});

test('a document that is not there is said to be missing, and the rest goes on', async ({ page }) => {
  await consult(page, cast.missing);
  await bothSettled(page);
  await exportBy(page, /^Dossier/);
  const panel = page.getByRole('dialog');
  const { bytes } = await saved(page, () =>
    panel.getByRole('button', { name: /^Constituer le dossier/ }).click(),
  );
  await expect(panel.getByText('Il manque, et le dossier le dit :')).toBeVisible();
  const zip = await JSZip.loadAsync(bytes);
  expect(await zip.file('LISEZ-MOI.txt')?.async('text')).not.toContain('Rien de ce qui a été choisi.');
});

test('without the commitment, no confidential document can be chosen', async ({ page }) => {
  await consult(page, cast.confidential, { commitment: false });
  await bothSettled(page);
  await exportBy(page, /^Dossier/);
  const panel = page.getByRole('dialog');
  await expect(panel.getByText('fermé sans engagement').first()).toBeVisible();
  await expect(panel.getByRole('checkbox', { name: /Confidentiel/ }).first()).toBeDisabled();
});

/** The words of each page of what would be printed. */
async function printedPages(page: Page): Promise<string[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true });
  const pdf = await loading.promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_none, index) => {
      const content = await (await pdf.getPage(index + 1)).getTextContent();
      return content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }),
  );
  await loading.destroy();
  return pages.map((text) => text.replaceAll(/\s+/g, ' '));
}

test('the page is printed with its notice, its case and its number on every sheet', async ({ page }) => {
  await consult(page, cast.sound);
  await bothSettled(page);
  const pages = await printedPages(page);
  expect(pages.length).toBeGreaterThan(1);
  for (const [index, text] of pages.entries()) {
    expect(text).toContain('réservé à la mission indiquée, ne pas rediffuser');
    expect(text).toContain('Marchés publics · marché n° 2026-041');
    expect(text).toContain(`${index + 1} / ${pages.length}`);
  }
});

test('the company’s sheet is one A4 page: who, why, when, figures, deposits, sources and what is missing', async ({
  page,
}) => {
  // A headless browser has no dialog, and closes none: the sheet stays.
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await consult(page, cast.sound);
  for (const siren of [cast.sound, cast.irregular, cast.figuresOnly]) {
    await page.goto(`/entreprises/${siren}`);
    await bothSettled(page);
    await exportBy(page, /^Fiche/);
    await expect(page.locator('[data-company-sheet]')).toHaveCount(1);
    const pages = await printedPages(page);
    expect(pages).toHaveLength(1);
    for (const words of [
      'SIREN',
      'Agent',
      'Marchés publics',
      'ne pas rediffuser',
      'Total du passif',
      'Sources et manques',
    ])
      expect(pages[0]).toContain(words);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(page.locator('[data-company-sheet]')).toHaveCount(0);
  }
});

test('public pages of a company are proposed as other sites, and nothing is asked of them', async ({
  page,
}) => {
  const { problems } = watch(page);
  await consult(page, cast.sound);
  const links = page.getByRole('complementary', { name: 'Pages publiques sur d’autres sites' });
  await expect(links.getByRole('link', { name: /BODACC/ })).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(links).toContainText('le site ouvert apprend quel SIREN vous consultez');
  expect(problems).toEqual([]);
});

test('a comparison leaves with its sheets, its missing company and its notice', async ({ page }) => {
  await consult(page, cast.sound);
  await bothSettled(page);
  await page.goto(`/comparer?siren=${cast.sound}&siren=${cast.losses}&siren=${cast.unknown}`);
  await expect(page.getByRole('table', { name: /Chiffres de la Banque de France/ })).toBeVisible();
  await expect(page.getByText('la Banque de France ne transmet aucun bilan.')).toBeVisible();
  const { bytes } = await saved(page, () => exportBy(page, /^Excel/));
  const workbook = await (await JSZip.loadAsync(bytes)).file('xl/workbook.xml')?.async('text');
  expect(workbook).toContain(`Chiffres ${cast.sound}`);
  expect(workbook).toContain(`Évolutions ${cast.losses}`);
  expect(workbook).not.toContain(`Chiffres ${cast.unknown}`);
  for (const text of await printedPages(page)) expect(text).toContain('ne pas rediffuser');
});
