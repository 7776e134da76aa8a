import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';

import { pdfOfPages } from '../reader/testing/pdf-samples.ts';
import { openPdf, type OpenPdf } from './open-pdf.ts';
import { withPdf } from './with-pdf.ts';
import { discardThread, leasedThread } from './worker-thread.ts';

const patience = { timeout: 10_000 };

async function wordsOf(pdf: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

test('a document whose thread another one held for good opens again on a new thread', async () => {
  const states: OpenPdf[] = [];
  const close = openPdf(await pdfOfPages(3), (state) => void states.push(state));
  await expect.poll(() => states.at(-1)?.kind, patience).toBe('open');
  discardThread(leasedThread());
  expect(states.at(-1)?.kind).toBe('opening');
  await expect.poll(() => states.at(-1)?.kind, patience).toBe('open');
  const latest = states.at(-1);
  expect(latest?.kind === 'open' ? await wordsOf(latest.pdf, 3) : null).toBe('Feuille 3');
  expect(states.map(({ kind }) => kind)).toEqual(['open', 'opening', 'open']);
  close();
});

test('a document read without being shown says that it was lost', async () => {
  const { signal } = new AbortController();
  const reading = withPdf(await pdfOfPages(2), signal, async (pdf) => {
    discardThread(leasedThread());
    return await wordsOf(pdf, 2);
  });
  await expect(reading).rejects.toMatchObject({
    failure: { detail: expect.stringContaining('le lecteur s’est arrêté') as string },
  });
});
