import { expect, test } from 'vitest';

import type { IsoDate } from '#domain/calendar.ts';
import { cellAt, type CellAddress } from '#domain/filed/accounts.ts';
import { entrySections } from '#domain/filed/entry/asked-lines.ts';
import { blankAccounts, withAmount } from '#domain/filed/entry/entered.ts';

import { isTable, pasteTable, pasteWords } from './paste.ts';

const blank = blankAccounts({
  id: '1',
  closingDate: '2025-12-31' as IsoDate,
  previousClosing: null,
  depositDate: null,
  consolidated: null,
});
const rows = entrySections('C').flatMap(({ rows }) => rows);
const from = (code: string) => rows.slice(rows.findIndex(({ line, main }) => line.code === code && main));

function at(accounts: typeof blank, ...addresses: CellAddress[]) {
  return addresses.map((address) => cellAt(accounts, address)?.value ?? null);
}

test('one amount with the line end that a spreadsheet adds is no table', () => {
  expect(isTable('1 234')).toBe(false);
  expect(isTable('1 234\r\n')).toBe(false);
  expect(isTable('1\n2')).toBe(true);
  expect(isTable('1\t2')).toBe(true);
});

test('a column goes down from the cell, each amount on the page shown, an empty one empty', () => {
  const before = withAmount(blank, from('DI')[0]!.line, 0, 7, 1);
  const pasted = pasteTable('1 000\r\n\r\n(30)\r\n', before, from('DA'), 0, 4);
  expect(at(pasted.accounts, '02.DA.m1', '02.DI.m1', '02.DL.m1', '02.DO.m1')).toEqual([
    1000,
    null,
    -30,
    null,
  ]);
  expect(pasted.accounts.lines.map(({ documentPage }) => documentPage)).toEqual([4, 4]);
  expect(pasteWords(pasted)).toBe('2\u00A0montants collés.');
});

test('two columns go to the exercise and the one before, a third has no place', () => {
  const pasted = pasteTable('1\t2\t3\n4\t5', blank, from('DA'), 0, null);
  expect(at(pasted.accounts, '02.DA.m1', '02.DA.m2', '02.DI.m1', '02.DI.m2')).toEqual([1, 2, 4, 5]);
  expect(pasteWords(pasted)).toMatch(/^4\smontants collés, 1\slaissé de côté/);
});

test('what is no amount leaves its cell, and what is beyond the grid is told', () => {
  const before = withAmount(blank, from('DA')[0]!.line, 0, 7, 1);
  expect(at(pasteTable('néant\n8', before, from('DA'), 0, 2).accounts, '02.DA.m1', '02.DI.m1')).toEqual([
    7, 8,
  ]);
  const last = pasteTable('1\n2', blank, rows.slice(-1), 0, null);
  expect(last).toMatchObject({ taken: 1, leftOut: 1 });
});

test('a column of the exercise before skips the rows that have none', () => {
  const pasted = pasteTable('1\n2', blank, from('HN'), 1, null);
  expect(at(pasted.accounts, '04.HN.m2', '16.YP.m2')).toEqual([1, 2]);
});
