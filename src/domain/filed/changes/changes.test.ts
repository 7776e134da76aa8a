import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { FiledAccounts } from '../accounts.ts';
import { madeAccounts } from '../testing/made-accounts.ts';
import { orderIsKnown, repeatedDepositsOf } from './deposits.ts';
import { changePercent, isFinding, isOppositeSign } from './difference.ts';
import { restatementsOf } from './restatements.ts';

const year = (lines: Parameters<typeof madeAccounts>[0], closing: string, changes = {}) =>
  madeAccounts(lines, { closing, depositDate: `${Number(closing.slice(0, 4)) + 1}-06-12`, ...changes });

const only = <Value>(values: readonly Value[]): Value => {
  const [first, second] = values;
  if (first === undefined || second !== undefined) throw new Error(`${values.length} values`);
  return first;
};

const codesOf = (filed: readonly FiledAccounts[]) =>
  restatementsOf(filed, 'company').flatMap(({ differences }) => differences.map(({ code }) => code));

const before = year(
  { '01.BX': [80, 10, 70, 60], '02.DL': [500, 400], '03.FJ': [5, 20, 900, 850], '04.HN': [95_000, 12] },
  '2024-12-31',
);
const after = year(
  { '01.BX': [90, 5, 85, 70], '02.DL': [600, 405], '03.FJ': [10, 20, 950, 901], '04.HN': [3, 81_000] },
  '2025-12-31',
);

test('N of an exercise is set against N-1 of the next filing, results first', () => {
  const restated = only(restatementsOf([before, after], 'company'));
  expect(restated).toMatchObject({ kind: 'restated', before, after, hindrance: null, compared: 4 });
  expect(restated.differences.map(({ kind, code, series, change }) => [kind, code, series, change])).toEqual([
    ['changed', 'HN', '', -14_000],
    ['changed', 'DL', '', -95],
    ['rounding', 'FJ', 'total', 1],
  ]);
  const [result] = restated.differences;
  expect(result === undefined ? null : changePercent(result)).toBeCloseTo(-14.7368, 3);
});

test('the largest comes first where neither is a total', () => {
  const one = year({ '02.DX': [100, null], '02.DY': [100, null], '02.DU': [100, null] }, '2024-12-31');
  const other = year({ '02.DX': [1, 90], '02.DY': [1, 5_000], '02.DU': [1, -900] }, '2025-12-31');
  expect(codesOf([one, other])).toEqual(['DY', 'DU', 'DX']);
});

test('what changed comes before what only one filing tells, and opposite signs are seen', () => {
  const one = year({ '04.HN': [9_000, 1], '04.HK': [70, 1], '02.DX': [0, 1] }, '2024-12-31');
  const other = year({ '04.HK': [1, -70], '02.DX': [1, 0], '04.HM': [1, null] }, '2025-12-31');
  const { differences } = only(restatementsOf([one, other], 'company'));
  expect(differences.map((one) => [one.code, isOppositeSign(one)])).toEqual([
    ['HK', true],
    ['HN', false],
  ]);
});

test('an empty cell is absent, not zero; against a zero it is told apart', () => {
  const one = year({ '02.DX': [100, null], '02.DY': [null, 3], '02.DU': [0, 1] }, '2024-12-31');
  const other = year({ '02.DY': [1, 50], '02.DU': [1, null], '02.DL': [1, 1] }, '2025-12-31');
  const { differences } = only(restatementsOf([one, other], 'company'));
  expect(
    differences.map(({ kind, code, before, after, change }) => [
      kind,
      code,
      before?.value ?? null,
      after?.value ?? null,
      change,
    ]),
  ).toEqual([
    ['absent', 'DL', null, 1, null],
    ['absent', 'DX', 100, null, null],
    ['absent', 'DY', null, 50, null],
    ['blank', 'DU', 0, null, null],
  ]);
});

test('a form that one filing does not hold is told once, not line by line', () => {
  const one = year({ '02.DL': [1, 1], '03.FJ': [0, 0, 9, 9], '04.HN': [5, 5] }, '2024-12-31');
  const other = year({ '02.DL': [2, 1] }, '2025-12-31');
  expect(only(restatementsOf([one, other], 'company'))).toMatchObject({
    compared: 1,
    differences: [],
    oneSided: [
      { form: '2052', in: 'before' },
      { form: '2053', in: 'before' },
    ],
  });
});

test('a line that moved to another page is found again, and the page that was not keyed is told', () => {
  const one = year({ '11.ZJ': [700, 600], '11.YP': [42, 40], '02.DL': [5, 5] }, '2024-12-31');
  const other = year({ '16.YP': [43, 41], '02.DL': [6, 5] }, '2025-12-31');
  const moved = only(restatementsOf([one, other], 'company'));
  expect(moved.oneSided).toEqual([{ form: '2058-C', in: 'before' }]);
  expect(moved.compared).toBe(2);
  expect(moved.differences).toMatchObject([{ code: 'YP', change: -1 }]);
});

test('what the agent did not enter is not absent: it was not read', () => {
  const entered = year({ '02.DL': [500, 400] }, '2024-12-31', { keyedBy: 'agent' });
  const keyed = year({ '02.DL': [600, 505], '02.DX': [7, 8] }, '2025-12-31');
  const [found] = restatementsOf([entered, keyed], 'company');
  expect(found?.differences.map(({ code, kind }) => [code, kind])).toEqual([['DL', 'changed']]);
  expect(found?.oneSided).toEqual([{ form: '2051', in: 'after' }]);
});

test('a change of form compares nothing, and says so', () => {
  const simplified = year({ '02.310': [1, 1] }, '2025-12-31', { type: 'S' });
  expect(only(restatementsOf([before, simplified], 'company'))).toMatchObject({
    hindrance: 'other_form',
    compared: 0,
    differences: [],
  });
  const untold = year({ '02.310': [1, 1] }, '2025-12-31', { type: null });
  expect(only(restatementsOf([before, untold], 'company')).hindrance).toBe('unknown_form');
  const francs = year({ '02.DL': [1, 1] }, '2025-12-31', { currency: 'FRF' });
  expect(only(restatementsOf([before, francs], 'company')).hindrance).toBe('other_currency');
  const empty = year({ '02.DL': [1, null] }, '2025-12-31');
  expect(only(restatementsOf([before, empty], 'company')).hindrance).toBe('nothing_shared');
});

test('the filing before is found by the closing that the next one gives, else by its length', () => {
  const pairs = (next: FiledAccounts) => restatementsOf([before, next], 'company').length;
  expect(pairs(year({}, '2026-06-30', { previousClosing: '2024-12-28', durationMonths: 18 }))).toBe(1);
  expect(pairs(year({}, '2026-06-30', { durationMonths: 18 }))).toBe(1);
  expect(pairs(year({}, '2026-06-30', { durationMonths: null }))).toBe(0);
  expect(pairs(year({}, '2025-12-31', { durationMonths: null }))).toBe(1);
  expect(pairs(year({}, '2025-12-31', { previousClosing: '2025-06-30' }))).toBe(0);
  expect(pairs(year({}, '2026-12-31'))).toBe(0);
});

test('what the agent did not enter is not absent from the filing', () => {
  const entered = year({ '02.DL': [600, 405] }, '2025-12-31', { keyedBy: 'agent' });
  const whole = year({ '02.DL': [500, 400], '02.DX': [7, 6] }, '2024-12-31');
  expect(only(restatementsOf([whole, entered], 'company'))).toMatchObject({
    compared: 1,
    differences: [{ code: 'DL', change: -95 }],
  });
});

test('consolidated accounts are never set against those of the company', () => {
  const group = year({ '04.HN': [3, 999] }, '2025-12-31', { type: 'K', filingId: 'group' });
  expect(restatementsOf([before, group], 'company')).toEqual([]);
  expect(restatementsOf([before, group], 'consolidated')).toEqual([]);
});

test('several deposits for one closing: the first against the latest, and each step', () => {
  const first = year({ '02.DP': [12_000, 5], '07.060': [1] }, '2024-12-31', { filingId: 'a' });
  const second = year({ '02.DP': [107_000, 5], '02.DX': [7] }, '2024-12-31', {
    filingId: 'b',
    depositDate: '2025-09-01',
  });
  const { deposits, overall, steps } = only(repeatedDepositsOf([second, first, after], 'company'));
  expect(deposits).toEqual([first, second]);
  expect(steps).toEqual([]);
  expect(orderIsKnown(overall)).toBe(true);
  expect(overall.differences.map(({ code, series, kind }) => [code, series, kind])).toEqual([
    ['DP', 'N', 'changed'],
    ['DX', 'N', 'absent'],
  ]);
  expect(overall.oneSided).toEqual([{ form: null, in: 'before' }]);
  const third = year({ '02.DP': [12_000, 5] }, '2024-12-31', { filingId: 'c', depositDate: null });
  const three = only(repeatedDepositsOf([second, third, first], 'company'));
  expect(three.deposits).toEqual([third, first, second]);
  expect(three.steps.map(({ before, after }) => [before.filingId, after.filingId])).toEqual([
    ['c', 'a'],
    ['a', 'b'],
  ]);
  expect(three.steps.map(orderIsKnown)).toEqual([false, true]);
});

const amount = fc.option(fc.integer({ min: -999_999_999, max: 999_999_999 }), { nil: null });
const codes = ['01.CO', '01.BX', '02.EE', '02.DL', '02.DX', '03.FJ', '03.FR', '04.HN', '04.HD'] as const;
const anyLines = fc.dictionary(fc.constantFrom(...codes), fc.tuple(amount, amount, amount, amount), {
  minKeys: 1,
});

test('a deposit made twice changes nothing, and neither does an exercise restated as it was', () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const first = year(lines, '2024-12-31', { filingId: 'a' });
      const again = year(lines, '2024-12-31', { filingId: 'b', depositDate: '2025-09-01' });
      expect(only(repeatedDepositsOf([first, again], 'company')).overall.differences).toEqual([]);
      const same = Object.fromEntries(
        Object.entries(lines).map(([code, [m1, m2, m3]]) => {
          const total = code.startsWith('01') || code.startsWith('03');
          return [code, total ? [null, null, null, m3] : [m2, m1]];
        }),
      );
      const [restated] = restatementsOf([first, year(same, '2025-12-31')], 'company');
      expect(restated?.differences).toEqual([]);
    }),
  );
});

test('every amount that changes from a deposit to the next is found, and nothing else', () => {
  fc.assert(
    fc.property(
      anyLines,
      fc.subarray([...codes]),
      fc.integer({ min: -5_000, max: 5_000 }).filter((by) => by !== 0),
      (lines, chosen, by) => {
        const changed = Object.fromEntries(
          Object.entries(lines).map(([code, amounts]) => [
            code,
            chosen.includes(code as (typeof codes)[number])
              ? amounts.map((one) => (one === null ? null : one + by))
              : amounts,
          ]),
        );
        const first = year(lines, '2024-12-31', { filingId: 'a' });
        const again = year(changed, '2024-12-31', { filingId: 'b', depositDate: '2025-09-01' });
        const { differences } = only(repeatedDepositsOf([first, again], 'company')).overall;
        const expected = Object.entries(lines)
          .filter(([code]) => chosen.includes(code as (typeof codes)[number]))
          .flatMap(([, amounts]) => amounts.filter((one) => one !== null));
        expect(differences).toHaveLength(expected.length);
        expect(new Set(differences.map(({ change }) => change))).toEqual(
          new Set(expected.length === 0 ? [] : [by]),
        );
        expect(differences.filter(isFinding)).toHaveLength(Math.abs(by) > 1 ? expected.length : 0);
      },
    ),
  );
});

test('what is found does not depend on the order of filings and lines', () => {
  fc.assert(
    fc.property(anyLines, anyLines, fc.boolean(), (one, other, turned) => {
      const [earlier, later] = [year(one, '2024-12-31'), year(other, '2025-12-31')];
      const reversed = (accounts: FiledAccounts) => ({ ...accounts, lines: accounts.lines.toReversed() });
      const straight = restatementsOf([earlier, later], 'company');
      const mixed = restatementsOf(
        turned ? [reversed(later), reversed(earlier)] : [later, reversed(earlier)],
        'company',
      );
      const told = (confrontations: typeof straight) =>
        confrontations.map(({ differences, compared, oneSided }) => ({
          compared,
          oneSided,
          differences: differences.map(({ code, series, change, kind }) => [code, series, change, kind]),
        }));
      expect(told(mixed)).toEqual(told(straight));
    }),
  );
});
