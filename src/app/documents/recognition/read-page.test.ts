import { QueryClient } from '@tanstack/react-query';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, expect, test } from 'vitest';

import type { Siren } from '#domain/siren.ts';

import type { DocumentRef } from '../document-ref.ts';
import { startOpening } from '../opening/pdfjs.ts';
import { leasedThread, leaseThread } from '../opening/worker-thread.ts';
import { pdfFile } from '../reader/testing/pdf-samples.ts';
import { textsOf } from '../texts/texts.ts';
import { readPage } from './read-page.ts';
import { scannedPdf } from './testing/scanned-pdf.ts';

const document: DocumentRef = { caseId: 'case', siren: '000314153' as Siren, kind: 'filing', id: '1' };
const later = { signal: new AbortController().signal, urgent: false };

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).toReversed()) await clean();
});

async function opened(file: Blob): Promise<PDFDocumentProxy> {
  cleanups.push(leaseThread());
  const task = startOpening(new Uint8Array(await file.arrayBuffer()), leasedThread());
  cleanups.push(() => task.destroy());
  return task.promise;
}

test('the words of a scan are recognised, with accents, amounts and places', async () => {
  const pdf = await opened(await scannedPdf([['Résultat de l’exercice', '6 552 306']]));
  const client = new QueryClient();
  const text = await readPage(client, pdf, document, 1, later);
  expect(text.origin).toBe('recognised');
  const lines = text.lines.map((line) => line.map((word) => word.text).join(' '));
  expect(lines.join('\n').replace("'", '’')).toContain('Résultat de l’exercice');
  expect(lines.join('').replaceAll(' ', '')).toContain('6552306');
  const first = text.lines[0]?.[0];
  // Drawn from the 200th of 1653 pixels, its baseline on the 300th of 2339.
  expect(first?.left).toBeCloseTo(200 / 1653, 2);
  expect((first?.top ?? 0) + (first?.height ?? 0)).toBeCloseTo(300 / 2339, 2);
  expect(textsOf(client, document).get(1)).toBe(text);
});

test('a page without ink has no word, and a page of text has its own', async () => {
  const blank = await opened(await scannedPdf([[]]));
  expect(await readPage(new QueryClient(), blank, document, 1, later)).toEqual({
    page: 1,
    origin: 'recognised',
    lines: [],
  });
  const pdf = await opened(await pdfFile({ pages: ['Capitaux propres'], at: { x: 59.5, y: 84.2 } }));
  const text = await readPage(new QueryClient(), pdf, document, 1, later);
  expect(text.origin).toBe('written');
  expect(text.lines[0]?.map((word) => word.text)).toEqual(['Capitaux', 'propres']);
  const [first, second] = text.lines[0] ?? [];
  expect(first?.left).toBeCloseTo(0.1, 2);
  expect((first?.top ?? 0) + (first?.height ?? 0)).toBeCloseTo(0.9, 2);
  expect(second?.left).toBeGreaterThan((first?.left ?? 0) + (first?.width ?? 0));
});

test('a scan with a stamp written over it is recognised, and keeps the words of the stamp once', async () => {
  const pdf = await opened(await scannedPdf([['Capitaux propres', 'Résultat 4 512']], 'Page 3 sur 12'));
  const text = await readPage(new QueryClient(), pdf, document, 1, later);
  expect(text.origin).toBe('recognised');
  const words = text.lines.flat();
  expect(words.map((word) => word.text).join(' ')).toMatch(/^Page 3 sur 12 Capitaux propres Résultat 4 512$/);
  expect(words.map(({ confidence }) => confidence === null).lastIndexOf(true)).toBe(3);
  expect(words[0]?.left).toBeCloseTo(60 / 595, 2);
});

test('a page of few words without anything else on it is its words', async () => {
  const pdf = await opened(await scannedPdf([[]], 'Annexes'));
  const text = await readPage(new QueryClient(), pdf, document, 1, later);
  expect(text.origin).toBe('written');
  expect(text.lines.flat().map((word) => word.text)).toEqual(['Annexes']);
});
