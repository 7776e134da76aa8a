import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { addressOf, cellAt, type FiledAccounts } from './accounts.ts';
import { historyOfAccounts, type FiledHistory } from './history.ts';
import { madeAccounts } from './testing/made-accounts.ts';

const now = madeAccounts({
  '01.CO': [900, 100, 800, 700],
  '02.EE': [800, 700],
  '03.FJ': [10, 20, 30, 25],
  '08.VH': [50, 20, 30, null],
});
const before = madeAccounts(
  { '01.CO': [760, 80, 680, 600], '02.EE': [680, 600], '03.FJ': [5, 20, 25, 24] },
  { closing: '2024-12-31', depositDate: '2025-06-12' },
);

function row(history: FiledHistory, form: string, code: string, series = '') {
  const found = history.forms
    .find((one) => one.form === form)
    ?.rows.find((one) => one.code === code && one.series === series);
  if (found === undefined) throw new Error(`${form} ${code} ${series}`);
  return found.years.map(({ current, previous }) => [current?.value ?? null, previous?.value ?? null]);
}

test('each form tells its own exercise and the one before in its own columns', () => {
  const history = historyOfAccounts([before, now], 'company');
  expect(history.closings.map(({ closing }) => closing)).toEqual(['2025-12-31', '2024-12-31']);
  expect(row(history, '2050', 'CO', 'net')).toEqual([
    [800, 700],
    [680, 600],
  ]);
  expect(row(history, '2050', 'CO', 'brut')).toEqual([
    [900, null],
    [760, null],
  ]);
  expect(row(history, '2051', 'EE')).toEqual([
    [800, 700],
    [680, 600],
  ]);
  expect(row(history, '2052', 'FJ', 'total')).toEqual([
    [30, 25],
    [25, 24],
  ]);
  expect(row(history, '2057', 'VH', 'à 1 an au plus')).toEqual([
    [20, null],
    [null, null],
  ]);
});

test('the simplified form has its liabilities in m3 and m4, its income statement in m1 and m2', () => {
  const simplified = madeAccounts(
    { '01.110': [9, 1, 8, 7], '01.142': [null, null, 5, 4], '02.310': [3, 2] },
    { type: 'S' },
  );
  const history = historyOfAccounts([simplified], 'company');
  expect(row(history, '2033-A', '110', 'net')).toEqual([[8, 7]]);
  expect(row(history, '2033-A', '142')).toEqual([[5, 4]]);
  expect(row(history, '2033-B', '310')).toEqual([[3, 2]]);
});

test('of several deposits for one closing the latest is shown, the others are kept', () => {
  const again = madeAccounts({ '02.EE': [801, 700] }, { filingId: 'again', depositDate: '2026-09-01' });
  const [closing] = historyOfAccounts([now, again], 'company').closings;
  expect(closing?.accounts.filingId).toBe('again');
  expect(closing?.replaced).toEqual([now]);
});

test('consolidated accounts stand apart, and accounts without a closing have no place among the years', () => {
  const group = madeAccounts({ '02.EE': [9000, 8000] }, { type: 'K', filingId: 'group' });
  const undated = madeAccounts({ '02.EE': [1, 1] }, { closing: null });
  const company = historyOfAccounts([now, group, undated], 'company');
  expect(company.closings).toHaveLength(1);
  expect(company.undated).toEqual([undated]);
  const consolidated = historyOfAccounts([now, group], 'consolidated');
  expect(row(consolidated, 'Passif consolidé', 'EE')).toEqual([[9000, 8000]]);
});

test('a code that no table holds is shown by its bare columns', () => {
  const history = historyOfAccounts([madeAccounts({ '07.060': [null, 12, null, 4] })], 'company');
  const [form] = history.forms;
  expect(form?.form).toBeNull();
  expect(form?.rows).toMatchObject([
    { code: '060', label: null, series: 'm2' },
    { code: '060', label: null, series: 'm4' },
  ]);
});

test('a numeric code is the same with or without its leading zero', () => {
  const one = madeAccounts({ '01.010': [null, null, 4, 3] }, { type: 'S' });
  const other = madeAccounts({ '01.10': [null, null, 3, 2] }, { type: 'S', closing: '2024-12-31' });
  expect(row(historyOfAccounts([one, other], 'company'), '2033-A', '010', 'net')).toEqual([
    [4, 3],
    [3, 2],
  ]);
});

const amount = fc.option(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), { nil: null });
const anyLines = fc.dictionary(
  fc.constantFrom('01.CO', '01.AB', '02.EE', '02.DA', '03.FJ', '03.FR', '04.HN', '08.VG', '99.XX'),
  fc.tuple(amount, amount, amount, amount),
);
const anyAccounts: fc.Arbitrary<FiledAccounts[]> = fc
  .array(fc.tuple(anyLines, fc.integer({ min: 2017, max: 2026 })), { maxLength: 6 })
  .map((years) =>
    years.map(([lines, year], index) =>
      madeAccounts(lines, { filingId: String(index), closing: `${year}-12-31` }),
    ),
  );

test('every amount of the filings shown is there once, with its source, and no other', () => {
  fc.assert(
    fc.property(anyAccounts, (filed) => {
      const { closings, forms } = historyOfAccounts(filed, 'company');
      const shown = forms.flatMap(({ rows }) =>
        rows.flatMap(({ years }) =>
          years.flatMap(({ current, previous }) => [current, previous].filter((cell) => cell !== null)),
        ),
      );
      const keyed = closings.flatMap(({ accounts }) =>
        accounts.lines.flatMap(({ amounts }) => amounts.filter((amount) => amount !== null)),
      );
      const sorted = (values: readonly number[]) => values.map(String).toSorted();
      expect(sorted(shown.map(({ value }) => value))).toEqual(sorted(keyed));
      for (const { value, source } of shown)
        expect(cellAt(source.accounts, addressOf(source))?.value).toBe(value);
    }),
  );
});

test('a line that the newest filing leaves out keeps its place in the form, a form keeps its lines on one page', () => {
  const older = madeAccounts(
    { '02.DA': [1, 1], '02.DI': [2, 2], '02.EE': [3, 3], '11.YP': [12, 11] },
    { closing: '2024-12-31' },
  );
  const newer = madeAccounts({ '02.DA': [1, 1], '02.EE': [3, 3], '16.YP': [13, 12] });
  const { forms } = historyOfAccounts([newer, older], 'company');
  expect(forms.map(({ form, rows }) => [form, rows.map(({ code }) => code)])).toEqual([
    ['2051', ['DA', 'DI', 'EE']],
    ['2058-C', ['YP']],
  ]);
  expect(forms[1]?.rows[0]?.years.map(({ current }) => current?.value)).toEqual([13, 12]);
});

test('a code keyed twice on a form has two lines: no amount hides another', () => {
  const twice = madeAccounts({ '11.YP': [12, 11], '16.YP': [13, 12] });
  const [form] = historyOfAccounts([twice], 'company').forms;
  expect(form?.rows.map(({ line, years }) => [line, years[0]?.current?.value])).toEqual([
    ['YP', 12],
    ['YP 2', 13],
  ]);
});
