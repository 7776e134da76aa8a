import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { Case } from '#contract/cases.ts';
import type { Deed } from '#contract/deeds.ts';
import type { Problem } from '#contract/problem.ts';
import type { Siren } from '#domain/siren.ts';

import { filingsQuery } from '../../../api/company-queries.ts';
import { deedsQuery } from '../../../api/deeds-query.ts';
import { sessionQuery } from '../../../api/queries.ts';
import { createQueryClient } from '../../../api/query-client.ts';
import {
  answerSample,
  caseSample,
  deedSample,
  filingSample,
  sessionSample,
} from '../../../testing/samples.ts';
import { DeedsSection } from './DeedsSection.tsx';

const siren = '000314153' as Siren;

async function renderSection(deeds: Deed[], answers = [answerSample()], current: Case = caseSample()) {
  const client = createQueryClient();
  const [first = answerSample()] = answers;
  const answered = { siren, source: first.source, fetchedAt: '2026-11-21T09:00:00Z', answers };
  client.setQueryData(sessionQuery().queryKey, sessionSample());
  client.setQueryData(filingsQuery(current.id, siren).queryKey, { ...answered, filings: [filingSample()] });
  client.setQueryData(deedsQuery(current.id, siren).queryKey, { ...answered, deeds });
  const element = <DeedsSection siren={siren} current={current} />;
  return render(
    <QueryClientProvider client={client}>
      <RouterProvider router={createMemoryRouter([{ path: '/', element }])} />
    </QueryClientProvider>,
  );
}

test('a deed says what it holds, its decision and its deposit, and opens in the viewer', async () => {
  const screen = await renderSection([deedSample({ id: 'a/b' })]);
  await expect.element(screen.getByRole('heading', { level: 2, name: 'Actes' })).toBeVisible();
  const row = screen.getByRole('row', { name: /Statuts mis à jour/ });
  await expect.element(row).toMatchTextContent(/Transfert du siège.*API Entreprise.*12\/06\/2024.*Public/);
  await expect
    .element(row.getByRole('link', { name: /^Ouvrir Statuts mis à jour/ }))
    .toHaveAttribute('href', '/entreprises/000314153/actes/a%2Fb');
});

test('a deed that is not public stays closed without the commitment', async () => {
  const closed = deedSample({ confidentiality: 'confidential' });
  const screen = await renderSection([closed], undefined, caseSample({ commitment: false }));
  expect(screen.getByRole('link').elements()).toHaveLength(0);
  await expect.element(screen.getByRole('button', { name: /pour ouvrir l’acte/ })).toBeVisible();
});

test('where the service knows no deeds, there is no section', async () => {
  const source = { provider: 'INPI', service: 'API Entreprise', contract: 'v2' } as const;
  const { container } = await renderSection([deedSample()], [answerSample({ source })]);
  expect(container.textContent).toBe('');
});

test('no deed is said, and so is a service that failed beside one that answered', async () => {
  const problem: Problem = {
    type: 'about:blank',
    status: 502,
    code: 'upstream_unavailable',
    title: 'Le fournisseur est indisponible.',
    detail: '',
  };
  const screen = await renderSection([], [answerSample(), answerSample({ origin: 'inpi-rne', problem })]);
  await expect.element(screen.getByText('Aucun acte connu de cette source.')).toBeVisible();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(problem.title);
  await expect.element(screen.getByText(/la liste peut être incomplète/)).toBeVisible();
});
