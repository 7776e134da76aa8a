import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { meaningOfLine } from '../../liasse/line.ts';
import type { FiledAccounts } from '../accounts.ts';
import { madeAccounts, type MadeLines } from '../testing/made-accounts.ts';
import { checksOf, differencesOf, mayBeRounding, rulesFor } from './checks.ts';

const types = ['C', 'K', 'S', 'B', 'A'] as const;

/** What became of each rule, by its equality. */
function outcomes(accounts: FiledAccounts): Record<string, string> {
  return Object.fromEntries(checksOf(accounts).map(({ rule, outcome }) => [rule.equation, outcome]));
}

describe('the rules', () => {
  test.each(types)('of type %s cite cells that the forms have, and none is written twice', (type) => {
    const rules = rulesFor(type);
    expect(new Set(rules.map(({ equation }) => equation)).size).toBe(rules.length);
    const cited = rules.flatMap(({ result, terms }) => [result, ...terms.map(({ address }) => address)]);
    const strangers = cited.filter((address) => {
      const [page = '', code = '', column = ''] = address.split('.');
      return meaningOfLine(type, page, code)?.columns[Number(column.slice(1)) - 1] == null;
    });
    expect(strangers).toEqual([]);
    expect(rules.filter(({ terms }) => terms.length === 0)).toEqual([]);
  });

  test('are none for accounts whose type is not known', () => {
    expect(checksOf(madeAccounts({ '02.EE': [1, 1] }, { type: null }))).toEqual([]);
  });

  test('of each year stand in the columns of that year', () => {
    const equations = rulesFor('C').map(({ equation }) => equation);
    expect(equations).toContain('04.HL.m1 = 03.FR.m3 + 03.GH.m3 + 03.GP.m3 + 04.HD.m1');
    expect(equations).toContain('04.HL.m2 = 03.FR.m4 + 03.GH.m4 + 03.GP.m4 + 04.HD.m2');
    expect(equations).toContain('01.CO.m4 = 02.EE.m2');
    expect(equations).toContain('01.AA.m3 = 01.AA.m1');
    expect(rulesFor('S').map(({ equation }) => equation)).toContain('02.310.m1 = 01.136.m3');
  });
});

describe('a check', () => {
  test('holds to a euro, and not beyond', () => {
    const total = '04.HI.m1 = 04.HD.m1 - 04.HH.m1';
    const at = (result: number) =>
      outcomes(madeAccounts({ '04.HD': [100], '04.HH': [130], '04.HI': [result] }))[total];
    expect([-32, -31, -30, -29, -28].map(at)).toEqual([
      'differs',
      'verified',
      'verified',
      'verified',
      'differs',
    ]);
  });

  test('counts an empty cell for nothing in a sum, and tells which', () => {
    const [check] = differencesOf(checksOf(madeAccounts({ '08.VH': [900, 200, 300, null] })));
    expect(check).toMatchObject({ sum: 500, gap: 400, result: { value: 900 } });
    expect(check?.terms.filter(({ cell }) => cell === null).map(({ address }) => address)).toEqual([
      '08.VH.m4',
    ]);
  });

  test('of an empty total, or of a total without any detail, is no check', () => {
    const checks = checksOf(madeAccounts({ '04.HD': [100], '04.HI': [null], '02.DR': [40] }));
    const reasons = checks.map((check) => [
      check.rule.equation,
      check.outcome === 'not-checkable' ? check.empty : check.outcome,
    ]);
    expect(reasons).toContainEqual(['04.HI.m1 = 04.HD.m1 - 04.HH.m1', 'result']);
    expect(reasons).toContainEqual(['02.DR.m1 = 02.DP.m1 + 02.DQ.m1', 'terms']);
  });

  test('of amounts that the agent entered in part is no check', () => {
    const entered = madeAccounts(
      { '04.HD': [100], '04.HI': [90], '02.DI': [5], '04.HN': [5] },
      { keyedBy: 'agent' },
    );
    const outcomes = checksOf(entered).map((check) => [
      check.rule.equation,
      check.outcome === 'not-checkable' ? check.empty : check.outcome,
    ]);
    expect(outcomes).toContainEqual(['04.HI.m1 = 04.HD.m1 - 04.HH.m1', 'unread']);
    expect(outcomes.map(([, outcome]) => outcome)).toContain('verified');
  });

  test('of what the filing does not say at all is left out', () => {
    expect(checksOf(madeAccounts({ '08.VI': [null, null] }))).toEqual([]);
  });

  test('may differ by its roundings alone: half a euro for each cell', () => {
    const lines = (total: number): MadeLines => ({
      '03.FS': [null, null, 10],
      '03.FU': [null, null, 20],
      '03.FW': [null, null, 30],
      '03.GF': [null, null, total],
    });
    const rounding = (total: number) =>
      differencesOf(checksOf(madeAccounts(lines(total)))).map(mayBeRounding);
    expect([62, 63, 58].map(rounding)).toEqual([[true], [false], [true]]);
  });
});

const anyRule = fc.constantFrom(...types.flatMap((type) => rulesFor(type).map((rule) => ({ type, rule }))));
const amount = fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 });

test('any rule is verified when its result is its sum to a euro, and differs otherwise', () => {
  fc.assert(
    fc.property(
      anyRule,
      fc.infiniteStream(amount),
      fc.integer({ min: -9, max: 9 }),
      ({ type, rule }, amounts, gap) => {
        const values = rule.terms.map(({ address }) => ({ address, value: amounts.next().value ?? 0 }));
        const sum = rule.terms.reduce(
          (total, { sign }, index) => total + sign * (values[index]?.value ?? 0),
          0,
        );
        fc.pre(Number.isSafeInteger(sum + gap));
        const lines: Record<string, (number | null)[]> = {};
        for (const { address, value } of [...values, { address: rule.result, value: sum + gap }]) {
          const [page = '', code = '', column = ''] = address.split('.');
          const row = (lines[`${page}.${code}`] ??= [null, null, null, null]);
          row[Number(column.slice(1)) - 1] = value;
        }
        const found = checksOf(madeAccounts(lines, { type })).find(
          ({ rule: { equation } }) => equation === rule.equation,
        );
        expect(found).toMatchObject({ outcome: Math.abs(gap) <= 1 ? 'verified' : 'differs', sum, gap });
      },
    ),
  );
});
