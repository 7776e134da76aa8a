import { expect, test } from 'vitest';

import type { Siren } from '#domain/siren.ts';

import { pdfFile } from '../../documents/reader/testing/pdf-samples.ts';
import { darkPixels, patience } from '../../documents/reader/testing/render-reader.tsx';
import { caseSample, filingSample } from '../../testing/samples.ts';
import { hold } from './queue/held.ts';
import { pageText, renderSearch, siren, type Read } from './testing/render-search.tsx';

const address = `/entreprises/${siren}/recherche`;
const year = (closing: string, lines: readonly string[], file?: Blob): Read => ({
  filing: filingSample({ closingDate: `${closing}-12-31` }),
  texts: [pageText(1, ['Page de garde']), pageText(2, lines)],
  ...(file === undefined ? {} : { file }),
});

test('a phrase is found across the years, newest first, and each passage opens its page', async () => {
  const { screen } = await renderSearch(`${address}#cherche=jean+dupont`, [
    year('2025', ['Gérant : Jean DUPONT', 'Dupont, Jean']),
    year('2024', ['Rien']),
    year('2023', ['M. Jean', 'Dupont']),
  ]);
  await expect.element(screen.getByText('2 passages dans 2 dépôts.')).toBeVisible();
  const links = screen.getByRole('region', { name: 'Passages trouvés' }).getByRole('link').all();
  expect(links.map((link) => link.element().getAttribute('href'))).toEqual([
    `/entreprises/${siren}/comptes/2025-12-31?page=2#cherche=jean+dupont`,
    `/entreprises/${siren}/comptes/2023-12-31?page=2#cherche=jean+dupont`,
  ]);
  await expect.element(links[0] ?? screen.locator).toMatchTextContent(/Page 2.*Gérant : Jean DUPONT/);
});

test('an amount is found in any spacing, and what is looked for stands in the fragment alone', async () => {
  const { screen, router } = await renderSearch(address, [year('2025', ['Total 6 552 306 16 552 306'])]);
  const field = screen.getByLabelText('Nom, mots ou montant');
  await field.fill('6.552.306');
  await expect.element(screen.getByText('1 passage dans 1 dépôt.')).toBeVisible();
  await expect.poll(() => router.state.location.hash).toBe('#cherche=6.552.306');
  expect(router.state.location.search).toBe('');
});

test('what recognition misread is found where it is asked for, and said to be approximate', async () => {
  const read = { filing: filingSample(), texts: [pageText(1, ['Jean DUP0NT'], 'recognised')] };
  const { screen, router } = await renderSearch(`${address}#cherche=dupont`, [read]);
  const results = screen.getByRole('region', { name: 'Passages trouvés' });
  await expect.element(screen.getByText('Aucun passage dans ce qui est lu.')).toBeVisible();
  await expect.element(results.getByText('Aucun passage à montrer.')).toBeVisible();
  await screen.getByLabelText('Admettre les erreurs de reconnaissance').click();
  await expect.element(results.getByRole('link')).toMatchTextContent(/approchant/);
  await expect.element(results.getByRole('link')).toMatchTextContent(/texte reconnu sur l’image/);
  await expect.poll(() => router.state.location.hash).toBe('#cherche=dupont&approchant=1');
});

test('a passage is shown as it stands on its page, lit', async () => {
  const file = await pdfFile({ pages: ['Page de garde', 'Capital social'] });
  const { screen } = await renderSearch(`${address}#cherche=capital`, [
    year('2025', ['Capital social'], file),
  ]);
  const canvas = () => screen.container.querySelector('canvas');
  await expect.poll(() => darkPixels(canvas()), patience).toBeGreaterThan(300);
  await expect.poll(() => amberPixels(canvas()), patience).toBeGreaterThan(500);
});

test('a page that holds many passages shows a few and counts the others', async () => {
  const lines = Array.from({ length: 8 }, (_, index) => `Capital ${index}`);
  const { screen } = await renderSearch(`${address}#cherche=capital`, [year('2025', lines)]);
  await expect.element(screen.getByText('8 passages dans 1 dépôt.')).toBeVisible();
  await expect.element(screen.getByText('et 5 autres sur cette page')).toBeVisible();
});

test('what is not read is listed with the way to read it, what is closed with the way to open it', async () => {
  const closed = filingSample({ closingDate: '2024-12-31', confidentiality: 'confidential' });
  const { screen } = await renderSearch(
    `${address}#cherche=capital`,
    [
      { filing: filingSample(), texts: [] },
      { filing: closed, texts: [] },
      { filing: filingSample({ closingDate: '2023-12-31' }), texts: [] },
    ],
    caseSample({ commitment: false }),
  );
  await expect.element(screen.getByRole('button', { name: 'Lire les 2 dépôts non lus' })).toBeVisible();
  await expect
    .element(screen.getByRole('button', { name: /^Lire\s*: Comptes annuels clos le 31\/12\/2023/ }))
    .toBeVisible();
  await expect.element(screen.getByRole('button', { name: /^Prendre l’engagement pour lire/ })).toBeVisible();
  await expect.element(screen.getByText('Confidentiel', { exact: true })).toBeVisible();
  await expect.element(screen.getByText(/^Aucun dépôt n’est encore lu/)).toBeVisible();
});

test('pages that could not be read are named, and can be tried again', async () => {
  const { client, screen } = await renderSearch(address, [year('2025', ['Capital'])]);
  const document = { caseId: 'c1', siren, kind: 'filing', id: '2025-12-31' } as const;
  hold(client, document, { pages: 3, file: null, failed: [3] });
  await expect.element(screen.getByText('lu\u00A0: 3 pages, 1 page illisible (3)')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /^Réessayer\s: Comptes annuels/ })).toBeVisible();
});

test('compared companies are searched together, each under its name', async () => {
  const other = '000100115' as Siren;
  const { screen } = await renderSearch(`/comparer/recherche?siren=${siren}&siren=${other}#cherche=dupont`, [
    year('2025', ['Jean Dupont']),
    { ...year('2025', ['Monsieur Dupont']), siren: other },
  ]);
  await expect.element(screen.getByText('2 passages dans 2 dépôts.')).toBeVisible();
  const results = screen.getByRole('region', { name: 'Passages trouvés' });
  await expect.element(results.getByText('SIREN 000\u202F100\u202F115')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: '2 entreprises comparées' })).toBeVisible();
});

/** How many pixels of a canvas are the colour of what is lit. */
function amberPixels(canvas: HTMLCanvasElement | null): number {
  const data = canvas?.width
    ? canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
    : null;
  let amber = 0;
  for (let at = 0; at < (data?.length ?? 0); at += 4)
    if ((data?.[at] ?? 0) > 240 && (data?.[at + 2] ?? 255) < 150) amber += 1;
  return amber;
}
