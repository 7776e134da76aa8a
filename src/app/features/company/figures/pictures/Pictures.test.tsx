import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { madeFigures, type MadeYear } from '../../../../figures/testing/made-figures.ts';
import { showFigures } from '../testing/show-figures.tsx';

beforeEach(async () => {
  localStorage.removeItem('bilanscope.unit');
  localStorage.removeItem('bilanscope.view');
  await page.viewport(1280, 900);
});

const year = (closing: string, figures: MadeYear['figures'] = {}): MadeYear => ({
  closing,
  figures: {
    chiffre_affaires_ht: 1000,
    resultat_exercice: 50,
    capacite_autofinancement: 100,
    fonds_roulement_net_global: 300,
    besoin_en_fonds_de_roulement: 200,
    disponibilites: 80,
    capitaux_propres_et_assimiles: 400,
    total_passif: 1000,
    total_dettes_stables: 250,
    dettes4_maturite_a_un_an_au_plus: 40,
    ...figures,
  },
});

const picture = (name: string) => page.getByRole('region', { name, exact: true });

test('activity is told in a sentence, side by side, and in percent of turnover on demand', async () => {
  await showFigures(madeFigures([year('2025-12'), year('2024-12', { resultat_exercice: -30 })]));
  const activity = picture('Activité et résultat');
  await expect
    .element(activity)
    .toMatchTextContent(
      /En déc\.\s2025, chiffre d’affaires 1\s000\sk€ et résultat 50\sk€ \(5,0\s% du chiffre d’affaires\)\s; en déc\.\s2024/,
    );
  await activity.getByRole('radio', { name: '% du chiffre d’affaires' }).click();
  await expect
    .element(activity)
    .toMatchTextContent(/Résultat de l’exercicedéc\.\s2024−3,0\s%déc\.\s20255,0\s%/);
});

test('the balance says what stands above what, and what changed', async () => {
  await showFigures(madeFigures([year('2025-12'), year('2024-12', { fonds_roulement_net_global: 180 })]));
  const balance = picture('Équilibre financier');
  await expect
    .element(balance)
    .toMatchTextContent(
      /le FRNG \(300\sk€\) est supérieur au BFR \(200\sk€\)\s; trésorerie nette 100\sk€ \(calcul Bilanscope\)/,
    );
  await expect
    .element(balance)
    .toMatchTextContent(/FRNG \+120\sk€, BFR 0\sk€, trésorerie nette \+120\sk€, disponibilités 0\sk€/);
});

test('financing is shared out of the total, the remainder included and bank debt within a year apart', async () => {
  await showFigures(madeFigures([year('2025-12')]));
  const financing = picture('Structure du financement');
  await expect
    .element(financing)
    .toMatchTextContent(/capitaux propres 400\sk€ pour un total de 1\s000\sk€ \(40,0\s%\)/);
  await financing.getByText('Les nombres').click();
  await expect
    .element(financing.getByRole('row', { name: /^Non ventilé par la Banque de France/ }))
    .toMatchTextContent(/600\sk€, 60,0\s%/);
  await expect
    .element(financing.getByRole('row', { name: /^Dettes bancaires à un an au plus/ }))
    .toMatchTextContent(/40\sk€/);
});

test('a negative term shares nothing: the amounts stand side by side', async () => {
  await showFigures(madeFigures([year('2025-12', { capitaux_propres_et_assimiles: -20 })]));
  const financing = picture('Structure du financement');
  await expect.element(financing).toMatchTextContent(/des parts du total n’auraient pas de sens/);
  await expect.element(financing).toMatchTextContent(/Capitaux propresdéc\.\s2025−20\sk€/);
  await expect.element(financing).not.toMatchTextContent(/\d,\d\s%/);
});

test('ratios carry their own name and formula, and refuse what would mean nothing', async () => {
  await showFigures(madeFigures([year('2025-12'), year('2024-12', { capacite_autofinancement: -5 })]));
  const ratios = picture('Rapports entre ces chiffres');
  await expect
    .element(ratios.getByRole('row', { name: /^Dettes stables ÷ CAF/ }))
    .toMatchTextContent(/non calculable\s: diviseur nul ou négatif2,5\sans/);
  await expect.element(ratios.getByRole('row', { name: /^Résultat ÷/ })).toMatchTextContent(/5,0\s%5,0\s%/);
});

test('missing is said in every picture, and drawn as nothing', async () => {
  await showFigures(madeFigures([{ closing: '2025-12', figures: { chiffre_affaires_ht: 1000 } }]));
  await expect
    .element(picture('Activité et résultat'))
    .toMatchTextContent(/Résultat de l’exercicedéc\.\s2025non transmis/);
  await expect.element(picture('Équilibre financier')).toMatchTextContent(/Disponibilités.*non transmis/);
  await expect.element(picture('Structure du financement')).toMatchTextContent(/non transmis/);
});
