import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { FilingView } from '#contract/filings.ts';
import type { Siren } from '#domain/siren.ts';

import { pathOf } from '../../documents/address/beside-address.ts';
import { caseSample, filingSample } from '../../testing/samples.ts';
import type { DeskPane } from './desk-pane.ts';
import { FilingBar } from './FilingBar.tsx';
import type { Neighbours } from './neighbours.ts';

const filing = filingSample({ id: '2', confidentiality: 'confidential' });

function show(
  filing: FilingView | null,
  neighbours: Neighbours<FilingView>,
  companyName: string | null = null,
) {
  const siren = '000314153' as Siren;
  const nothing = (): void => undefined;
  const desk: DeskPane = {
    current: caseSample(),
    name: 'first',
    paired: false,
    owned: false,
    to: pathOf,
    onBeside: nothing,
    onClose: nothing,
    onHelp: nothing,
  };
  const addressOf = (id: string): string => pathOf({ siren, kind: 'filing', id });
  const data = { open: false, toggle: () => undefined };
  const entry = null;
  const element = <FilingBar {...{ desk, siren, companyName, filing, neighbours, addressOf, data, entry }} />;
  return render(<RouterProvider router={createMemoryRouter([{ path: '*', element }])} />);
}

test('what is read is titled, badged and dated, with the way back to its company', async () => {
  const screen = await show(filing, { older: null, newer: null }, 'Ateliers Ménétrier (fictive)');
  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Comptes annuels clos le 31/12/2025');
  await expect.element(screen.getByText('Confidentiel', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('déposés le 12/06/2026')).toBeVisible();
  const back = screen.getByRole('link', { name: 'Retour à l’entreprise Ateliers Ménétrier (fictive)' });
  await expect.element(back).toHaveAttribute('href', '/entreprises/000314153');
});

test('the filings around are links, told from one another', async () => {
  const older = filingSample({ id: '1', closingDate: '2024-12-31' });
  const newer = filingSample({ id: 'a/b', nature: 'B-C' });
  const screen = await show(filing, { older, newer });
  await expect
    .element(screen.getByRole('link', { name: 'Dépôt précédent : 31/12/2024' }))
    .toHaveAttribute('href', '/entreprises/000314153/comptes/1');
  await expect
    .element(screen.getByRole('link', { name: 'Dépôt suivant : 31/12/2025 (consolidés)' }))
    .toHaveAttribute('href', '/entreprises/000314153/comptes/a%2Fb');
});

test('a filing that is not known yet has neither badge nor neighbours, and its company its SIREN', async () => {
  const screen = await show(null, { older: null, newer: null });
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Comptes annuels');
  const links = screen.getByRole('link').all();
  expect(links.map((link) => link.element().textContent)).toEqual([
    'Retour à l’entreprise SIREN 000\u202F314\u202F153',
  ]);
});
