import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';

import type { FigureName } from '#domain/figures/names.ts';
import type { MadeLines } from '#domain/filed/testing/made-accounts.ts';

import { filedSample } from '../testing/filed-sample.ts';
import { FigurePanel } from './FigurePanel.tsx';

const lines: MadeLines = {
  '02.EE': [1100, 1000],
  '03.FJ': [1000, null, 1000, 900],
  '03.FM': [null, null, -10, null],
  '03.FR': [null, null, 990, 900],
  '03.FW': [null, null, 200, 190],
  '03.GF': [null, null, 200, 190],
};

async function open(name: FigureName, told: MadeLines = lines) {
  const panel = <FigurePanel name={name} figures={filedSample(told)} unit="€" onClose={() => {}} />;
  await render(<RouterProvider router={createMemoryRouter([{ path: '/', element: panel }])} />);
  return page.getByRole('dialog');
}

test('a line tells its cell in the filing, and opens its document', async () => {
  const panel = await open('chiffre_affaires_ht');
  await expect.element(panel).toMatchTextContent(/déc\. 2025\s: 1\s000\s€/);
  await expect.element(panel).toMatchTextContent(/FJ, 2052, case 03\.FJ\.m3\)\s: 1\s000\s€/);
  await expect.element(panel).toMatchTextContent(/Colonne N-1 de l’exercice suivant/);
  await expect.element(panel).toMatchTextContent(/case 03\.FJ\.m4\)\s: 900\s€/);
  await expect
    .element(panel.getByRole('link', { name: /clos le 31\/12\/2025, déposé le 12\/06\/2026/ }).first())
    .toHaveAttribute('href', '/entreprises/000314153/comptes/2025-12-31');
});

test('a sum tells its terms, and why an empty cell counts for nothing', async () => {
  const panel = await open('valeur_ajoutee_bdf');
  await expect
    .element(panel)
    .toMatchTextContent(/Calcul Bilanscope, d’après le plan comptable général \(PCG\)/);
  await expect.element(panel).toMatchTextContent(/déc\. 2025\s: 790\s€/);
  await expect
    .element(panel)
    .toMatchTextContent(/case 03\.FN\.m3 vide\s: rien, d’après le total imprimé en 03\.FR\.m3/);
});

test('an empty cell that no total explains makes the sum unknown, and is named', async () => {
  const { '03.FR': _, ...withoutTotal } = lines;
  const panel = await open('valeur_ajoutee_bdf', withoutTotal);
  await expect.element(panel).toMatchTextContent(/déc\. 2025\s: non calculable/);
  await expect.element(panel).toMatchTextContent(/case 03\.FN\.m3 vide, et aucun total ne dit/);
});
