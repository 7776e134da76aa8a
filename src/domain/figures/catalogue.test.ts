import { expect, test } from 'vitest';

import { catalogue, definitionOf } from './catalogue.ts';
import type { Theme } from './definition.ts';
import { figureNames, ratioName } from './names.ts';

test('it defines each of the 21 figures once', () => {
  expect(figureNames).toHaveLength(21);
  expect(catalogue.map(({ name }) => name).toSorted()).toEqual(figureNames.toSorted());
  for (const name of figureNames) expect(definitionOf(name).name).toBe(name);
});

test('themes follow each other without coming back', () => {
  const themes = catalogue.map(({ theme }) => theme).filter((theme, at, all) => theme !== all[at - 1]);
  expect(themes).toEqual<Theme[]>(['activity', 'equity', 'debt', 'balance', 'total']);
});

test('a part stands right below its whole', () => {
  const parts = catalogue.filter(({ part }) => part !== null);
  expect(parts.map(({ name }) => name)).toEqual([
    'capital_social_inclus_dans_capitaux_propres_et_assimiles',
    'dettes4_maturite_a_un_an_au_plus',
    'groupes_et_associes',
  ]);
  for (const part of parts) {
    expect(catalogue[catalogue.indexOf(part) - 1]?.name).toBe(part.part?.of);
    expect(part.part?.label).toMatch(/^dont /);
  }
});

test('lines and forms are those that the seed gives', () => {
  const lines = catalogue.flatMap(({ name, origin }) =>
    origin.kind === 'line' ? [[name, origin.line, origin.form]] : [],
  );
  expect(Object.fromEntries(lines.map(([name, line, form]) => [name, `${line} ${form}`]))).toEqual({
    chiffre_affaires_ht: 'FL 2052',
    resultat_exercice: 'HN 2053',
    capitaux_propres_et_assimiles: 'DL 2051',
    capital_social_inclus_dans_capitaux_propres_et_assimiles: 'DA 2051',
    autres_fonds_propres: 'DO 2051',
    total_provisions_pour_risques_et_charges: 'DR 2051',
    dettes1_emprunts_obligataires_et_convertibles: 'DS 2051',
    dettes2_autres_emprunts_obligataires: 'DT 2051',
    dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit: 'DU 2051',
    dettes4_maturite_a_un_an_au_plus: 'VG2 + VH2 2057',
    emprunts_et_dettes_financieres_divers: 'DV 2051',
    groupes_et_associes: 'VI 2057',
    total_passif: 'EE 2051',
  });
});

test('flows are the figures of the income statement, the ratio is alone of its kind', () => {
  const measures = new Set(catalogue.map(({ theme, measure }) => `${theme} ${measure}`));
  expect([...measures]).toEqual([
    'activity flow',
    'equity stock',
    'debt stock',
    'balance stock',
    'balance ratio',
    'total stock',
  ]);
  expect(catalogue.filter(({ measure }) => measure === 'ratio').map(({ name }) => name)).toEqual([ratioName]);
});

test('labels are unique, and tell apart the aggregates of the Banque de France', () => {
  expect(new Set(catalogue.map(({ label }) => label)).size).toBe(catalogue.length);
  for (const name of [
    'valeur_ajoutee_bdf',
    'excedent_brut_exploitation',
    'capacite_autofinancement',
  ] as const)
    expect(definitionOf(name).definition).toContain('au sens de la Banque de France');
});
