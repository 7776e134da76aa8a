import { expect, test } from 'vitest';

import { bankBody } from '../api/v2/bank-body.ts';
import { roles } from '../cast/cast.ts';
import type { Company } from '../cast/company.ts';
import { rounded } from './bank-figures.ts';
import { evolution } from './bank-years.ts';
import { cell } from './cell.ts';
import type { FilingSheet } from './filing-sheet.ts';

const today = '2026-11-21';
type Body = { monnaie: string; bilans: Record<string, string>[] };

function bodyOf(siren: string): { company: Company; body: Body } {
  const company = roles.find((role) => role.siren === siren)?.stage(today);
  if (company === undefined) throw new Error(siren);
  return { company, body: bankBody(company) as Body };
}

/** The seed says which cells of the tax forms the Banque de France reads. */
const fromForms: Readonly<Record<string, (sheet: FilingSheet) => number>> = {
  chiffre_affaires_ht: (sheet) => cell(sheet, '03', 'FJ', 'm3'),
  resultat_exercice: (sheet) => cell(sheet, '04', 'HN', 'm1'),
  capitaux_propres_et_assimiles: (sheet) => cell(sheet, '02', 'DL', 'm1'),
  total_provisions_pour_risques_et_charges: (sheet) => cell(sheet, '02', 'DR', 'm1'),
  dettes1_emprunts_obligataires_et_convertibles: (sheet) => cell(sheet, '02', 'DS', 'm1'),
  dettes2_autres_emprunts_obligataires: (sheet) => cell(sheet, '02', 'DT', 'm1'),
  dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit: (sheet) => cell(sheet, '02', 'DU', 'm1'),
  dettes4_maturite_a_un_an_au_plus: (sheet) => cell(sheet, '08', 'VG', 'm2') + cell(sheet, '08', 'VH', 'm2'),
  emprunts_et_dettes_financieres_divers: (sheet) => cell(sheet, '02', 'DV', 'm1'),
  groupes_et_associes: (sheet) => cell(sheet, '08', 'VI', 'm1'),
  total_passif: (sheet) => cell(sheet, '02', 'EE', 'm1'),
  autres_fonds_propres: (sheet) => cell(sheet, '02', 'DO', 'm1'),
  capital_social_inclus_dans_capitaux_propres_et_assimiles: (sheet) => cell(sheet, '02', 'DA', 'm1'),
  disponibilites: (sheet) => cell(sheet, '01', 'CF', 'm3'),
  valeur_ajoutee_bdf: (sheet) => sum(sheet, 'FJ FM FN') - sum(sheet, 'FS FT FU FV FW'),
  excedent_brut_exploitation: (sheet) => sum(sheet, 'FJ FM FN FO') - sum(sheet, 'FS FT FU FV FW FX FY FZ'),
};

function sum(sheet: FilingSheet, codes: string): number {
  return codes.split(' ').reduce((total, code) => total + cell(sheet, '03', code, 'm3'), 0);
}

const honest = ['000314153', '000100115', '000100313', '000100818', '000100917', '000101014', '000101212'];

test.each(honest)('%s: the bank serves the figures of the filed forms, in thousands of euros', (siren) => {
  const { company, body } = bodyOf(siren);
  expect(body.monnaie).toBe('kEuros');
  expect(body.bilans).toHaveLength(3);
  for (const year of body.bilans) {
    const filed = company.filings.find(
      ({ sheet }) =>
        sheet.type === 'C' && sheet.closing.slice(0, 7).replace('-', '') === year['date_arret_exercice'],
    );
    if (filed === undefined) throw new Error(`nothing filed for ${year['date_arret_exercice']}`);
    expect(Number(year['duree_exercice'])).toBe(filed.sheet.durationMonths);
    expect(year).toMatchObject(
      Object.fromEntries(
        Object.entries(fromForms).map(([figure, read]) => [
          figure,
          String(rounded(read(filed.sheet) / 1000)),
        ]),
      ),
    );
  }
});

test('simplified accounts and the bank agree where the forms can be compared', () => {
  const { company, body } = bodyOf('000102012');
  for (const year of body.bilans) {
    const filed = company.filings.find(({ sheet }) =>
      sheet.closing.startsWith((year['date_arret_exercice'] ?? '').slice(0, 4)),
    );
    if (filed === undefined) throw new Error('not filed');
    const thousands = (page: string, code: string, column: 'm1' | 'm2' | 'm3') =>
      String(rounded(cell(filed.sheet, page, code, column) / 1000));
    expect(year['resultat_exercice']).toBe(thousands('02', '310', 'm1'));
    expect(year['capitaux_propres_et_assimiles']).toBe(thousands('01', '142', 'm3'));
    expect(year['groupes_et_associes']).toBe(thousands('01', '169', 'm2'));
    expect(year['total_passif']).toBe(thousands('01', '180', 'm3'));
  }
});

test.each(honest)('%s: stable debts, ratio and evolutions follow from the amounts given', (siren) => {
  const { body } = bodyOf(siren);
  for (const [index, year] of body.bilans.entries()) {
    const amount = (name: string) => Number(year[name]);
    expect(amount('total_dettes_stables')).toBe(
      amount('dettes1_emprunts_obligataires_et_convertibles') +
        amount('dettes2_autres_emprunts_obligataires') +
        amount('dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit') -
        amount('dettes4_maturite_a_un_an_au_plus'),
    );
    const [frng, bfr] = [amount('fonds_roulement_net_global'), amount('besoin_en_fonds_de_roulement')];
    const expectedRatio = frng < 0 || bfr <= 0 ? '-' : rounded((frng * 100) / bfr, 2);
    expect(number(year[ratioName])).toBe(expectedRatio);
    const before = body.bilans[index + 1];
    const comparable = before?.['duree_exercice'] === year['duree_exercice'];
    const given = Object.fromEntries(figures.map((figure) => [figure, number(year[`evolution_${figure}`])]));
    const ours = figures.map((figure) => [
      figure,
      comparable ? change(number(year[figure]), number(before?.[figure])) : '',
    ]);
    expect(given).toEqual(Object.fromEntries(ours));
  }
});

const ratioName = 'ratio_fonds_roulement_net_global_sur_besoin_en_fonds_de_roulement';
const figures = Object.keys(bodyOf('000314153').body.bilans[0] ?? {})
  .filter((name) => name.startsWith('evolution_'))
  .map((name) => name.replace('evolution_', ''));

/** The seed's formula, in percent with two decimals; an empty text where it cannot be worked out. */
function change(now: number | string, before: number | string): number | string {
  if (typeof now === 'string' || typeof before === 'string' || before === 0) return '';
  return rounded(((now - before) * 100) / Math.abs(before), 2);
}

/** A figure as sent, percent or amount; the text itself when it is not a number. */
function number(text = ''): number | string {
  const value = Number(text.replace(',', '.').replace('%', ''));
  return text === '' || Number.isNaN(value) ? text : value;
}

test('the body has the 44 fields of the official sample, in its order', () => {
  const { body } = bodyOf('000314153');
  const names = Object.keys(body.bilans[0] ?? {});
  expect(names).toHaveLength(44);
  expect(names[0]).toBe('duree_exercice');
  expect(names.indexOf('evolution_valeur_ajoutee_bdf')).toBe(names.indexOf('total_passif') + 1);
  expect(names.indexOf('date_arret_exercice')).toBe(names.indexOf('capacite_autofinancement') + 1);
  expect(names.at(-1)).toBe('ratio_fonds_roulement_net_global_sur_besoin_en_fonds_de_roulement');
  expect(names.filter((name) => name.startsWith('evolution_'))).toHaveLength(21);
});

test('percentages are written with a dot for some companies and a comma for others, with their sign', () => {
  expect(bodyOf('000314153').body.bilans[0]?.['evolution_chiffre_affaires_ht']).toMatch(/^\+\d+\.\d\d%$/);
  expect(bodyOf('000100115').body.bilans[0]?.['evolution_chiffre_affaires_ht']).toMatch(/^-\d+,\d\d%$/);
  expect(
    bodyOf('000314153').body.bilans[0]?.['ratio_fonds_roulement_net_global_sur_besoin_en_fonds_de_roulement'],
  ).toMatch(/^\d+\.\d\d%$/);
});

test('each company shows what it is for', () => {
  const first = (siren: string) => bodyOf(siren).body.bilans[0] ?? {};
  expect(Number(first('000100115')['capitaux_propres_et_assimiles'])).toBeLessThan(0);
  expect(Number(first('000100115')['resultat_exercice'])).toBeLessThan(0);
  expect(bodyOf('000100818').body.bilans.map((year) => year['duree_exercice'])).toEqual(['12', '18', '12']);
  for (const year of bodyOf('000100917').body.bilans) {
    expect(Number(year['besoin_en_fonds_de_roulement'])).toBeLessThan(0);
    expect(year['ratio_fonds_roulement_net_global_sur_besoin_en_fonds_de_roulement']).toBe('-');
  }
  const [loss, profit] = bodyOf('000102012').body.bilans;
  expect(Number(loss?.['resultat_exercice'])).toBeLessThan(0);
  expect(Number(profit?.['resultat_exercice'])).toBeGreaterThan(0);
  const turnover = bodyOf('000314153').body.bilans.map((year) => Number(year['chiffre_affaires_ht']));
  expect(turnover.toSorted((a, b) => b - a)).toEqual(turnover);
  expect(bodyOf('000100610').body.bilans.map((year) => year['date_arret_exercice'])).toEqual([
    '202603',
    '202403',
    '202303',
  ]);
  expect(first('000101717')['disponibilites']).toBeUndefined();
  expect(first('000101717')['groupes_et_associes']).toBe('');
});

test('an evolution is empty when a number is missing or the year before is zero', () => {
  expect(evolution(200, 100)).toBe(100);
  expect(evolution(-50, -100)).toBe(50);
  expect(evolution(-50, 100)).toBe(-150);
  expect(evolution(5, 0)).toBe('empty');
  expect(evolution('dash', 10)).toBe('empty');
  expect(evolution(10, 'absent')).toBe('empty');
});
