import type { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test } from 'vitest';

import { parseSiren } from '#domain/siren.ts';

import { archiveQuery, filingsQuery, figuresQuery, metadataQuery } from '../api/company-queries.ts';
import { deedsQuery } from '../api/deeds-query.ts';
import { renderAt } from '../testing/render-app.tsx';
import { caseSample } from '../testing/samples.ts';

beforeEach(() => sessionStorage.clear());

const siren = parseSiren('000314153')!;
const asked = (sources: ('inpi' | 'bdf' | 'inpi-rne')[]) => [
  caseSample({ demarche: { ...caseSample().demarche, label: 'Aides d’urgence', sources } }),
];
const filed = [
  filingsQuery('c1', siren),
  archiveQuery('c1', siren),
  deedsQuery('c1', siren),
  metadataQuery('c1', siren, 'f1'),
];

/** Whether a call was made or begun: what only reads the cache asks nothing. */
function wasAsked(client: QueryClient, key: readonly string[]): boolean {
  const state = client.getQueryState(key);
  return state !== undefined && (state.fetchStatus !== 'idle' || state.status !== 'pending');
}

test('a procedure that opens nothing of INPI says so where the accounts would be, and asks nothing', async () => {
  const { client, screen } = await renderAt('/entreprises/000314153', asked(['bdf']));
  await expect
    .element(screen.getByRole('region', { name: 'Comptes annuels' }))
    .toMatchTextContent(
      /La démarche «\sAides d’urgence\s» n’ouvre pas les comptes annuels déposés à l’INPI dans cette habilitation\. ?Rien n’a été demandé à l’INPI/,
    );
  for (const { queryKey } of filed)
    expect(client.getQueryState(queryKey)?.fetchStatus ?? 'idle').toBe('idle');
  for (const { queryKey } of filed) expect(client.getQueryState(queryKey)?.dataUpdatedAt ?? 0).toBe(0);
  expect(screen.getByText(/Nom cherché/).elements()).toHaveLength(0);
});

test('its documents say the same in the viewer, by accounts and by deeds', async () => {
  for (const [address, what] of [
    ['comptes/f1', /n’ouvre pas les comptes annuels déposés à l’INPI/],
    ['actes/d1', /n’ouvre pas les actes déposés à l’INPI/],
  ] as const) {
    const { client, screen } = await renderAt(`/entreprises/000314153/${address}`, asked(['bdf']));
    await expect.element(screen.getByRole('main')).toMatchTextContent(what);
    for (const { queryKey } of filed) expect(wasAsked(client, queryKey)).toBe(false);
    await screen.unmount();
  }
});

test('the register alone opens the accounts, and not the Banque de France', async () => {
  const { client, screen } = await renderAt('/entreprises/000314153', asked(['inpi-rne']));
  await expect
    .element(screen.getByRole('region', { name: 'Bilans Banque de France' }))
    .toMatchTextContent(/n’ouvre pas les bilans Banque de France dans cette habilitation/);
  expect(wasAsked(client, figuresQuery('c1', siren).queryKey)).toBe(false);
  await expect.poll(() => wasAsked(client, filingsQuery('c1', siren).queryKey)).toBe(true);
});
