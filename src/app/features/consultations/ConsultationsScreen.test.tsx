import { QueryClientProvider, type InfiniteData } from '@tanstack/react-query';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { Consultation, Consultations } from '#contract/consultations.ts';

import { consultationsQuery } from '../../api/consultations-query.ts';
import { sessionQuery } from '../../api/queries.ts';
import { createQueryClient } from '../../api/query-client.ts';
import { sessionSample } from '../../testing/samples.ts';
import { choiceIn } from './choice.ts';
import { ConsultationsScreen } from './ConsultationsScreen.tsx';
import { consultationSample } from './testing/consultation.ts';

/** The screen at an address, as if its trail had just come; null stays what the proxy alone could give. */
async function renderAt(address: string, lines: Consultation[] | null, next: string | null = null) {
  const client = createQueryClient();
  client.setQueryData(sessionQuery().queryKey, sessionSample());
  const search = choiceIn(new URL(address, 'http://x').searchParams);
  const trail: InfiniteData<Consultations, string | null> = {
    pages: [{ consultations: lines ?? [], next }],
    pageParams: [null],
  };
  if (lines !== null) client.setQueryData(consultationsQuery(search).queryKey, trail);
  // These tests have no proxy: what is given stands for its answer.
  client.setDefaultOptions({
    queries: { ...client.getDefaultOptions().queries, refetchOnMount: lines === null },
  });
  const routes = [{ path: '/consultations', element: <ConsultationsScreen /> }];
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  const screen = await render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { router, screen };
}

test('an access is told with its time, what was read, its case and its outcome', async () => {
  const { screen } = await renderAt('/consultations', [
    consultationSample(),
    consultationSample({ seq: 3, event: 'figures_read', outcome: 'failed', code: 'upstream_timeout' }),
  ]);
  const row = screen.getByRole('row', { name: /Document transmis/ });
  await expect.element(row.getByRole('rowheader')).toHaveTextContent('22/11/2026 00:30:07');
  await expect.element(row).toMatchTextContent(/en entier.*marché n° 2026-041.*Marchés publics.*Aboutie/);
  await expect.element(row.getByRole('link')).toHaveAttribute('href', '/entreprises/000314153');
  await expect.element(screen.getByText('Échouée : source trop lente')).toBeVisible();
});

test('filters go to the address, and a number that is no SIREN is said', async () => {
  const { router, screen } = await renderAt('/consultations', [consultationSample()]);
  await screen.getByLabelText('SIREN', { exact: true }).fill('000314154');
  await screen.getByRole('button', { name: 'Filtrer' }).click();
  await expect.element(screen.getByLabelText('SIREN', { exact: true })).toHaveFocus();
  await expect.element(screen.getByText(/n’est pas un SIREN/)).toBeVisible();
  expect(router.state.location.search).toBe('');
  await screen.getByLabelText('SIREN', { exact: true }).fill('000 314 153');
  await screen.getByLabelText('Du', { exact: true }).fill('2026-11-01');
  await screen.getByLabelText('Nature').selectOptions('Dossier ouvert');
  await screen.getByRole('button', { name: 'Filtrer' }).click();
  await expect
    .poll(() => router.state.location.search)
    .toBe('?siren=000314153&du=2026-11-01&nature=case_opened');
});

test('days in the wrong order are said before anything is asked', async () => {
  const { router, screen } = await renderAt('/consultations?du=2026-11-02', []);
  await screen.getByLabelText('Au', { exact: true }).fill('2026-11-01');
  await screen.getByRole('button', { name: 'Filtrer' }).click();
  await expect.element(screen.getByLabelText('Au', { exact: true })).toHaveFocus();
  await expect.element(screen.getByText('Ce jour est avant le premier.')).toBeVisible();
  expect(router.state.location.search).toBe('?du=2026-11-02');
});

test('nothing found says whether filters hide it', async () => {
  const all = await renderAt('/consultations', []);
  await expect.element(all.screen.getByText('Aucune consultation n’est inscrite à votre nom.')).toBeVisible();
  await all.screen.unmount();
  const some = await renderAt('/consultations?nature=login', []);
  await expect.element(some.screen.getByText(/ne répond à ces filtres/)).toBeVisible();
  await expect.element(some.screen.getByRole('button', { name: 'Tout montrer' })).toBeVisible();
});

test('an empty page that is not the last does not pass for the end', async () => {
  const { screen } = await renderAt('/consultations', [], '2026-09-01');
  await expect.element(screen.getByRole('button', { name: 'Voir plus ancien' })).toBeVisible();
  expect(screen.getByText(/^Aucune/).elements()).toHaveLength(0);
});

test('a trail that cannot be read is said in its place, and can be asked again', async () => {
  const { screen } = await renderAt('/consultations', null);
  await expect.element(screen.getByRole('alert')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Réessayer' })).toBeVisible();
});
