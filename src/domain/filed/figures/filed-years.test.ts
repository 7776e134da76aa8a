import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { FigureName } from '../../figures/names.ts';
import { madeAccounts, type MadeLines } from '../testing/made-accounts.ts';
import { filedYears } from './filed-years.ts';

/** Complete accounts that add up: every total that a figure needs is printed. */
const books: MadeLines = {
  '01.BJ': [700, 100, 600, 560],
  '01.BX': [300, null, 300, 280],
  '01.CF': [200, null, 200, 160],
  '01.CJ': [500, null, 500, 440],
  '01.CO': [1200, 100, 1100, 1000],
  '02.DA': [100, 100],
  '02.DI': [56, 40],
  '02.DL': [500, 450],
  '02.DR': [20, 10],
  '02.DU': [300, 290],
  '02.DX': [280, 250],
  '02.EC': [580, 540],
  '02.EE': [1100, 1000],
  '02.EH': [30, 20],
  '03.FJ': [1000, null, 1000, 900],
  '03.FM': [null, null, -10, 5],
  '03.FR': [null, null, 990, 905],
  '03.FU': [null, null, 300, 280],
  '03.FW': [null, null, 200, 190],
  '03.FX': [null, null, 30, 25],
  '03.FY': [null, null, 200, 190],
  '03.FZ': [null, null, 100, 90],
  '03.GA': [null, null, 80, 70],
  '03.GF': [null, null, 910, 845],
  '03.GG': [null, null, 80, 60],
  '03.GR': [null, null, 10, 10],
  '03.GU': [null, null, 10, 10],
  '03.GW': [null, null, 70, 50],
  '04.HK': [14, 10],
  '04.HL': [990, 905],
  '04.HM': [934, 865],
  '04.HN': [56, 40],
  '08.VG': [30, 30, null, null],
  '08.VH': [270, 70, 150, 50],
  '08.VI': [12, 12, null, null],
};

const accounts = (lines: MadeLines = books, changes: Parameters<typeof madeAccounts>[1] = {}) =>
  madeAccounts(lines, { previousClosing: '2024-12-31', ...changes });

function values(lines: MadeLines = books, changes: Parameters<typeof madeAccounts>[1] = {}) {
  const [now, before] = filedYears([accounts(lines, changes)]);
  return { now: now?.figures, before: before?.figures, years: [now, before] };
}

describe('complete accounts', () => {
  test('give the lines of the seed, and what the PCG makes of them', () => {
    const { now } = values();
    const told: Partial<Record<FigureName, number | null>> = {
      chiffre_affaires_ht: 1000,
      valeur_ajoutee_bdf: 490,
      excedent_brut_exploitation: 160,
      capacite_autofinancement: 136,
      resultat_exercice: 56,
      capitaux_propres_et_assimiles: 500,
      fonds_roulement_net_global: 500 + 20 + 300 - 30 - 600,
      besoin_en_fonds_de_roulement: 500 - 200 - 280,
      disponibilites: 200,
      dettes4_maturite_a_un_an_au_plus: 100,
      total_dettes_stables: 200,
      groupes_et_associes: 12,
      total_passif: 1100,
      ratio_fonds_roulement_net_global_sur_besoin_en_fonds_de_roulement: (190 * 100) / 20,
    };
    const read = Object.keys(told).map((name) => [name, now?.[name as FigureName].value]);
    expect(Object.fromEntries(read)).toEqual(told);
  });

  test('FRNG less BFR is the treasury of the same balance sheet', () => {
    const { now } = values();
    expect(
      (now?.fonds_roulement_net_global.value ?? 0) - (now?.besoin_en_fonds_de_roulement.value ?? 0),
    ).toBe(200 - 30);
  });

  test('a line of its own that is empty stays unknown, though a total leaves it no room', () => {
    expect(values().now?.dettes1_emprunts_obligataires_et_convertibles.value).toBeNull();
  });

  test('a term that no total proves to be nothing makes the sum unknown', () => {
    const { '03.FR': _, ...withoutTotal } = books;
    expect(values(withoutTotal).now?.valeur_ajoutee_bdf.value).toBeNull();
    expect(values({ ...books, '03.FR': [null, null, 995, 905] }).now?.valeur_ajoutee_bdf.value).toBeNull();
    const { '02.EH': __, ...withoutOverdrafts } = books;
    expect(values(withoutOverdrafts).now?.fonds_roulement_net_global.value).toBeNull();
    expect(values(withoutOverdrafts).now?.besoin_en_fonds_de_roulement.value).toBe(20);
  });

  test('overdrafts are nothing where no debt to banks is due within a year from the start', () => {
    const { '02.EH': _, '08.VG': __, ...lines } = books;
    const longTerm = { ...lines, '08.VH': [300, 70, 180, 50] } as const;
    expect(values(longTerm).now?.fonds_roulement_net_global.value).toBe(500 + 20 + 300 - 600);
  });

  test('a form that was not keyed proves nothing', () => {
    const { '08.VG': _, '08.VH': __, ...without2057 } = books;
    expect(values(without2057).now?.dettes4_maturite_a_un_an_au_plus.value).toBeNull();
    expect(values(without2057).now?.total_dettes_stables.value).toBeNull();
  });

  test('the exercise before is told by N-1 alone, in its own columns, and due dates are not', () => {
    const { before, years } = values();
    expect(years[1]).toMatchObject({ closing: '2024-12', exercise: 'previous' });
    expect(before?.chiffre_affaires_ht.value).toBe(900);
    expect(before?.valeur_ajoutee_bdf.value).toBe(900 + 5 - 280 - 190);
    expect(before?.fonds_roulement_net_global.value).toBe(450 + 10 + 290 - 20 - 560);
    expect(before?.total_dettes_stables.value).toBeNull();
    expect(values().now?.chiffre_affaires_ht.evolution).toMatchObject({
      given: null,
      computed: (100 * 100) / 900,
      verdict: 'computed_only',
    });
  });
});

test('simplified accounts give what form 2033 has a line for, and no more', () => {
  const simplified: MadeLines = {
    '01.044': [90, 10, 80, 70],
    '01.068': [40, null, 40, 30],
    '01.084': [30, null, 30, 25],
    '01.096': [70, null, 70, 55],
    '01.110': [160, 10, 150, 125],
    '01.120': [null, null, 10, 10],
    '01.142': [null, null, 60, 50],
    '01.156': [null, null, 50, 45],
    '01.166': [null, null, 40, 30],
    '01.169': [null, 7, null, null],
    '01.176': [null, null, 90, 75],
    '01.180': [null, null, 150, 125],
    '02.218': [300, 280],
    '02.232': [300, 280],
    '02.242': [100, 90],
    '02.250': [120, 110],
    '02.252': [40, 35],
    '02.264': [260, 235],
    '02.310': [33, 30],
  };
  const [now] = filedYears([accounts(simplified, { type: 'S' })]);
  const read = (name: FigureName) => now?.figures[name].value;
  expect(read('chiffre_affaires_ht')).toBe(300);
  expect(read('valeur_ajoutee_bdf')).toBe(200);
  expect(read('excedent_brut_exploitation')).toBe(40);
  expect(read('besoin_en_fonds_de_roulement')).toBe(70 - 30 - 40);
  expect(read('groupes_et_associes')).toBe(7);
  expect(read('resultat_exercice')).toBe(33);
  expect(read('capacite_autofinancement')).toBeNull();
  expect(read('fonds_roulement_net_global')).toBeNull();
  expect(now?.workings.fonds_roulement_net_global.terms).toEqual([]);
});

test('consolidated accounts, banks and other currencies give no figures', () => {
  const filed = [
    accounts(books, { type: 'K' }),
    accounts({ '01.A1': [5, 4] }, { type: 'B' }),
    accounts(books, { currency: 'USD' }),
  ];
  expect(filedYears(filed)).toEqual([]);
});

test('an exercise that was filed is never read from the N-1 of the next', () => {
  const before = accounts(
    { '03.FJ': [901, null, 901, 800] },
    { closing: '2024-12-31', previousClosing: null },
  );
  const [, second] = filedYears([accounts(), before]);
  expect(second).toMatchObject({ exercise: 'current', accounts: before });
  expect(second?.figures.chiffre_affaires_ht.value).toBe(901);
});

const amount = fc.option(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), { nil: null });

test('whatever is keyed, a value is the sum of cells that are there, and nothing is made of nothing', () => {
  const anyLines = fc.dictionary(
    fc.constantFrom(...Object.keys(books)),
    fc.tuple(amount, amount, amount, amount),
  );
  fc.assert(
    fc.property(anyLines, (lines) => {
      for (const { figures, workings } of filedYears([accounts(lines)]))
        for (const [name, { terms }] of Object.entries(workings)) {
          if (terms.length === 0) continue;
          const cells = terms.flatMap((term) => (term.kind === 'cell' ? [term.sign * term.cell.value] : []));
          const { value } = figures[name as FigureName];
          const unknown = cells.length === 0 || terms.some(({ kind }) => kind === 'empty');
          expect(value).toBe(unknown ? null : cells.reduce((sum, one) => sum + one, 0));
        }
    }),
  );
});
