import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { Siren } from '#domain/siren.ts';

import { createQueryClient } from '../../../api/query-client.ts';
import { caseSample, filingSample } from '../../../testing/samples.ts';
import { FilingList } from './FilingList.tsx';

const filings = [
  filingSample({ confidentiality: 'partial', depositDate: '2026-06-12' }),
  filingSample({ closingDate: '2024-12-31', depositDate: '2026-09-01' }),
  filingSample({ id: 'group', closingDate: '2024-12-31', depositDate: '2025-07-03', nature: 'B-C' }),
];

async function renderList(address: string, publicOnly = false) {
  const company = { siren: '000314153' as Siren, current: caseSample() };
  const list = <FilingList {...company} filings={filings} publicOnly={publicOnly} />;
  const router = createMemoryRouter([{ path: '/', element: list }], { initialEntries: [address] });
  const screen = await render(
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  const closings = () =>
    screen
      .getByRole('rowheader')
      .elements()
      .map((header) => header.textContent?.slice(0, 10));
  return { router, screen, closings };
}

test('a sort and a filter stand in the address, one beside the other', async () => {
  const { router, screen, closings } = await renderList('/');
  await screen.getByText('Trier et filtrer').click();
  await screen.getByLabelText('Tri').selectOptions('depot');
  await screen.getByLabelText('Comptes').selectOptions('annuels');
  await expect.poll(() => router.state.location.search).toBe('?tri=depot&comptes=annuels');
  await expect.poll(closings).toEqual(['31/12/2024', '31/12/2025']);
  await expect.element(screen.getByText('2 sur 3 dépôts')).toBeVisible();
});

test('an address arranges the list, and « Tout montrer » shows the rest', async () => {
  const { router, screen, closings } = await renderList('/?confidentialite=partial');
  expect(closings()).toEqual(['31/12/2025']);
  await screen.getByRole('button', { name: 'Tout montrer' }).click();
  await expect.poll(() => router.state.location.search).toBe('');
  await expect.poll(() => closings().length).toBe(3);
  await expect.element(screen.getByLabelText('Tri')).toBeVisible();
});

test('a source of public filings says that there may be others', async () => {
  const { screen } = await renderList('/', true);
  await expect.element(screen.getByText(/Cette source ne liste que les dépôts publics/)).toBeVisible();
});
