import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import type { FiledAccounts } from '#domain/filed/accounts.ts';
import { madeAccounts } from '#domain/filed/testing/made-accounts.ts';
import { parseSiren } from '#domain/siren.ts';

import { caseSample, filingSample, sessionSample } from '../../../testing/samples.ts';
import type { FiledContext } from '../filed-context.ts';
import { YearsSection } from './YearsSection.tsx';

const siren = parseSiren('000314153');
if (siren === null) throw new Error('not a SIREN');

const newest = madeAccounts(
  {
    '01.CO': [900_000, 100_000, 800_000, 712_345],
    '02.DL': [500_000, 480_000],
    '02.EE': [100_000, 100_400],
    '03.FJ': [1_000, 2_000, 3_000, 2_500],
    '06.QU': [10_000, 2_000, null, 12_000],
    '07.XZ': [null, 7, null, null],
  },
  { filingId: 'f25', depositDate: '2026-09-24' },
);
const first = madeAccounts({ '01.CO': [1, 1, 1, 1] }, { filingId: 'f25-first' });
const older = madeAccounts(
  {
    '01.CO': [780_000, 80_000, 700_000, 650_000],
    '02.DL': [480_000, 1],
    '02.EE': [100_000, 1],
    '03.FJ': [500, 2_000, 2_500, 1],
  },
  { filingId: 'f24', closing: '2024-12-31', depositDate: '2025-06-12', durationMonths: 18 },
);

beforeEach(() => localStorage.clear());

async function show(accounts: readonly FiledAccounts[] = [older, first, newest]) {
  if (siren === null) throw new Error('not a SIREN');
  const context: FiledContext = {
    siren,
    name: 'Ateliers (fictive)',
    current: caseSample(),
    session: sessionSample(),
    list: {
      siren,
      filings: [
        filingSample({ id: 'f25' }),
        filingSample({ id: 'f24', closingDate: '2024-12-31', confidentiality: 'confidential' }),
      ],
      source: { provider: 'INPI', service: 'API Entreprise', contract: 'v2' },
      fetchedAt: '2026-11-21T09:00:00Z',
      answers: [],
    },
    reading: { accounts, metadata: new Map(), unread: [], overruled: [], awaited: 0, retry: () => null },
    scope: 'company',
  };
  const routes = [
    { path: '/', element: <YearsSection {...context} /> },
    { path: '/entreprises/:siren/comptes/:id', element: <p>Document</p> },
  ];
  const screen = await render(<RouterProvider router={createMemoryRouter(routes)} />);
  return screen.getByRole('table', { name: /^Comptes sociaux déposés, en k€/ });
}

const rowNamed = (name: RegExp) => page.getByRole('row', { name });

test('each closing has its column, with what is unusual of it, and each form its lines', async () => {
  const table = await show();
  const heads = table
    .getByRole('columnheader')
    .all()
    .map((head) => head.element().textContent);
  expect(heads).toEqual([
    'En k€',
    expect.stringMatching(/^déc\.\s2024.*18\smois.*confidentiel/),
    expect.stringMatching(/^déc\.\s2025.*2ᵉ dépôt, le 24\/09\/2026/),
  ]);
  await expect
    .element(table.getByRole('button', { name: /2050 · Bilan, actif/ }))
    .toHaveAttribute('aria-expanded', 'true');
  await expect.element(table.getByRole('button', { name: /codes absents de la table/ })).toBeVisible();
  await expect.element(rowNamed(/^DL/).getByRole('button', { name: '500', exact: true })).toBeVisible();
});

test('an N-1 that differs is always marked, the others are shown when asked', async () => {
  await show();
  const total = rowNamed(/^CO/);
  await expect.element(total).toMatchTextContent(/700\s*N-1 ≠ différent 712(?!,)/);
  // To the euro only where both would read the same.
  await expect.element(rowNamed(/^EE/)).toMatchTextContent(/100\s*N-1 ≠ différent 100,4/);
  await expect.element(rowNamed(/^DL/)).not.toMatchTextContent(/N-1/);
  await page.getByLabelText('Afficher N-1').click();
  await expect.element(rowNamed(/^DL/)).toMatchTextContent(/480\s*N-1\s*480/);
  // The closing that only the oldest filing tells of.
  await expect.element(page.getByRole('columnheader', { name: /Exercice précédent/ })).toBeVisible();
});

test('a number opens its origin, and the next filing’s word on it', async () => {
  await show();
  await rowNamed(/^CO/).getByRole('button', { name: '700', exact: true }).click();
  const panel = page.getByRole('dialog', { name: /TOTAL GENERAL/ });
  await expect.element(panel).toMatchTextContent(/700\s000\s€.*clos le 31\/12\/2024, déposé le 12\/06\/2025/);
  await expect.element(panel).toMatchTextContent(/net N \(m3\).*01\.CO\.m3.*saisi par l’INPI/);
  await expect.element(panel).toMatchTextContent(/712\s345\s€.*net N-1 \(m4\).*01\.CO\.m4/);
  await expect.element(panel).toMatchTextContent(/Écart du second au premier\s: \+12\s345/);
  await panel.getByRole('link', { name: 'Ouvrir le document' }).first().click();
  await expect.element(page.getByText('Document')).toBeVisible();
});

test('columns folded away, forms of details and lines are there when asked', async () => {
  const table = await show();
  await expect.element(table.getByText('brut', { exact: true })).not.toBeInTheDocument();
  await page.getByLabelText('Toutes les colonnes').click();
  await expect.element(table.getByText('brut', { exact: true })).toBeVisible();
  const details = table.getByRole('button', { name: /2055 · Amortissements/ });
  await expect.element(details).toHaveAttribute('aria-expanded', 'false');
  await details.click();
  await expect.element(rowNamed(/^QU.*fin d’exercice/)).toBeVisible();
  await page.getByRole('button', { name: 'Tout replier' }).click();
  await expect.element(rowNamed(/^CO/)).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Tout déplier' }).click();
  await expect.element(rowNamed(/^QU.*fin d’exercice/)).toBeVisible();
  await page.getByLabelText('Filtrer les lignes').fill('DL');
  await expect.element(page.getByText('1 sur 6\u00A0lignes')).toBeVisible();
  await expect.element(rowNamed(/^CO/)).not.toBeInTheDocument();
});

test('Tab stops once on the numbers, arrows go from one to the next, Enter opens', async () => {
  const table = await show();
  await expect.element(table).toBeVisible();
  const stops = () => document.querySelectorAll('td [tabindex="0"]').length;
  expect(stops()).toBe(1);
  (document.querySelector('td [tabindex="0"]') as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('500');
  expect(stops()).toBe(1);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog')).toMatchTextContent(/02\.DL\.m1/);
});

test('curves have no point where nothing was filed, and their numbers are in a table', async () => {
  await show();
  const figure = page.getByRole('figure', { name: 'Chiffre d’affaires' });
  await expect.element(figure).toMatchTextContent(/3\sk€ en déc\.\s2025/);
  await page.getByText('Les nombres').click();
  const numbers = page.getByRole('table', { name: 'Lignes en courbes, en k€' });
  await expect.element(numbers.getByRole('row', { name: /^déc\.\s2024 \(18\smois\)/ })).toBeVisible();
  await page.getByRole('button', { name: 'Retirer la courbe Total du bilan' }).click();
  await expect.element(page.getByRole('figure', { name: 'Total du bilan' })).not.toBeInTheDocument();
  await page.getByLabelText('Ajouter une ligne').selectOptions('2055 QU fin d’exercice');
  await expect.element(page.getByRole('figure', { name: /QU/ })).toBeVisible();
});

test('the unit is the one of the figures, and accounts without a closing are told', async () => {
  await show([newest, madeAccounts({ '02.EE': [1, 1] }, { closing: null })]);
  await page.getByLabelText('€', { exact: true }).click({ force: true });
  await expect.element(rowNamed(/^DL/).getByRole('button', { name: /500\s000/ })).toBeVisible();
  expect(localStorage.getItem('bilanscope.unit')).toBe('€');
  await expect.element(page.getByRole('link', { name: /sans date de clôture/ })).toBeVisible();
});
