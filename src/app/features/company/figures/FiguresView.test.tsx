import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import type { Figures } from '#contract/figures.ts';
import { catalogue } from '#domain/figures/catalogue.ts';

import { madeFigures } from '../../../figures/testing/made-figures.ts';
import { showFigures } from './testing/show-figures.tsx';

const figures = madeFigures([
  {
    closing: '2025-12',
    figures: {
      chiffre_affaires_ht: { value: 4702, given: 2.53 },
      resultat_exercice: { value: -48, given: -146.15 },
      disponibilites: { value: 1107, given: 12.1 },
      capitaux_propres_et_assimiles: 1536,
      capital_social_inclus_dans_capitaux_propres_et_assimiles: 400,
      ratio_fonds_roulement_net_global_sur_besoin_en_fonds_de_roulement: { value: null, received: '-' },
      dettes1_emprunts_obligataires_et_convertibles: 0,
      dettes2_autres_emprunts_obligataires: 0,
      dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit: 900,
      dettes4_maturite_a_un_an_au_plus: 158,
      total_dettes_stables: 742,
    },
  },
  {
    closing: '2024-12',
    figures: {
      chiffre_affaires_ht: { value: 4586, given: 6.4 },
      resultat_exercice: { value: 104, given: -39.53 },
      disponibilites: 1000,
      dettes1_emprunts_obligataires_et_convertibles: 0,
    },
  },
  {
    closing: '2023-12',
    figures: {
      chiffre_affaires_ht: 4310,
      resultat_exercice: 172,
      dettes1_emprunts_obligataires_et_convertibles: 0,
    },
  },
]);

beforeEach(async () => {
  localStorage.removeItem('bilanscope.unit');
  localStorage.removeItem('bilanscope.view');
  await page.viewport(1280, 900);
});

function show(shown: Figures = figures) {
  return showFigures(shown);
}

const card = (name: string) => page.getByRole('article', { name, exact: true });

test('a card shows its latest value large, its years and what lies between them', async () => {
  await show();
  const turnover = card('Chiffre d’affaires HT');
  await expect.element(turnover).toMatchTextContent(/4\s702\s?k€ en déc\.\s2025/);
  await expect
    .element(turnover)
    .toMatchTextContent(/déc\.\s2024 → déc\.\s2025\s: \+2,53\s% \(vérifiée\) \+116\sk€/);
  await expect
    .element(turnover.getByRole('application'))
    .toHaveAccessibleName(/^Chiffre d’affaires HT, graphique/);
});

test('a change of sign is put in words, with its size', async () => {
  await show();
  await expect
    .element(card('Résultat de l’exercice'))
    .toMatchTextContent(/bénéfice → perte \(vérifiée\) −152\sk€/);
});

test('a percentage that the amounts contradict stands beside theirs, to be checked', async () => {
  await show();
  await expect
    .element(card('Disponibilités'))
    .toMatchTextContent(/BdF\s: \+12,10\s%\s; d’après les montants\s: \+10,70\s% à vérifier/);
  await expect.element(page.getByText(/une diffère de celle que la Banque de France/)).toBeVisible();
});

test('missing is said, and drawn as nothing', async () => {
  await show();
  const added = card('Valeur ajoutée (BdF)');
  await expect.element(added).toMatchTextContent('non transmis');
  await expect.element(added.getByRole('application')).not.toBeInTheDocument();
});

test('figures at zero throughout are named in one line, with the way to their panel', async () => {
  await show();
  await expect.element(card('Emprunts obligataires convertibles')).not.toBeInTheDocument();
  await expect
    .element(page.getByRole('button', { name: /DS · 2051.*Emprunts obligataires convertibles/ }))
    .toBeVisible();
});

test('the unit changes every amount, and is remembered', async () => {
  const { unmount } = await show();
  await expect.element(page.getByRole('radio', { name: 'k€', exact: true })).toBeChecked();
  await page.getByRole('radio', { name: 'M€', exact: true }).click();
  await expect.element(card('Chiffre d’affaires HT')).toMatchTextContent(/4,70\s?M€/);
  await unmount();
  await show();
  await expect.element(page.getByRole('radio', { name: 'M€', exact: true })).toBeChecked();
  await expect.element(card('Chiffre d’affaires HT')).toMatchTextContent(/4,70\s?M€/);
});

test('a choice that this version does not know is forgotten', async () => {
  localStorage.setItem('bilanscope.unit', 'F');
  await show();
  await expect.element(page.getByRole('radio', { name: 'k€', exact: true })).toBeChecked();
});

test('the table holds every figure, parts set back under their whole', async () => {
  localStorage.setItem('bilanscope.view', 'tableau');
  await show();
  const rows = page.getByRole('rowheader');
  await expect.element(page.getByRole('table', { name: /^Les 21 chiffres/ })).toBeVisible();
  const labels = rows.elements().map((element) => element.firstChild?.textContent);
  for (const { label, part } of catalogue) expect(labels).toContain(part?.label ?? label);
  const capital = labels.indexOf('dont capital social');
  expect(labels[capital - 1]).toBe('Capitaux propres');
  await expect.element(page.getByRole('row', { name: /^FRNG \/ BFR/ })).toMatchTextContent('non calculable');
});

test('at 360 pixels nothing scrolls sideways, and a row still sets its years side by side', async () => {
  localStorage.setItem('bilanscope.view', 'tableau');
  localStorage.setItem('bilanscope.unit', '€');
  await page.viewport(360, 800);
  await show();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  const row = page.getByRole('row', { name: /^Chiffre d’affaires HT/ });
  const tops = row
    .getByRole('cell')
    .elements()
    .filter((cell) => /^\d[\d\s]*$/.test(cell.textContent))
    .map((cell) => Math.round(cell.getBoundingClientRect().top));
  expect(tops).toHaveLength(3);
  expect(new Set(tops).size).toBe(1);
});

test('the panel of a figure opens from the keyboard, proves its evolution, and gives the focus back', async () => {
  await show();
  const opener = page.getByRole('button', { name: /FL · 2052.*Chiffre d’affaires HT/ });
  (opener.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  const panel = page.getByRole('dialog', { name: 'Chiffre d’affaires HT' });
  await expect.element(panel).toMatchTextContent('chiffre_affaires_ht');
  await expect.element(panel).toMatchTextContent('Ligne FL du formulaire 2052 de la liasse fiscale.');
  await expect.element(panel).toMatchTextContent(/«\skEuros\s»\s: une unité vaut 1\s000\s€/);
  await expect.element(panel).toMatchTextContent(/«\s4702\s»/);
  await expect
    .element(panel)
    .toMatchTextContent(/\(4\s702\sk€ − 4\s586\sk€\) × 100 ÷ \|4\s586\sk€\| = \+2,53\s%Les deux concordent/);
  await userEvent.keyboard('{Escape}');
  await expect.element(panel).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

test('a formula is shown with its numbers, an absent term counting as zero by name', async () => {
  await show();
  await page.getByRole('button', { name: /formule.*Dettes stables/ }).click();
  const panel = page.getByRole('dialog');
  await expect.element(panel).toMatchTextContent(/0\sk€ \+ 0\sk€ \+ 900\sk€ − 158\sk€ = 742\sk€/);
  await expect.element(panel).toMatchTextContent(/autres emprunts obligataires\s: non transmis/);
});

test('the arrow keys read the bars one by one, to the euro', async () => {
  await show();
  const chart = card('Chiffre d’affaires HT').getByRole('application');
  (chart.element() as unknown as SVGElement).focus();
  await expect.element(page.getByText(/^déc\.\s2023\s: 4\s310\s000\s€$/)).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByText(/^déc\.\s2024\s: 4\s586\s000\s€$/)).toBeVisible();
});

test('one year alone has bars and no evolution', async () => {
  await show(madeFigures([{ closing: '2025-12', figures: { chiffre_affaires_ht: 4702 } }]));
  await expect.element(card('Chiffre d’affaires HT')).toMatchTextContent(/4\s702\s?k€ en déc\.\s2025/);
  expect(card('Chiffre d’affaires HT').getByRole('listitem').elements()).toHaveLength(0);
});
