import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { parseIsoDate } from '#domain/calendar.ts';
import { keyedConfidentialityOf, keyingReasonOf, treatmentsOf } from '#domain/liasse/keying.ts';
import type { Siren } from '#domain/siren.ts';

import { filingSample } from '../../../testing/samples.ts';
import { lineOf, metadataOf } from '../testing/metadata.ts';
import { DataOfFiling } from './DataPanel.tsx';

const siren = '000314153' as Siren;
const filing = filingSample({ id: '1' });
const lines = [
  lineOf('01', 'AF', { m1: 107_597, m2: 95_576, m3: 12_021, m4: 13_346 }),
  lineOf('02', 'DI', { m1: -48_000, m2: 104_000 }),
  lineOf('02', 'ZZ', { m2: 7 }),
];

test('each line has its official label, its code, and amounts in euros under the meaning of the column', async () => {
  const screen = await render(<DataOfFiling metadata={metadataOf(lines)} siren={siren} filing={filing} />);
  const assets = screen.getByRole('table', { name: '2050 · Bilan, actif (en euros)' });
  await expect.element(assets.getByRole('columnheader', { name: 'net N-1' })).toBeVisible();
  await expect.element(assets.getByText(/Concessions, brevets et droits similaires/)).toBeVisible();
  await expect.element(assets.getByRole('cell', { name: '107\u202F597' })).toBeVisible();
  const liabilities = screen.getByRole('table', { name: /^2051/ });
  await expect.element(liabilities.getByRole('cell', { name: '−48\u202F000' })).toBeVisible();
});

test('a code that INPI’s table does not hold is shown, with its raw column', async () => {
  const screen = await render(<DataOfFiling metadata={metadataOf(lines)} siren={siren} filing={filing} />);
  const unknown = screen.getByRole('table', { name: /codes absents de la table/ });
  await expect.element(unknown.getByRole('columnheader', { name: 'Colonne m2' })).toBeVisible();
  await expect.element(unknown.getByText('ZZ')).toBeVisible();
});

test('the filter tells how many lines it keeps, and tables without any go', async () => {
  const screen = await render(<DataOfFiling metadata={metadataOf(lines)} siren={siren} filing={filing} />);
  await screen.getByLabelText('Filtrer les lignes').fill('brevets');
  await expect.element(screen.getByRole('status')).toHaveTextContent('1 sur 3 lignes');
  await expect.element(screen.getByRole('table', { name: /^2051/ })).not.toBeInTheDocument();
});

test('accounts keyed without anomaly, and that agree with the list, call for no remark', async () => {
  const screen = await render(<DataOfFiling metadata={metadataOf(lines)} siren={siren} filing={filing} />);
  await expect.element(screen.getByText('Saisis sans anomalie (0)')).toBeVisible();
  await expect.element(screen.getByText(/Motif de saisie/)).not.toBeInTheDocument();
  await expect
    .element(screen.getByText(/1\s+égalité vérifiée sur 1, 8\s+non vérifiables, à 1\s+€ près/))
    .toBeVisible();
  await expect.element(screen.getByRole('listitem')).not.toBeInTheDocument();
});

test('INPI’s reserves and what contradicts the list are said in words', async () => {
  const metadata = metadataOf(lines, {
    siren: '000100115',
    closingDate: parseIsoDate('2025-06-30'),
    currency: 'USD',
    confidentiality: keyedConfidentialityOf('1'),
    keyingReason: keyingReasonOf('01'),
    treatments: treatmentsOf('A4'),
  });
  const screen = await render(<DataOfFiling metadata={metadata} siren={siren} filing={filing} />);
  await expect.element(screen.getByRole('listitem').nth(5)).toBeVisible();
  const remarks = screen
    .getByRole('listitem')
    .all()
    .map((item) => item.element().textContent);
  expect(remarks).toEqual([
    'Motif de saisie INPI\u00A0: Saisis avec des incohérences comptables à la source (code 1).',
    'Traitement INPI\u00A0: Incohérence entre la page de garde et la liasse (code A4).',
    'Le XML porte un autre SIREN\u00A0: 000100115.',
    'Le XML indique une clôture au 30/06/2025, la liste des dépôts au 31/12/2025.',
    'Les montants sont déclarés en USD, non en euros.',
    'Confidentialité\u00A0: le fichier saisi dit «\u00A0Comptes annuels confidentiels\u00A0» (code 1), ' +
      'la liste des dépôts «\u00A0Public\u00A0».',
  ]);
});

test('an equality that does not hold is told with both numbers, and its cells lead to their source', async () => {
  const unbalanced = [
    lineOf('04', 'HL', { m1: 900 }),
    lineOf('04', 'HM', { m1: 700 }),
    lineOf('04', 'HN', { m1: 250 }),
  ];
  const screen = await render(
    <MemoryRouter>
      <DataOfFiling metadata={metadataOf(unbalanced)} siren={siren} filing={filing} />
    </MemoryRouter>,
  );
  await expect
    .element(screen.getByText('250\u202F€ déposés, 200\u202F€ par le calcul\u00A0: écart de +50\u202F€.'))
    .toBeVisible();
  await screen.getByText('Les cases').click();
  const cells = screen.getByRole('table', { name: /Résultat = produits − charges/ });
  await cells.getByRole('button', { name: '700\u202F€' }).click();
  await expect.element(screen.getByRole('dialog').getByText('04.HM.m1', { exact: true })).toBeVisible();
});

test('another XML is shown as it is, names, values and attributes', async () => {
  const leaf = { name: 'Cote', text: '1048', attributes: {}, children: [] };
  const tree = { name: 'Archive', text: '', attributes: { version: '2.1' }, children: [leaf] };
  const metadata = { ...metadataOf([]), format: 'other' as const, tree };
  const screen = await render(<DataOfFiling metadata={metadata} siren={siren} filing={filing} />);
  await expect.element(screen.getByText('Archive')).toBeVisible();
  await expect.element(screen.getByText(/version\s: 2\.1/)).toBeVisible();
  await expect.element(screen.getByText('1048')).toBeVisible();
  await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
});
