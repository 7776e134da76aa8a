import { expect, test } from 'vitest';

import { historyOfAccounts } from '#domain/filed/history.ts';
import { madeAccounts } from '#domain/filed/testing/made-accounts.ts';

import { cellDigits } from './cell-digits.ts';
import { yearsTable, type TableChoices } from './table-model.ts';

const now = madeAccounts(
  {
    '01.AB': [null, null, null, null],
    '01.CO': [900_000, 100_000, 800_000, 700_000],
    '02.EE': [800_000, 700_000],
    '05.CZ': [4, null, null],
  },
  { previousClosing: '2024-12-31' },
);
const before = madeAccounts(
  { '01.AH': [null, null, 60_000, 60_000], '01.CO': [780_000, 80_000, 700_000, 600_000] },
  { closing: '2023-12-31', previousClosing: '2022-12-31' },
);
const history = historyOfAccounts([now, before], 'company');
const none: TableChoices = { sought: '', allColumns: false, emptyLines: false, previous: false };

const rowsOf = (choices: Partial<TableChoices>) =>
  yearsTable(history, { ...none, ...choices }).forms.flatMap(({ lines }) =>
    lines.flatMap(({ rows }) => rows.map(({ code, series }) => `${code} ${series}`.trim())),
  );

test('a line shows what sums it up, all of its columns when asked, and lines without amounts when asked', () => {
  expect(rowsOf({})).toEqual(['AH net', 'CO net', 'EE', 'CZ brut en début d’exercice']);
  expect(rowsOf({ allColumns: true }).slice(0, 4)).toEqual([
    'AH net',
    'CO brut',
    'CO amortissements et provisions',
    'CO net',
  ]);
  expect(rowsOf({ emptyLines: true })).toContain('AB net');
});

test('what leaves the summing column empty shows the columns that are not', () => {
  const gross = historyOfAccounts([madeAccounts({ '01.CO': [900, null, null, null] })], 'company');
  const [form] = yearsTable(gross, none).forms;
  expect(form?.lines.flatMap(({ rows }) => rows.map(({ series }) => series))).toEqual(['brut']);
});

test('lines are looked for by code, words or amount, and counted', () => {
  expect(rowsOf({ sought: 'fonds' })).toEqual(['AH net']);
  expect(rowsOf({ sought: 'ee' })).toEqual(['EE']);
  expect(rowsOf({ sought: '600 000' })).toEqual(['CO net']);
  const { kept, all, empty } = yearsTable(history, { ...none, sought: 'fonds' });
  expect({ kept, all, empty }).toEqual({ kept: 1, all: 4, empty: 1 });
});

test('closings go from the oldest, with those between two filings, and the one before all when N-1 is asked', () => {
  const closings = (previous: boolean) =>
    yearsTable(history, { ...none, previous }).columns.map(({ closing, filed }) => [closing, filed !== null]);
  expect(closings(false)).toEqual([
    ['2023-12-31', true],
    ['2024-12-31', false],
    ['2025-12-31', true],
  ]);
  expect(closings(true)[0]).toEqual(['2022-12-31', false]);
});

test('a cell has room for whole k€, but no amount reads as zero, and nothing but money has a unit', () => {
  const read = (value: number, exact = false) =>
    cellDigits(value, 'amount', 'k€', exact).replaceAll('\u202F', ' ');
  expect([read(4_549_159), read(412), read(-48_600), read(0)]).toEqual(['4 549', '0,412', '−49', '0']);
  expect(read(4_549_159, true)).toBe('4 549,159');
  expect(cellDigits(1_234, 'count', 'k€').replaceAll('\u202F', ' ')).toBe('1 234');
});
