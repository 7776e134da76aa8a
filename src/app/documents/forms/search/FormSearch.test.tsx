import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';

import type { Siren } from '#domain/siren.ts';

import { figuresQuery, filingsQuery } from '../../../api/company-queries.ts';
import { madeFigures } from '../../../figures/testing/made-figures.ts';
import { answerSample, filingSample } from '../../../testing/samples.ts';
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

const siren = '000314153' as Siren;

/** The memory of the case once its filings, and its figures where they are told, are received. */
function received(filing: Parameters<typeof filingSample>[0], known = true) {
  const client = new QueryClient();
  const { source } = answerSample();
  const fetchedAt = '2026-11-21T09:00:00Z';
  const filings = [filingSample({ id: 'a-filing', closingDate: '2025-12-31', ...filing })];
  client.setQueryData(filingsQuery('a-case', siren).queryKey, {
    siren,
    filings,
    answers: [],
    source,
    fetchedAt,
  });
  const figures = madeFigures([
    { closing: '2025-12', figures: { resultat_exercice: 377 } },
    { closing: '2024-12', figures: { resultat_exercice: { value: null } } },
  ]);
  if (known) client.setQueryData(figuresQuery('a-case', siren).queryKey, figures);
  return client;
}

async function seen(client: QueryClient) {
  const read = ['Page de garde', 'DGFiP N° 2053 2025 HN 377 004     355 530'];
  const sought = { form: '2053', lines: ['HN'] };
  const screen = await renderReader({ file: await pdfFile({ pages: read }), sought }, client);
  const bar = screen.getByRole('region', { name: 'Recherche du formulaire' });
  await expect.element(bar, patience).toMatchTextContent(/Ligne HN, lu sur l’image/);
  return bar;
}

test('beside a line, the figure that the Banque de France sent for the closing of the filing', async () => {
  const bar = await seen(received({ consolidated: false }));
  await expect.element(bar).toMatchTextContent(/Banque de France, déc\.\s2025\s: 377\sk€/);
});

test('a figure that was not sent for that closing is said so', async () => {
  const bar = await seen(received({ closingDate: '2024-12-31', consolidated: false }));
  await expect.element(bar).toMatchTextContent(/Banque de France, déc\.\s2024\s: non transmis/);
});

test.for([
  ['figures that were not received', () => received({ consolidated: false }, false)],
  ['another closing', () => received({ closingDate: '2023-12-31', consolidated: false })],
  ['the accounts of a group', () => received({ consolidated: true })],
] as const)('%s give no figure beside the line', async ([, client]) => {
  await expect.element(await seen(client())).not.toMatchTextContent(/Banque de France/);
});
