import { expect, test } from 'vitest';

import { stableDebt, workingCapitalRatio } from './formulas.ts';
import { figureNames, type FigureName } from './names.ts';

const values = (known: Partial<Record<FigureName, number>>) =>
  Object.fromEntries(figureNames.map((name) => [name, { value: known[name] ?? null }])) as Record<
    FigureName,
    { value: number | null }
  >;

test('stable debt is long-term debt: what falls due within a year is taken away', () => {
  const figures = values({
    dettes1_emprunts_obligataires_et_convertibles: 50_000,
    dettes2_autres_emprunts_obligataires: 30_000,
    dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit: 820_000,
    dettes4_maturite_a_un_an_au_plus: 158_000,
    emprunts_et_dettes_financieres_divers: 999_000,
  });
  expect(stableDebt(figures)).toBe(742_000);
});

test('the sample of the seed: other bonds are all of the stable debt', () => {
  const figures = values({
    dettes1_emprunts_obligataires_et_convertibles: 0,
    dettes2_autres_emprunts_obligataires: 6_552_306_000,
    dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit: 0,
    dettes4_maturite_a_un_an_au_plus: 0,
  });
  expect(stableDebt(figures)).toBe(6_552_306_000);
});

test('an absent term of the stable debt counts as zero, as the seed says', () => {
  expect(stableDebt(values({ dettes2_autres_emprunts_obligataires: 30_000 }))).toBe(30_000);
});

test('without any of its terms there is no stable debt to tell', () => {
  expect(stableDebt(values({ total_passif: 30_000 }))).toBeNull();
});

test('the ratio is FRNG over BFR, in percent', () => {
  expect(
    workingCapitalRatio(values({ fonds_roulement_net_global: 800, besoin_en_fonds_de_roulement: 640 })),
  ).toBe(125);
});

test.each([
  { fonds_roulement_net_global: 2_464_585, besoin_en_fonds_de_roulement: -721_507 },
  { fonds_roulement_net_global: -5, besoin_en_fonds_de_roulement: 10 },
  { fonds_roulement_net_global: 5, besoin_en_fonds_de_roulement: 0 },
  { fonds_roulement_net_global: 5 },
  { besoin_en_fonds_de_roulement: 5 },
])('no ratio of %o', (terms) => {
  expect(workingCapitalRatio(values(terms))).toBeNull();
});
