import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import type { IsoDate } from '#domain/calendar.ts';
import { historyOf } from '#domain/filing-history.ts';
import { newestFirst } from '#domain/filing.ts';
import type { Siren } from '#domain/siren.ts';

import { sessionQuery } from '../../../api/queries.ts';
import { createQueryClient } from '../../../api/query-client.ts';
import { caseSample, filingSample, sessionSample } from '../../../testing/samples.ts';
import { FilingTable } from './FilingTable.tsx';

async function renderTable(filings: FilingView[], current: Case = caseSample(), publicOnly = false) {
  const client = createQueryClient();
  client.setQueryData(sessionQuery().queryKey, sessionSample());
  const rows = historyOf(filings.toSorted(newestFirst), '2026-11-21' as IsoDate);
  const siren = '000314153' as Siren;
  const table = <FilingTable {...{ siren, current, rows, publicOnly }} pointed={null} onPoint={() => {}} />;
  return render(
    <QueryClientProvider client={client}>
      <RouterProvider router={createMemoryRouter([{ path: '/', element: table }])} />
    </QueryClientProvider>,
  );
}

test('a row says its closing, its exercise, its deposit and its badge, and opens the document', async () => {
  const screen = await renderTable([filingSample({ id: 'id/1' })]);
  const row = screen.getByRole('row', { name: /31\/12\/2025/ });
  await expect
    .element(row.getByRole('rowheader'))
    .toMatchTextContent(/31\/12\/2025.*Exercice 2025.*Comptes annuels/);
  await expect.element(row.getByText('163\u00A0jours après')).toBeVisible();
  await expect.element(row.getByText('Public', { exact: true })).toBeVisible();
  const link = row.getByRole('link', { name: 'Ouvrir les comptes clos le 31/12/2025' });
  await expect.element(link).toHaveAttribute('href', '/entreprises/000314153/comptes/id%2F1');
});

test('the details hold the raw code, its caution, the greffe, and what the badge means', async () => {
  const screen = await renderTable([
    filingSample({ confidentiality: 'confidential', origins: ['api-entreprise', 'inpi-rne'] }),
  ]);
  const toggle = screen.getByRole('button', { name: /^Détails du dépôt clos le 31\/12\/2025/ });
  await expect.element(toggle).toHaveAttribute('aria-expanded', 'false');
  await toggle.click();
  await expect.element(toggle).toHaveAttribute('aria-expanded', 'true');
  for (const words of [
    /code «\sB-S\s»\)/,
    /ne désigne pas sûrement/,
    /Besançon|Besancon/,
    /1987B00041/,
    /ne se rediffusent pas/,
    /API Entreprise et registre de l’INPI/,
  ])
    await expect.element(screen.getByText(words)).toBeVisible();
});

test('without the commitment what is not public stays closed, and says how to open it', async () => {
  const filings = [
    filingSample(),
    filingSample({ closingDate: '2024-12-31', confidentiality: 'partial' }),
    filingSample({ closingDate: '2023-12-31', confidentiality: 'unknown' }),
  ];
  const screen = await renderTable(filings, caseSample({ commitment: false }));
  expect(screen.getByRole('link').elements()).toHaveLength(1);
  expect(screen.getByText('Fermé sans engagement').elements()).toHaveLength(2);
  const give = screen.getByRole('button', { name: /pour ouvrir les comptes clos le 31\/12\/2024/ });
  await give.click();
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  await expect.element(screen.getByLabelText('Objet')).toHaveValue('marché n° 2026-041');
  await screen.getByRole('button', { name: 'Consulter' }).click();
  await expect.element(screen.getByRole('checkbox')).toHaveFocus();
  await expect.element(screen.getByRole('checkbox')).toHaveAccessibleDescription(/^Cochez l’engagement/);
});

test('what is partial or unknown says in its row that it is treated as confidential', async () => {
  const screen = await renderTable([
    filingSample({ confidentiality: 'partial' }),
    filingSample({ closingDate: '2024-12-31', confidentiality: 'unknown' }),
    filingSample({ closingDate: '2023-12-31', confidentiality: 'confidential' }),
  ]);
  expect(screen.getByText('à traiter comme confidentiel').elements()).toHaveLength(2);
});

test('a document that the source lacks is said in the row; an awaited XML gives its day', async () => {
  const state = { document: 'present', metadata: 'present', nameDifferences: [] } as const;
  const screen = await renderTable([
    filingSample({ archive: { ...state, document: 'missing', nameDifferences: [] } }),
    filingSample({
      closingDate: '2024-12-31',
      depositDate: '2026-11-15',
      archive: { ...state, metadata: 'awaited', nameDifferences: ['greffe'] },
    }),
  ]);
  await expect.element(screen.getByText('Document indisponible à la source')).toBeVisible();
  await expect.element(screen.getByText('Données attendues vers le 29/11/2026')).toBeVisible();
  await screen.getByRole('button', { name: /Détails du dépôt clos le 31\/12\/2024/ }).click();
  await expect.element(screen.getByText(/indique un autre greffe que la liste/)).toBeVisible();
});

test('a closing without deposit, and two deposits for one, are pointed out', async () => {
  const screen = await renderTable([
    filingSample({ id: 'second', depositDate: '2026-09-15' }),
    filingSample({ id: 'first' }),
    filingSample({ closingDate: '2023-12-31', depositDate: '2024-06-28' }),
  ]);
  await expect
    .element(screen.getByRole('cell', { name: '31/12/2024 : aucun dépôt connu de cette source' }))
    .toBeVisible();
  await expect.element(screen.getByText('2ᵉ dépôt sur 2 pour cette clôture')).toBeVisible();
  await expect.element(screen.getByText('1ᵉʳ dépôt sur 2 pour cette clôture')).toBeVisible();
});

test('a closing without any public deposit may have a confidential one', async () => {
  const filings = [filingSample(), filingSample({ closingDate: '2023-12-31', depositDate: '2024-06-28' })];
  const screen = await renderTable(filings, caseSample(), true);
  const words = '31/12/2024 : aucun dépôt public connu (peut-être confidentiel)';
  await expect.element(screen.getByRole('cell', { name: words })).toBeVisible();
});

test('what the source does not give is said, not invented', async () => {
  const nothing = {
    closingDate: null,
    depositDate: null,
    nature: null,
    greffe: null,
    managementNumber: null,
  };
  const screen = await renderTable([filingSample({ ...nothing, consolidated: null })]);
  await expect.element(screen.getByText('Sans clôture')).toBeVisible();
  await expect.element(screen.getByText('Date inconnue')).toBeVisible();
  await expect.element(screen.getByText('Nature non précisée')).toBeVisible();
  await screen.getByRole('button', { name: /Détails du dépôt sans date de clôture/ }).click();
  expect(screen.getByText(/^non transmise?$/).elements()).toHaveLength(3);
});
