import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';

import { pdfFile, pdfOfPages } from '../reader/testing/pdf-samples.ts';
import { OpeningError, withPdf } from './with-pdf.ts';

const { signal } = new AbortController();

const wordsOf = async (pdf: PDFDocumentProxy, page: number): Promise<string> => {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
};

test('a document is read without being shown, and destroyed afterwards', async () => {
  const opened: PDFDocumentProxy[] = [];
  const words = await withPdf(await pdfOfPages(3), signal, (pdf) => {
    opened.push(pdf);
    return wordsOf(pdf, 3);
  });
  expect(words).toBe('Feuille 3');
  await expect.poll(() => opened[0]?.loadingTask.destroyed).toBe(true);
});

test('two documents can be open at once', async () => {
  const other = await pdfFile({ pages: ['Autre'] });
  const both = await withPdf(await pdfOfPages(2), signal, async (pdf) => [
    await withPdf(other, signal, (second) => wordsOf(second, 1)),
    await wordsOf(pdf, 2),
  ]);
  expect(both).toEqual(['Autre', 'Feuille 2']);
});

test('a file that cannot be opened says why', async () => {
  const locked = await pdfFile({ pages: ['Secret'], password: 'sésame' });
  const use = () => Promise.resolve();
  await expect(withPdf(locked, signal, use)).rejects.toMatchObject({
    failure: { title: 'Ce PDF demande un mot de passe.' },
  });
  await expect(withPdf(new Blob(['<html>']), signal, use)).rejects.toBeInstanceOf(OpeningError);
});

test('nothing is opened for whom has left', async () => {
  const leaving = new AbortController();
  const opening = withPdf(await pdfOfPages(2), leaving.signal, () => Promise.resolve());
  leaving.abort();
  await expect(opening).rejects.toBe(leaving.signal.reason);
  await expect(withPdf(await pdfOfPages(2), leaving.signal, () => Promise.resolve())).rejects.toBe(
    leaving.signal.reason,
  );
});
