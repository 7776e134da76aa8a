import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';

import type { IsoDate } from '#domain/calendar.ts';
import type { Siren } from '#domain/siren.ts';

import { madeFigures } from '../../../figures/testing/made-figures.ts';
import type { Compared } from '../figures/compared.ts';
import { Consultation } from './Consultation.tsx';

const [first, second, young] = ['000314153', '000100115', '000100214'] as Siren[] as [Siren, Siren, Siren];

function company(siren: Siren, name: string, turnovers: readonly (number | null)[]): Compared {
  const years = turnovers.map((turnover, index) => ({
    closing: `${2025 - index}-12`,
    figures: { chiffre_affaires_ht: turnover === null ? { value: null } : turnover },
  }));
  return {
    siren,
    name,
    figures: years.length === 0 ? null : { ...madeFigures(years), siren },
    problem: null,
    step: 'answered',
  };
}

const compared = [
  company(first, 'Alpha', [500, 300, 100]),
  company(second, 'Bêta', [200, null, 150]),
  company(young, 'Gamma', []),
];

async function show() {
  const createdOn = new Map([[young, '2025-03-01' as IsoDate]]);
  await render(
    <Consultation compared={compared} createdOn={createdOn} today={'2026-11-21' as IsoDate} unit="k€" />,
  );
  await page.getByLabelText(/^Date de lancement/).fill('2026-03-02');
  await page.getByLabelText('Montant estimé (€ HT)').fill('200 000');
}

test('the ceiling is the one in force at launch, and a higher minimum is told to the buyer', async () => {
  await show();
  await expect.element(page.getByText(/300\s000\s€/)).toBeVisible();
  await expect.element(page.getByText(/1,5 × 200\s000\s€/)).toBeVisible();
  await page.getByLabelText('Chiffre d’affaires minimal annoncé (€ HT)').fill('310 000');
  await expect.element(page.getByText(/310\s000\s€, dépasse ce plafond/)).toBeVisible();
  await page.getByLabelText(/^Date de lancement/).fill('2025-12-31');
  await expect.element(page.getByText(/2 × 200\s000\s€/)).toBeVisible();
  await expect.element(page.getByText(/dépasse ce plafond/)).not.toBeInTheDocument();
});

test('each turnover stands against the minimum, and what is missing is neither zero nor below', async () => {
  await show();
  await page.getByLabelText('Chiffre d’affaires minimal annoncé (€ HT)').fill('250 000');
  const alpha = page.getByRole('row', { name: /^Alpha/ });
  await expect.element(alpha).toMatchTextContent(/500\sk€, minimum atteint.*100\sk€, sous le minimum/);
  await expect.element(alpha).toMatchTextContent(/300\sk€, 3\sexercices connus, minimum atteint/);
  const beta = page.getByRole('row', { name: /^Bêta/ });
  await expect.element(beta).toMatchTextContent(/non transmis, inconnu/);
  await expect.element(beta).toMatchTextContent(/175\sk€, 2\sexercices connus, sous le minimum/);
  const gamma = page.getByRole('row', { name: /^Gamma/ });
  await expect.element(gamma).toMatchTextContent(/aucun exercice connunon calculable/);
  await expect.element(gamma).toMatchTextContent(/Société trop récente\s: autre preuve recevable/);
});

test('a groupement is judged as a whole, year by year', async () => {
  await show();
  await page.getByLabelText('Chiffre d’affaires minimal annoncé (€ HT)').fill('250 000');
  await page.getByText('Groupements').click();
  await page.getByRole('checkbox', { name: 'Alpha' }).click();
  await page.getByRole('checkbox', { name: 'Bêta' }).click();
  await page.getByRole('button', { name: 'Former le groupement' }).click();
  const together = page.getByRole('row', { name: /^Groupement 1/ });
  await expect
    .element(together)
    .toMatchTextContent(/700\sk€, minimum atteint.*non transmis, inconnu.*250\sk€/);
  await expect.element(together).toMatchTextContent(/art\. R\. 2142-25/);
  await expect.element(page.getByRole('row', { name: /^Alpha/ })).not.toBeInTheDocument();
});

test('an amount that is none is told where it is typed', async () => {
  await show();
  const field = page.getByLabelText('Montant estimé (€ HT)');
  await field.fill('deux cents');
  await expect.element(field).toHaveAccessibleDescription(/Un montant en euros est attendu/);
});
