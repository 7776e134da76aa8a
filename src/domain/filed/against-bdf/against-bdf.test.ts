import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { yearMonth } from '../../calendar.ts';
import { figureNames, type FigureName } from '../../figures/names.ts';
import { formulaOf } from '../figures/formulas.ts';
import { madeAccounts, type MadeLines } from '../testing/made-accounts.ts';
import { againstBdf, isBdfFinding, type BdfYear } from './against-bdf.ts';
import { confrontedFigures } from './lines.ts';

type Values = Partial<Record<FigureName, number | null>>;

const bdf = (values: Values, changes: Partial<BdfYear> = {}): BdfYear => ({
  closing: yearMonth(2025, 12),
  durationMonths: 12,
  figures: Object.fromEntries(
    figureNames.map((name) => [name, { value: values[name] ?? null }]),
  ) as BdfYear['figures'],
  ...changes,
});

function compared(values: Values, lines: MadeLines, type: 'C' | 'S' = 'C') {
  const [confrontation] = againstBdf([bdf(values)], [madeAccounts(lines, { type })], 1000);
  if (confrontation === undefined) throw new Error('nothing');
  const told = (name: FigureName) => confrontation.figures.find((figure) => figure.name === name);
  return { ...confrontation, told };
}

test('the seed has thirteen lines, each once, and each an amount or a sum of amounts', () => {
  expect(new Set(confrontedFigures).size).toBe(13);
  for (const type of ['C', 'S'] as const)
    for (const name of confrontedFigures)
      expect((formulaOf(type, name) ?? []).every(({ sign }) => sign === 1)).toBe(true);
  expect(confrontedFigures.filter((name) => formulaOf('C', name) === null)).toEqual([]);
});

test('amounts are the same within the unit received, and turnover is the total of 2052', () => {
  const lines = { '03.FJ': [1, 2, 4_701_600, 9], '04.HN': [120_000, 1] };
  const { told, accounts, hindrance } = compared(
    { chiffre_affaires_ht: 4_702_000, resultat_exercice: 118_000 },
    lines,
  );
  expect(hindrance).toBeNull();
  expect(accounts?.closing).toBe('2025-12-31');
  expect(told('chiffre_affaires_ht')).toMatchObject({ verdict: 'same', gap: 400 });
  expect(told('resultat_exercice')).toMatchObject({ verdict: 'differs', gap: -2_000, filed: 120_000 });
});

test('sums say which of their terms are empty, and what no side tells is not a zero', () => {
  const { told } = compared(
    { dettes4_maturite_a_un_an_au_plus: 50_000, autres_fonds_propres: 0, groupes_et_associes: 140_000 },
    { '08.VH': [90_000, 50_000, 40_000, null], '02.DR': [0, 0], '02.DT': [5, 5] },
  );
  expect(told('resultat_exercice')).toMatchObject({ verdict: 'no_form', filed: null });
  expect(told('dettes4_maturite_a_un_an_au_plus')).toMatchObject({
    verdict: 'same',
    filed: 50_000,
    empty: ['08.VG.m2'],
  });
  expect(told('autres_fonds_propres')).toMatchObject({ verdict: 'blank', filed: null, gap: null });
  expect(told('total_provisions_pour_risques_et_charges')).toMatchObject({ verdict: 'blank', bdf: null });
  expect(told('groupes_et_associes')).toMatchObject({ verdict: 'only_bdf', empty: ['08.VI.m1'] });
  expect(told('dettes2_autres_emprunts_obligataires')).toMatchObject({ verdict: 'only_filed' });
  expect(told('total_passif')).toMatchObject({ verdict: 'neither' });
});

test('simplified accounts answer by their nearest lines, said to be so, and where they have one', () => {
  const { told } = compared(
    { chiffre_affaires_ht: 300_000, autres_fonds_propres: 9_000, resultat_exercice: 10_000 },
    { '02.209': [50_000], '02.210': [200_000, 1], '02.218': [100_000, 1], '02.310': [10_000, 1] },
    'S',
  );
  expect(told('chiffre_affaires_ht')).toMatchObject({
    verdict: 'same',
    nearest: true,
    empty: ['02.214.m1'],
  });
  expect(told('resultat_exercice')).toMatchObject({ verdict: 'same', nearest: true });
  expect(told('autres_fonds_propres')).toMatchObject({ verdict: 'no_line', nearest: false });
});

test('the latest filing of the month is compared, never consolidated accounts', () => {
  const first = madeAccounts({ '04.HN': [1, 1] }, { filingId: 'first', depositDate: '2026-05-01' });
  const latest = madeAccounts({ '04.HN': [2, 1] }, { filingId: 'latest', depositDate: '2026-09-01' });
  const group = madeAccounts({ '04.HN': [3, 1] }, { filingId: 'group', type: 'K' });
  const [told] = againstBdf([bdf({})], [group, latest, first], 1000);
  expect(told?.accounts).toBe(latest);
  expect(told?.replaced).toEqual([first]);
  expect(againstBdf([bdf({})], [group], 1000)).toMatchObject([{ accounts: null, hindrance: 'no_filing' }]);
  const francs = madeAccounts({ '04.HN': [1, 1] }, { currency: 'FRF' });
  expect(againstBdf([bdf({})], [francs], 1000)).toMatchObject([{ hindrance: 'other_currency' }]);
  const bank = madeAccounts({ '01.R3': [1, 1] }, { type: 'B' });
  expect(againstBdf([bdf({})], [bank], 1000)).toMatchObject([{ hindrance: 'other_type', figures: [] }]);
});

test('what the agent did not enter is not absent from the filing', () => {
  const entered = madeAccounts({ '04.HN': [1_000, 1], '08.VH': [9, 5_000] }, { keyedBy: 'agent' });
  const values = {
    resultat_exercice: 90_000,
    capitaux_propres_et_assimiles: 5_000,
    dettes4_maturite_a_un_an_au_plus: 9_000,
  };
  const [told] = againstBdf([bdf(values)], [entered], 1000);
  expect(told?.figures.filter(isBdfFinding).map(({ name }) => name)).toEqual(['resultat_exercice']);
  expect(told?.figures.filter(({ verdict }) => verdict === 'unread')).toHaveLength(12);
});

test('durations that differ are told', () => {
  const accounts = madeAccounts({ '04.HN': [1, 1] }, { durationMonths: 18 });
  expect(againstBdf([bdf({})], [accounts], 1)[0]?.durations).toEqual({ bdf: 12, filed: 18 });
  expect(againstBdf([bdf({}, { durationMonths: null })], [accounts], 1)[0]?.durations).toBeNull();
});

test('a filing rounded to the unit finds nothing; one figure moved beyond it is found alone, and first', () => {
  const cells = confrontedFigures.map((name) => ({
    name,
    address: formulaOf('C', name)?.[0]?.address ?? '',
  }));
  const amounts = fc.array(fc.integer({ min: -9e8, max: 9e8 }), { minLength: 13, maxLength: 13 });
  fc.assert(
    fc.property(amounts, fc.nat({ max: 12 }), fc.integer({ min: 1_501, max: 1e6 }), (euros, moved, by) => {
      const lines: Record<string, (number | null)[]> = {};
      const values: Values = {};
      for (const [index, { name, address }] of cells.entries()) {
        const [page, code, column] = address.split('.');
        const amount = euros[index] ?? 0;
        const row = [null, null, null, null] as (number | null)[];
        row[Number(column?.slice(1)) - 1] = amount;
        lines[`${page}.${code}`] = row;
        values[name] = Math.round(amount / 1000) * 1000;
      }
      expect(compared(values, lines).figures.filter(isBdfFinding)).toEqual([]);
      const name = cells[moved]?.name ?? 'total_passif';
      const changed = compared({ ...values, [name]: (values[name] ?? 0) + by }, lines).figures;
      expect(changed.filter(isBdfFinding).map((figure) => figure.name)).toEqual([name]);
      expect(changed[0]?.name).toBe(name);
    }),
  );
});
