import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';

import type { ProblemCode } from '#contract/problem.ts';
import { parseSiren } from '#domain/siren.ts';

import { createQueryClient } from '../../../api/query-client.ts';
import type { FiledReading, Unread } from '../../../filed/useFiledAccounts.ts';
import { answerSample, caseSample, filingSample, sessionSample } from '../../../testing/samples.ts';
import type { FiledContext } from '../filed-context.ts';
import { ReadingProgress } from './ReadingProgress.tsx';

const siren = parseSiren('000314153');
if (siren === null) throw new Error('not a SIREN');

const filings = ['2025', '2024', '2023'].map((year) =>
  filingSample({ id: year, closingDate: `${year}-12-31` }),
);

function unread(index: number, code: ProblemCode): Unread {
  const filing = filings[index];
  if (filing === undefined) throw new Error('no such filing');
  return { filing, problem: { type: '', status: 0, code, title: `Titre ${code}`, detail: '' } };
}

async function show(reading: Partial<FiledReading>, starting = false) {
  if (siren === null) throw new Error('not a SIREN');
  const context: FiledContext = {
    siren,
    name: null,
    current: caseSample({ commitment: false }),
    session: sessionSample(),
    list: {
      siren,
      filings,
      source: { provider: 'INPI', service: 'API Entreprise', contract: 'v2' },
      fetchedAt: '2026-11-21T09:00:00Z',
      answers: [answerSample({ problem: unread(0, 'upstream_unavailable').problem })],
    },
    reading: {
      accounts: [],
      metadata: new Map(),
      unread: [],
      overruled: [],
      awaited: 0,
      retry: () => undefined,
      ...reading,
    },
    scope: 'company',
  };
  const router = createMemoryRouter([
    { path: '*', element: <ReadingProgress context={context} starting={starting} /> },
  ]);
  return render(
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}

test('while it reads, it says how far it is', async () => {
  const screen = await show({ awaited: 2 });
  await expect.element(screen.getByText('0\u00A0dépôt lu sur 3, 2\u00A0en cours de lecture')).toBeVisible();
  await expect.element(screen.getByRole('progressbar', { name: 'Dépôts lus' })).toHaveAttribute('value', '1');
});

test('before it reads, it says what it waits for', async () => {
  const screen = await show({}, true);
  await expect.element(screen.getByText(/^3\sdépôts listés, lecture/)).toBeVisible();
});

test('what is not read is listed with its reason, and what failed can be read again', async () => {
  const retry = vi.fn<() => void>();
  const screen = await show({
    unread: [unread(0, 'upstream_timeout'), unread(1, 'commitment_required'), unread(2, 'document_missing')],
    retry,
  });
  await expect
    .element(
      screen.getByText(/1\sconfidentiel, fermé sans engagement · 1\ssans comptes saisis · 1\sen échec/),
    )
    .toBeVisible();
  await expect.element(screen.getByText(/Titre upstream_timeout/)).toBeVisible();
  await expect
    .element(screen.getByRole('link', { name: /clos le 31\/12\/2025/ }))
    .toHaveAttribute('href', '/entreprises/000314153/comptes/2025');
  await expect.element(screen.getByRole('button', { name: /^Prendre l’engagement/ })).toBeVisible();
  await screen.getByRole('button', { name: 'Relire le dépôt en échec' }).click();
  expect(retry).toHaveBeenCalledOnce();
});

test('a source that did not answer is told: the list may be short', async () => {
  const screen = await show({});
  await expect.element(screen.getByText('Liste incomplète : Titre upstream_unavailable')).toBeVisible();
});
