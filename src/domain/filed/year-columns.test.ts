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
