import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { FiledAccounts } from './accounts.ts';
import { historyOfAccounts } from './history.ts';
import { madeAccounts } from './testing/made-accounts.ts';
import { yearCell, yearColumns } from './year-columns.ts';

const columnsOf = (...filed: FiledAccounts[]) =>
  yearColumns(historyOfAccounts(filed, 'company').closings).map(({ closing, filed, restatedBy }) => [
    closing,
    filed,
    restatedBy,
  ]);
const year = (closing: string, changes: Parameters<typeof madeAccounts>[1] = {}) =>
  madeAccounts({ '02.EE': [10, 9] }, { closing, ...changes });

test('what the agent did not enter is no difference', () => {
  const entered = year('2025-12-31', { keyedBy: 'agent' });
  const whole = madeAccounts({ '02.EE': [8, 7], '02.DX': [5, 4] }, { closing: '2024-12-31' });
  const history = historyOfAccounts([entered, whole], 'company');
  const column = yearColumns(history.closings)[1];
  const [form] = history.forms;
  if (column === undefined || form === undefined) throw new Error('no column');
  const differing = form.rows.filter((row) => yearCell(form, row, column).differs);
  expect(differing.map(({ code }) => code)).toEqual(['EE']);
});

describe('columns', () => {
  test('a closing is told by its filing, and again by the next; what only an N-1 tells of has one too', () => {
    expect(columnsOf(year('2025-12-31'), year('2024-12-31', { previousClosing: '2023-12-31' }))).toEqual([
      ['2025-12-31', 0, null],
      ['2024-12-31', 1, 0],
      ['2023-12-31', null, 1],
    ]);
  });

  test('a missing year stands between its neighbours, undated where nobody dates it', () => {
    expect(columnsOf(year('2025-12-31'), year('2023-12-31'))).toEqual([
      ['2025-12-31', 0, null],
      [null, null, 0],
      ['2023-12-31', 1, null],
      [null, null, 1],
    ]);
  });

  test('the exercise before is the one that the accounts name, else the one as far back as the exercise is long', () => {
    const long = year('2025-06-30', { durationMonths: 18 });
    expect(columnsOf(long, year('2023-12-31'))[1]).toEqual(['2023-12-31', 1, 0]);
    const named = year('2025-06-30', { durationMonths: 12, previousClosing: '2023-12-30' });
    expect(columnsOf(named, year('2023-12-31'))[1]).toEqual(['2023-12-31', 1, 0]);
    const unknown = year('2025-06-30', { durationMonths: null });
    expect(columnsOf(unknown, year('2023-12-31'))[1]).toEqual([null, null, 0]);
  });
});

describe('columns of filings that contradict each other', () => {
  test('an exercise before that is not the next one back is found all the same', () => {
    const skipping = year('2025-12-31', { previousClosing: '2023-12-31' });
    const alone = year('2023-12-31', { previousClosing: '2022-12-31' });
    expect(columnsOf(skipping, year('2024-06-30', { durationMonths: 3 }), alone)).toEqual([
      ['2025-12-31', 0, null],
      ['2024-06-30', 1, null],
      [null, null, 1],
      ['2023-12-31', 2, 0],
      ['2022-12-31', null, 2],
    ]);
  });

  test('of two that call a closing their exercise before, the nearest stands beside it', () => {
    const far = year('2025-12-31', { previousClosing: '2023-12-31' });
    const near = year('2024-12-31', { previousClosing: '2023-12-31' });
    expect(columnsOf(far, near, year('2023-12-31', { previousClosing: '2022-12-31' }))).toEqual([
      ['2025-12-31', 0, null],
      ['2023-12-31', null, 0],
      ['2024-12-31', 1, null],
      ['2023-12-31', 2, 1],
      ['2022-12-31', null, 2],
    ]);
  });
});

describe('cells', () => {
  const told = (own: (number | null)[], next: (number | null)[], code = '02.EE') => {
    const filed = [
      madeAccounts({ '02.DA': [1, 1], [code]: next }),
      madeAccounts({ '02.DA': [1, 1], [code]: own }, { closing: '2024-12-31' }),
    ];
    const history = historyOfAccounts(filed, 'company');
    const form = history.forms.find(({ rows }) => rows.some((row) => code.endsWith(row.code)));
    const row = form?.rows.find((row) => code.endsWith(row.code));
    const column = yearColumns(history.closings)[1];
    if (form === undefined || row === undefined || column === undefined) throw new Error(code);
    const { filed: own1, restated, differs } = yearCell(form, row, column);
    return [own1?.value ?? null, restated?.value ?? null, differs];
  };

  test('a next filing that tells another amount, or none, differs', () => {
    expect(told([10, 9], [12, 10])).toEqual([10, 10, false]);
    expect(told([10, 9], [12, 11])).toEqual([10, 11, true]);
    expect(told([10, 9], [12, null])).toEqual([10, null, true]);
    expect(told([null, 9], [12, 11])).toEqual([null, 11, true]);
  });

  test('a zero that is no longer written does not differ from nothing', () => {
    expect(told([0, 9], [12, null])).toEqual([0, null, false]);
  });

  test('a next filing that tells no year before on the form restates nothing', () => {
    expect(told([10, 20, 30, null], [11, 21, 31, null], '08.VH')).toEqual([10, null, false]);
    const filed = [
      madeAccounts({ '02.EE': [12, null] }),
      madeAccounts({ '02.EE': [10, 9] }, { closing: '2024-12-31' }),
    ];
    const { closings, forms } = historyOfAccounts(filed, 'company');
    const [form] = forms;
    const [row] = form?.rows ?? [];
    const column = yearColumns(closings)[1];
    if (form === undefined || row === undefined || column === undefined) throw new Error('EE');
    expect(yearCell(form, row, column).differs).toBe(false);
  });
});

const amount = fc.option(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), { nil: null });
const anyYear = fc.record({
  closing: fc.integer({ min: 2014, max: 2026 }).map((year) => `${year}-12-31`),
  previousClosing: fc.option(
    fc.integer({ min: 2013, max: 2025 }).map((year) => `${year}-12-31`),
    { nil: null },
  ),
  durationMonths: fc.constantFrom(12, 12, 24, 6, null),
  lines: fc.dictionary(
    fc.constantFrom('01.CO', '02.EE', '03.FJ', '04.HN', '08.VG', '06.QU', '99.XX'),
    fc.tuple(amount, amount, amount, amount),
  ),
});

test('the columns show every number of the filings once: as filed, or as the year before of the next', () => {
  fc.assert(
    fc.property(fc.array(anyYear, { maxLength: 7 }), (years) => {
      const filed = years.map(({ lines, ...changes }, index) =>
        madeAccounts(lines, { ...changes, filingId: String(index) }),
      );
      const { closings, forms } = historyOfAccounts(filed, 'company');
      const columns = yearColumns(closings);
      const cells = forms.flatMap((form) =>
        form.rows.flatMap((row) =>
          columns.flatMap((column) => {
            const { filed, restated } = yearCell(form, row, column);
            return [filed, restated].flatMap((cell) => cell?.value ?? []);
          }),
        ),
      );
      const keyed = closings.flatMap(({ accounts }) =>
        accounts.lines.flatMap(({ amounts }) => amounts.flatMap((one) => one ?? [])),
      );
      const sorted = (values: readonly number[]) => values.map(String).toSorted();
      expect(sorted(cells)).toEqual(sorted(keyed));
      expect(columns.flatMap(({ filed }) => filed ?? [])).toEqual(closings.map((_, index) => index));
    }),
  );
});
