import { expect, test } from 'vitest';

import { pdfFile } from '../../reader/testing/pdf-samples.ts';
import { drawnPage, patience, renderReader } from '../../reader/testing/render-reader.tsx';

const pages = ['Page de garde', 'DGFiP N° 2052 2025', 'DGFiP N° 2053 2025 HN 48 202', 'Annexe du bilan'];

const frames = () => [...document.querySelectorAll('.page[data-page-number="3"] [class*="frame"]')];

test('a form asked for is gone to, its line framed and told as it is read', async () => {
  const sought = { form: '2053', lines: ['HN'] };
  const screen = await renderReader({ file: await pdfFile({ pages }), sought });
  const bar = screen.getByRole('region', { name: 'Recherche du formulaire' });
  await expect.element(bar, patience).toMatchTextContent(/Formulaire 2053, page 3, supposé\./);
  await expect.element(bar).toMatchTextContent(/Ligne HN, lu sur l’image\s: 48.202\s\?/);
  await expect.element(screen.getByLabelText('Page, sur 4')).toHaveValue('3');
  await expect.poll(() => drawnPage(3), patience).not.toBeNull();
  await expect.poll(() => frames().length).toBe(1);
  const sheet =
    document.querySelector('.page[data-page-number="3"]')?.getBoundingClientRect() ?? new DOMRect();
  const frame = frames()[0]?.getBoundingClientRect() ?? new DOMRect();
  // Its text begins 700 points up a page of 842.
  expect(Math.abs((frame.bottom - sheet.top) / sheet.height - (842 - 700) / 842)).toBeLessThan(0.03);
  await bar.getByRole('button', { name: 'Fermer la recherche du formulaire' }).click();
  expect(frames()).toEqual([]);
});

test('a line that cannot be read is said not to be, at the page of its form', async () => {
  const sought = { form: '2052', lines: ['FJ'] };
  const screen = await renderReader({ file: await pdfFile({ pages }), sought });
  const bar = screen.getByRole('region', { name: 'Recherche du formulaire' });
  await expect.element(bar, patience).toMatchTextContent(/page 2.*La ligne FJ n’a pas été retrouvée/);
  await expect.element(screen.getByLabelText('Page, sur 4')).toHaveValue('2');
});

test('a form of simplified accounts answers for the line of a complete one', async () => {
  const simplified = ['DGFiP N° 2033-A 2025', 'DGFiP N° 2033-B 2025'];
  const sought = { form: '2053', lines: ['HN'] };
  const screen = await renderReader({ file: await pdfFile({ pages: simplified }), sought });
  await expect
    .element(screen.getByRole('region', { name: 'Recherche du formulaire' }), patience)
    .toMatchTextContent(/Formulaire 2033-B \(au lieu du 2053\), page 2/);
});

test('a form that no page is leaves the document at its first page, and says so', async () => {
  const sought = { form: '2059-G', lines: [] };
  const screen = await renderReader({ file: await pdfFile({ pages }), sought });
  await expect
    .element(screen.getByRole('region', { name: 'Recherche du formulaire' }), patience)
    .toMatchTextContent(/Le formulaire 2059-G n’a pas été reconnu/);
  await expect.element(screen.getByLabelText('Page, sur 4')).toHaveValue('1');
});
