import { describe, expect, test } from 'vitest';

import type { AccountsType } from '../liasse/line.ts';
import { meaningOfLine } from '../liasse/line.ts';
import type { FiledAccounts } from './accounts.ts';
import { summaries, summaryCells, type SummaryName } from './summaries.ts';
import { madeAccounts, type MadeLines } from './testing/made-accounts.ts';

function read(accounts: FiledAccounts): Record<SummaryName, number | null> {
  const entries = summaries.map((summary) => {
    const cells = summaryCells(accounts, summary);
    return [summary.name, cells === null ? null : cells.reduce((sum, { value }) => sum + value, 0)];
  });
  return Object.fromEntries(entries) as Record<SummaryName, number | null>;
}

const of = (type: AccountsType | null, lines: MadeLines) => read(madeAccounts(lines, { type }));

describe('what sums accounts up', () => {
  test('complete accounts: total turnover, not that of France; net assets, not gross', () => {
    const lines = { '01.CO': [9, 1, 8, 7], '02.DL': [5, 4], '03.FJ': [10, 20, 30, 25], '04.HN': [3, 2] };
    expect(of('C', lines)).toEqual({ turnover: 30, result: 3, equity: 5, total: 8 });
  });

  test('consolidated accounts: the result of the group, minority interests included', () => {
    const lines = { '02.DL': [5, 4], '03.FJ': [10, 20, 30, 25], '04.R6': [3, 2], '04.R8': [2, 2] };
    expect(of('K', lines)).toEqual({ turnover: 30, result: 3, equity: 5, total: null });
  });

  test('simplified accounts: three kinds of sales added up, none of them supposed to be nothing', () => {
    const lines = { '01.110': [9, 1, 8, 7], '01.142': [null, null, 5, 4], '02.310': [3, 2] };
    const sales = { '02.210': [4, 3], '02.214': [0, 0], '02.218': [6, 5] };
    expect(of('S', { ...lines, ...sales })).toEqual({ turnover: 10, result: 3, equity: 5, total: 8 });
    expect(of('S', { ...lines, '02.210': [4, 3] }).turnover).toBeNull();
  });

  test('banks and insurers: what their fifteen and nine lines tell', () => {
    expect(of('B', { '01.A3': [8, 7], '01.R3': [3, 2] })).toEqual({
      turnover: null,
      result: 3,
      equity: null,
      total: 8,
    });
    expect(of('A', { '01.A2': [8, 7], '01.P1': [5, 4], '01.R4': [3, 2] })).toEqual({
      turnover: null,
      result: 3,
      equity: 5,
      total: 8,
    });
  });

  test('accounts of no known type are not summed up', () => {
    expect(of(null, { '02.DL': [5, 4] }).equity).toBeNull();
  });

  test('every place exists on its form, and is that of the exercise itself', () => {
    for (const { cells } of summaries)
      for (const [type, addresses] of Object.entries(cells))
        for (const address of addresses) {
          const [page = '', code = '', place = ''] = address.split('.');
          const column = meaningOfLine(type as AccountsType, page, code)?.columns[Number(place.slice(1)) - 1];
          expect(column, `${type} ${address}`).toMatch(/^(N|net N|total N)$/);
        }
  });
});
