import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';

import type { FigureName } from '#domain/figures/names.ts';

import { filingSample } from '../../testing/samples.ts';
import { madeFigures } from '../testing/made-figures.ts';
import { FigurePanel } from './FigurePanel.tsx';
import { ListedFilings } from './listed-filings.ts';

const filings = [
  filingSample({
    id: 'corrected',
    closingDate: '2025-12-31',
    depositDate: '2026-09-10',
    consolidated: false,
  }),
  filingSample({ id: 'first', closingDate: '2025-12-31', depositDate: '2026-06-10', consolidated: false }),
  filingSample({ id: 'group', closingDate: '2024-12-31', depositDate: '2025-06-10', consolidated: true }),
];

async function open(name: FigureName) {
  const figures = madeFigures([
    { closing: '2025-12', figures: { [name]: 48 } },
    { closing: '2024-12', figures: { [name]: 12 } },
  ]);
  const panel = (
    <ListedFilings value={filings}>
      <FigurePanel name={name} figures={figures} unit="€" onClose={() => {}} />
    </ListedFilings>
  );
  await render(<RouterProvider router={createMemoryRouter([{ path: '/', element: panel }])} />);
  return page.getByRole('dialog');
}

test('a figure leads to its line, in the last deposit of its closing alone', async () => {
  const panel = await open('resultat_exercice');
  await expect
    .element(panel.getByRole('heading', { name: /Voir dans le dépôt\s: 2053, ligne HN/ }))
    .toBeVisible();
  const links = panel.getByRole('link', { name: /Voir dans le dépôt/ });
  await expect
    .element(links)
    .toHaveAttribute('href', '/entreprises/000314153/comptes/corrected?formulaire=2053&ligne=HN');
});

test('two lines of a form are sought together', async () => {
  const two = await open('dettes4_maturite_a_un_an_au_plus');
  await expect
    .element(two.getByRole('link', { name: /Voir dans le dépôt/ }))
    .toHaveAttribute('href', '/entreprises/000314153/comptes/corrected?formulaire=2057&ligne=VG-VH');
});

test('what is on no line leads nowhere', async () => {
  const none = await open('capacite_autofinancement');
  await expect.element(none.getByRole('heading', { name: 'Exercices' })).toBeVisible();
  await expect.element(none.getByRole('link', { name: /Voir dans le dépôt/ })).not.toBeInTheDocument();
});
