import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';

import type { Metadata } from '#contract/metadata.ts';
import { formLine } from '#domain/filed/entry/asked-lines.ts';
import { blankAccounts, withAmount } from '#domain/filed/entry/entered.ts';
import { accountsTypeOf } from '#domain/liasse/keying.ts';
import type { Siren } from '#domain/siren.ts';

import { metadataQuery } from '../../../api/company-queries.ts';
import { sessionQuery } from '../../../api/queries.ts';
import { createQueryClient } from '../../../api/query-client.ts';
import { enter } from '../../../entered/entered.ts';
import { caseSample, filingSample, sessionSample } from '../../../testing/samples.ts';
import { lineOf, metadataOf } from '../testing/metadata.ts';
import { EntryPanel } from './EntryPanel.tsx';

const siren = '000314153' as Siren;
const current = caseSample();
const filing = filingSample({ id: '2' });
const total = formLine('C', '02', 'EE')!;

/** The panel of a filing of which INPI's file says this; the agent had entered that its total is 900. */
async function show(metadata: Metadata) {
  const client = createQueryClient();
  client.setQueryData(sessionQuery().queryKey, sessionSample());
  client.setQueryData(metadataQuery(current.id, siren, '2').queryKey, metadata);
  enter(
    client,
    current.id,
    siren,
    withAmount(blankAccounts({ ...filing, previousClosing: null }), total, 0, 900, 4),
  );
  const props = { current, siren, name: null, filing, filings: [filing], onClose: () => undefined };
  await render(
    <QueryClientProvider client={client}>
      <RouterProvider router={createMemoryRouter([{ path: '*', element: <EntryPanel {...props} /> }])} />
    </QueryClientProvider>,
  );
  client.clear();
}

test('what INPI keyed is read, not typed, and the agent’s own reading is told where it differs', async () => {
  await show(metadataOf([lineOf('02', 'EE', { m1: 901, m2: 800 }), lineOf('01', 'CO', { m3: 950 })]));
  await expect.element(page.getByText(/rien n’est à saisir/)).toBeVisible();
  await expect.element(page.getByText(/vous 900\s€, l’INPI 901\s€/)).toBeVisible();
  await expect.element(page.getByText(/Écart de \u221249\s€\s: CO = 950\s€/)).toBeVisible();
  expect(page.getByRole('textbox').all()).toHaveLength(0);
});

test('keyed accounts of a bank have no grid here', async () => {
  await show(metadataOf([lineOf('01', 'A1', { m1: 5 })], { accountsType: accountsTypeOf('B') }));
  await expect.element(page.getByText(/d’un modèle que cette grille n’a pas/)).toBeVisible();
});

test('where INPI’s file holds no amount, the accounts are entered', async () => {
  await show(metadataOf([]));
  await expect
    .element(page.getByRole('textbox', { name: 'EE TOTAL GENERAL (I à V), N', exact: true }))
    .toHaveValue('900');
  await expect.element(page.getByRole('button', { name: 'Enregistrer la saisie' })).toBeVisible();
});
