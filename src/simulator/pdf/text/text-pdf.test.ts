import { afterAll, beforeAll, expect, test } from 'vitest';

import { chromiumPath } from '../../../../.ci/chromium.ts';
import type { FilingSheet, LiasseLine } from '../../accounts/filing-sheet.ts';
import { printedAmount } from '../drawing/figures.ts';
import { documentFacts } from '../filing-pdf.ts';
import { filingPlan } from '../filing-plan.ts';
import { plain, wordsOf } from '../testing/pages.ts';
import { openPdfReader, type PdfReader, type ReadPage, type Reading } from '../testing/pdf-reader.ts';
import { sheetOf } from '../testing/sheets.ts';
import { textPdf } from './text-pdf.ts';

let reader: PdfReader;
let readings: Record<'C' | 'S' | 'K', Reading>;

beforeAll(async () => {
  reader = await openPdfReader(chromiumPath());
  readings = {
    C: await read(sheetOf('C')),
    S: await read(sheetOf('S')),
    K: await read(sheetOf('K')),
  };
}, 60_000);

afterAll(async () => {
  await reader.close();
});

async function read(sheet: FilingSheet): Promise<Reading> {
  return await reader.read(await textPdf(filingPlan(sheet), documentFacts(sheet)));
}

type Edges = Record<string, Partial<Record<'m1' | 'm2' | 'm3' | 'm4', number>>>;

/** Right edges of the columns of each form, by type and page, in points. */
const columns: Edges = {
  C01: { m1: 332, m2: 408, m3: 484, m4: 560 },
  C02: { m1: 476, m2: 560 },
  C03: { m1: 352, m2: 416, m3: 488, m4: 560 },
  C04: { m1: 476, m2: 560 },
  C08: { m1: 344, m2: 416, m3: 488, m4: 560 },
  S01: { m1: 332, m2: 408, m3: 484, m4: 560 },
  S02: { m1: 464, m2: 560 },
  K01: { m1: 332, m2: 408, m3: 484, m4: 560 },
  K02: { m1: 476, m2: 560 },
  K03: { m1: 352, m2: 416, m3: 488, m4: 560 },
  K04: { m1: 476, m2: 560 },
};

/** Amounts inside another row's label, receivables of 2057, liabilities of 2033-A: they have columns of their own. */
const elsewhere: Edges = {
  CR: { m1: 553 },
  EK: { m1: 385 },
  UT: { m1: 416, m3: 560 },
  '120': { m3: 464, m4: 560 },
  '169': { m2: 361 },
  '172': { m3: 464, m4: 560 },
  '195': { m3: 464, m4: 560 },
  '209': { m1: 361 },
  '24B': { m1: 259 },
  '24A': { m1: 361 },
};

/** The amounts of a line that do not stand beside its code, at the edge of their column. */
function misplaced(page: ReadPage | undefined, type: string, line: LiasseLine): string[] {
  const code = page?.texts.find(({ text }) => text === line.code);
  const row = page?.texts.filter(({ baseline }) => Math.abs(baseline - (code?.baseline ?? NaN)) < 1) ?? [];
  return (['m1', 'm2', 'm3', 'm4'] as const).flatMap((amount) => {
    const words = plain(printedAmount(line[amount]));
    const edge = (elsewhere[line.code] ?? columns[`${type}${line.page}`])?.[amount] ?? NaN;
    const there = row.filter(({ text, right }) => plain(text) === words && Math.abs(right - edge) < 2);
    return words === '' || there.length === 1 ? [] : [`${line.code}.${amount} ${words} at ${edge}`];
  });
}

const pageOfForm: Record<string, number> = { '01': 1, '02': 2, '03': 3, '04': 4, '08': 5 };

/** Tables that no form of ours prints. */
const unprinted = new Set(['05']);

test.each(['C', 'S', 'K'] as const)('type %s has each amount in its column, beside its code', (type) => {
  const lines = sheetOf(type).lines.filter(({ page }) => !unprinted.has(page));
  const { pages } = readings[type];
  expect(lines.flatMap((line) => misplaced(pages[pageOfForm[line.page] ?? -1], type, line))).toEqual([]);
});

test('no amount is printed but those of the sheet', () => {
  const printable = sheetOf('C')
    .lines.filter(({ page }) => !unprinted.has(page))
    .flatMap(({ m1, m2, m3, m4 }) => [m1, m2, m3, m4])
    .filter((amount) => amount !== null)
    .map((amount) => plain(printedAmount(amount)));
  const headings = /^[1-4]$/;
  const printed = readings.C.pages
    .slice(1, 6)
    .flatMap(({ texts }) => texts.filter(({ left, baseline }) => left > 160 && baseline > 112))
    .map(({ text }) => plain(text))
    .filter((text) => /^\(?\d[\d ]*\)?$/.test(text) && !headings.test(text));
  expect(printed.toSorted()).toEqual(printable.toSorted());
});

test('the cover says whose accounts they are and who registered them', () => {
  const cover = wordsOf(readings.C.pages.slice(0, 1)).split('\n');
  expect(cover).toEqual(
    expect.arrayContaining([
      'RCS : GRENOBLE',
      'Code greffe : 3801',
      'Nature du document : Documents comptables (B-S)',
      'Numéro de gestion : 2012B00417',
      'Numéro SIREN : 000 325 175',
      'Nom ou dénomination : Menuiserie Œrsted (fictive) — société fictive',
      'Ce dépôt a été enregistré le 02/07/2025 sous le numéro de dépôt B2025/006380',
    ]),
  );
  expect(cover.join('\n')).not.toContain('confidentialité');
});

test('every page says that it is invented', () => {
  for (const { pages } of Object.values(readings))
    for (const page of pages) expect(wordsOf([page])).toContain('Document fictif — démonstration Bilanscope');
});

test('forms bear their official numbers, and only audited companies have a report', () => {
  const [complete, simplified, group] = [readings.C, readings.S, readings.K].map(({ pages }) =>
    wordsOf(pages),
  );
  for (const number of ['2050', '2051', '2052', '2053', '2057'])
    expect(complete).toContain(`DGFiP N° ${number} 2025`);
  expect(complete).toContain('RAPPORT DU COMMISSAIRE AUX COMPTES');
  for (const number of ['2033-A', '2033-B']) expect(simplified).toContain(`DGFiP N° ${number} 2025`);
  expect(simplified).not.toContain('COMMISSAIRE AUX COMPTES');
  expect(group).not.toContain('DGFiP');
  expect(Object.values(readings).map(({ pages }) => pages.length)).toEqual([8, 4, 7]);
});

test('a reader finds French, a title, an outline and tables', () => {
  const { lang, title, outline, tags } = readings.C;
  expect(lang).toBe('fr');
  expect(title).toContain('Menuiserie Œrsted');
  expect(outline).toHaveLength(8);
  expect(tags).toEqual(expect.arrayContaining(['H1', 'P', 'Table', 'TR', 'TH', 'TD']));
});

test('a first exercise leaves the previous one blank, and a declaration of confidentiality shows', async () => {
  const first = { previousClosing: null, previousDurationMonths: null, durationMonths: 18 };
  const { pages } = await read(sheetOf('C', { ...first, confidentiality: 2 }));
  const boxes = pages[1]?.texts.filter(
    ({ text, baseline }) => /^\d$/.test(text) && baseline > 60 && baseline < 112,
  );
  expect(boxes?.map(({ text }) => text).join('')).toBe('1800032517531122024');
  expect(wordsOf(pages.slice(0, 1))).toContain('déclaration de confidentialité du compte de résultat');
});
