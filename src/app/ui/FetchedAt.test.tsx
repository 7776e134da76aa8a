import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';

import { FetchedAt } from './FetchedAt.tsx';

const source = { provider: 'INPI', service: 'API Entreprise', contract: 'v2' } as const;

test('a section says who answered and when, and refreshes under a name of its own', async () => {
  const refresh = vi.fn<() => void>();
  const at = new Date(Date.now() - 3 * 60_000 - 1_000).toISOString();
  const screen = await render(
    <FetchedAt
      at={at}
      sources={[source]}
      what="les comptes annuels"
      onRefresh={refresh}
      refreshing={false}
    />,
  );
  await expect.element(screen.getByText(/Source : INPI, API Entreprise \(v2\)/)).toBeVisible();
  await expect.element(screen.getByText('il y a 3\u00A0min')).toBeVisible();
  await screen.getByRole('button', { name: 'Actualiser les comptes annuels' }).click();
  expect(refresh).toHaveBeenCalledOnce();
});

test('several sources are all named, and a refresh in progress cannot be asked twice', async () => {
  const screen = await render(
    <FetchedAt
      at={new Date().toISOString()}
      sources={[source, { provider: 'INPI', service: 'registre', contract: 'rne' }]}
      what="les chiffres"
      onRefresh={() => null}
      refreshing
    />,
  );
  await expect.element(screen.getByText(/Sources : .*\(v2\) ; INPI, registre \(RNE\)/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /Actualisation…/ })).toBeDisabled();
});
