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

async function open(name: FigureName, listed = filings) {
  const figures = madeFigures([
    { closing: '2025-12', figures: { [name]: 48 } },
    { closing: '2024-12', figures: { [name]: 12 } },
  ]);
  const panel = (
    <ListedFilings value={listed}>
      <FigurePanel name={name} figures={figures} unit="€" onClose={() => {}} />
    </ListedFilings>
  );
  await render(<RouterProvider router={createMemoryRouter([{ path: '/', element: panel }])} />);
  return page.getByRole('dialog');
}

const at = (id: string, line: string) => `/entreprises/000314153/comptes/${id}?${line}`;

test('of two deposits for one closing, each has its way, and the last is said to be it', async () => {
  const panel = await open('resultat_exercice');
  await expect
    .element(panel.getByRole('heading', { name: /Voir dans le dépôt\s: 2053, ligne HN/ }))
    .toBeVisible();
  const links = panel.getByRole('link', { name: /^Voir dans/ });
  await expect.element(links.nth(0)).toHaveAttribute('href', at('corrected', 'formulaire=2053&ligne=HN'));
  await expect.element(links.nth(1)).toHaveAttribute('href', at('first', 'formulaire=2053&ligne=HN'));
  expect(links.elements().map(({ textContent }) => textContent)).toEqual([
    'Voir dans le dépôt\u00A0: déc.\u00A02025, dernier de 2\u00A0dépôts, déposé le 10/09/2026',
    'Voir dans un autre dépôt\u00A0: déc.\u00A02025, déposé le 10/06/2026',
  ]);
});

test('a single deposit is not told from others', async () => {
  const panel = await open('resultat_exercice', filings.slice(1));
  const link = panel.getByRole('link', { name: /^Voir dans/ });
  await expect.element(link).toMatchTextContent(/^Voir dans le dépôt\s: déc\.\s2025$/);
});

test('none of two deposits is the last where their dates do not tell', async () => {
  const panel = await open(
    'resultat_exercice',
    ['one', 'other'].map((id) => filingSample({ id, closingDate: '2025-12-31', depositDate: null })),
  );
  await expect
    .element(panel.getByRole('link', { name: /^Voir dans le dépôt/ }))
    .toMatchTextContent(/2025, l’un de 2\sdépôts, non daté$/);
});

test('two lines of a form are sought together', async () => {
  const two = await open('dettes4_maturite_a_un_an_au_plus');
  await expect
    .element(two.getByRole('link', { name: /Voir dans le dépôt/ }))
    .toHaveAttribute('href', at('corrected', 'formulaire=2057&ligne=VG-VH'));
});

test('what is on no line leads nowhere', async () => {
  const none = await open('capacite_autofinancement');
  await expect.element(none.getByRole('heading', { name: 'Exercices' })).toBeVisible();
  await expect.element(none.getByRole('link', { name: /^Voir dans/ })).not.toBeInTheDocument();
});
