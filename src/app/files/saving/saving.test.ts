import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { expect, test } from 'vitest';

import type { Siren } from '#domain/siren.ts';

import { caseSample, sessionSample } from '../../testing/samples.ts';
import { sha256Of } from '../sha256.ts';
import { stampWords } from './stamp-words.ts';
import { stampPdf } from './stamp.ts';
import { stampedCopy } from './stamped-copy.ts';
import { traceSheet, type Received } from './trace-sheet.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

const access = { current: caseSample(), session: sessionSample() };

function received(file: Blob): Received {
  return {
    file,
    fileName: '000314153_2025.pdf',
    subject: 'Comptes annuels clos le 31/12/2025',
    siren: '000314153' as Siren,
    requestId: 'req-42',
    receivedAt: '2026-11-21T09:00:00.000Z',
  };
}

/** Four pages of as many rotations, one of them wider than high. */
async function fourPages(): Promise<Blob> {
  const document = await PDFDocument.create();
  for (const angle of [0, 90, 180, 270]) document.addPage([595, 842]).setRotation(degrees(angle));
  return new Blob([new Uint8Array(await document.save())], { type: 'application/pdf' });
}

/** The words of each page, and how far each line's start is from the left and from the foot of the page as it is read. */
async function linesOf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: bytes }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const page = await pdf.getPage(index + 1);
    const { transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    return items.flatMap((item) => {
      if (!('str' in item) || item.str === '') return [];
      const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
      const height = page.getViewport({ scale: 1 }).height;
      return [{ words: item.str, left: a * x + c * y + e, foot: height - (b * x + d * y + f) }];
    });
  });
  return Promise.all(pages);
}

test('a stamped copy says at the foot of each page, whatever its rotation, for whom, when and under which number', async () => {
  const words = stampWords(received(new Blob()), access);
  expect(words).toBe(
    'Commune - Marchés publics - marché n° 2026-041 - reçu le 21/11/2026 à 05:00 - demande req-42 - DÉMONSTRATION - copie, ne pas rediffuser',
  );
  const stamped = await stampPdf(await (await fourPages()).arrayBuffer(), words);
  for (const [line, ...others] of await linesOf(stamped)) {
    expect(others).toEqual([]);
    expect(line?.words).toBe(words);
    expect(line?.left).toBeCloseTo(12, 0);
    expect(line?.foot).toBeCloseTo(12, 0);
  }
});

test('the agent’s name stands there only where the procedure says so', () => {
  const current = caseSample();
  const named = { ...current, demarche: { ...current.demarche, stampsAgent: true } };
  expect(stampWords(received(new Blob()), access)).not.toContain('Camille');
  expect(stampWords(received(new Blob()), { ...access, current: named })).toContain('Camille Agent');
});

test('it is made in a thread of its own, which ends; what cannot be stamped gives no copy', async () => {
  const copy = await stampedCopy(await fourPages(), 'copie');
  expect(copy?.type).toBe('application/pdf');
  expect(await linesOf(new Uint8Array((await copy?.arrayBuffer()) ?? new ArrayBuffer()))).toHaveLength(4);
  expect(await stampedCopy(new Blob(['%PDF-1.7 but nothing else']), 'copie')).toBeNull();
});

test('letters that the font lacks are left out, and the line fits the page', async () => {
  const stamped = await stampPdf(await (await fourPages()).arrayBuffer(), `日本 ${'très long '.repeat(60)}`);
  const [first] = await linesOf(stamped);
  expect(first?.[0]?.words).toMatch(/^ ?très long/);
});

test('an original is accompanied by a sheet that tells its fingerprint, its request and whose access it was', async () => {
  const file = await fourPages();
  const sheet = await (await traceSheet(received(file), access)).text();
  expect(sheet).toContain(`SHA-256\u00A0: ${await sha256Of(file)}`);
  expect(sheet).toContain('demande req-42');
  expect(sheet).toContain('Comptes annuels clos le 31/12/2025, SIREN 000\u202F314\u202F153');
  expect(sheet).toContain('Agent\u00A0: Camille Agent, Commune');
  expect(sheet).toContain('Objet\u00A0: marché n° 2026-041');
});
