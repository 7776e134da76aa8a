import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { chromiumPath } from '../../../.ci/chromium.ts';
import type { FilingSheet } from '../accounts/filing-sheet.ts';
import {
  emptyPdf,
  encryptedPdf,
  encryptionPassword,
  garbagePdf,
  htmlInsteadOfPdf,
  truncatedPdf,
} from './broken-pdf.ts';
import { filingPdf } from './filing-pdf.ts';
import { inkOf, leastInk, likeness, wordsOf } from './testing/pages.ts';
import { openPdfReader, type PdfReader, type Reading } from './testing/pdf-reader.ts';
import { sheetOf } from './testing/sheets.ts';

let reader: PdfReader;
let cache: string;
/** The complete filing as text, to which scans are compared. */
let model: Reading;

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'filing-pages-'));
  reader = await openPdfReader(chromiumPath());
  model = await readFiling(sheetOf('C'));
}, 60_000);

afterAll(async () => {
  await reader.close();
  await rm(cache, { recursive: true, force: true });
});

async function readFiling(sheet: FilingSheet): Promise<Reading> {
  return await reader.read(await filingPdf(sheet, cache));
}

describe('scans', () => {
  test.each(['flate', 'ccitt', 'jbig2', 'jpx', 'jpeg'] as const)(
    '%s shows on every page what the text shows, and holds no text',
    async (look) => {
      const scan = await readFiling(sheetOf('C', { look }));
      expect(scan.pages).toHaveLength(8);
      scan.pages.forEach((page, index) => {
        const alike = model.pages.map((other) => likeness(page, other));
        expect(page.texts).toEqual([]);
        expect(inkOf(page)).toBeGreaterThan(leastInk);
        expect(alike[index], `page ${index + 1}`).toBeGreaterThan(0.85);
        expect(alike.indexOf(Math.max(...alike)), `page ${index + 1}`).toBe(index);
      });
    },
  );

  test('a skewed one is aslant, and no page of it is lost', async () => {
    const skewed = await readFiling(sheetOf('C', { look: 'ccitt', oddities: ['skewed'] }));
    skewed.pages.forEach((page, index) => {
      expect(inkOf(page)).toBeGreaterThan(leastInk);
      expect(likeness(page, model.pages[index])).toBeLessThan(0.9);
    });
  });
});

test.each(['text', 'jpx'] as const)(
  'as %s, turned pages show upright, one lies on its side, blank versos follow the forms',
  async (look) => {
    const { pages } = await readFiling(sheetOf('C', { look, oddities: ['rotated', 'blank-versos'] }));
    const blank = pages.flatMap((page, index) => (inkOf(page) === 0 ? [index + 1] : []));
    expect(pages).toHaveLength(12);
    expect(blank).toEqual([3, 5, 7, 9]);
    const printed = pages.filter((page) => inkOf(page) > leastInk);
    expect(printed.map(({ rotation }) => rotation)).toEqual([0, 0, 90, 0, 0, 0, 90, 0]);
    expect(printed.map(({ width, height }) => width > height).indexOf(true)).toBe(3);
    const upright = printed.map((page, index) => likeness(page, model.pages[index]) > 0.9);
    expect(upright).toEqual([true, true, true, false, true, true, true, true]);
  },
);

describe('broken files', () => {
  test('an encrypted filing opens with its password only', async () => {
    const bytes = await encryptedPdf(sheetOf('C'));
    expect((await reader.read(bytes)).failure).toBe('PasswordException');
    expect((await reader.read(bytes, 'autre')).failure).toBe('PasswordException');
    const opened = await reader.read(bytes, encryptionPassword);
    expect(opened.failure).toBeNull();
    expect(wordsOf(opened.pages)).toContain('BILAN - ACTIF');
  });

  test('the others are PDFs for no reader, whatever their first bytes', async () => {
    const truncated = await truncatedPdf(sheetOf('C'));
    const [garbage, page, empty] = [await garbagePdf(), await htmlInsteadOfPdf(), await emptyPdf()];
    for (const bytes of [truncated, garbage, page, empty])
      expect((await reader.read(bytes)).failure).toBe('InvalidPDFException');
    const head = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 5)).toString('latin1');
    expect([truncated, garbage, page, empty].map(head)).toEqual(['%PDF-', '%PDF-', '<!doc', '']);
  });
});

test.each(['text', 'jbig2'] as const)('the same sheet is the same bytes, %s', async (look) => {
  const sheet = sheetOf('S', { look });
  const first = await filingPdf(sheet, cache);
  expect(Buffer.compare(await filingPdf(sheet, cache), first)).toBe(0);
});

test('two filings share the pages that say the same', async () => {
  const folder = join(cache, 'shared');
  await filingPdf(sheetOf('C', { look: 'ccitt' }), folder);
  expect(await readdir(folder)).toHaveLength(8);
  await filingPdf(sheetOf('C', { look: 'ccitt', denomination: 'Autre (fictive)' }), folder);
  expect(await readdir(folder)).toHaveLength(8 + 6);
});
