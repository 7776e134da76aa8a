import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { IsoDate } from '../../calendar.ts';
import { cellAt, places, type Amount, type FiledAccounts } from '../accounts.ts';
import { madeAccounts, type MadeLines } from '../testing/made-accounts.ts';
import {
  enteredTypes,
  entrySections,
  formLine,
  linesBesides,
  type EnteredType,
  type FormLine,
} from './asked-lines.ts';
import { balanceOf, entryChecks } from './checks.ts';
import { blankAccounts, closingBefore, enteredLine, withAmount, withPage, withType } from './entered.ts';
import { lastYearCell, readingDifferences } from './other-readings.ts';

const filing = {
  id: '7',
  closingDate: '2025-12-31' as IsoDate,
  previousClosing: '2024-12-31' as IsoDate,
  depositDate: '2026-06-12' as IsoDate,
  consolidated: null,
};

function line(type: EnteredType, page: string, code: string): FormLine {
  const found = formLine(type, page, code);
  if (found === null) throw new Error(`${type} ${page} ${code}`);
  return found;
}

function typed(lines: MadeLines, type: EnteredType = 'C'): FiledAccounts & { type: EnteredType } {
  return { ...madeAccounts(lines, { type }), type };
}

test('every line asked is one of INPI’s table, each row with its own places', () => {
  for (const type of enteredTypes) {
    const rows = entrySections(type).flatMap(({ rows }) => rows);
    expect(rows.length).toBeGreaterThan(30);
    const places = rows.map(({ line, series }) => `${line.page}.${line.code}.${series.current}`);
    expect(new Set(places).size).toBe(places.length);
    const pages = entrySections(type).map(({ page }) => page);
    expect(pages).toEqual(pages.toSorted());
    for (const { page, form, rows } of entrySections(type)) {
      expect(form).not.toBeNull();
      expect(rows.map(({ line }) => line.page)).toEqual(rows.map(() => page));
    }
  }
});

test('the exercise and the one before stand where the form has them', () => {
  const place = (type: EnteredType, code: string) => {
    const rows = entrySections(type).flatMap(({ rows }) => rows);
    return rows
      .filter(({ line }) => line.code === code)
      .map(({ series }) => [series.current, series.previous]);
  };
  expect(place('C', 'FJ')).toEqual([[2, 3]]);
  expect(place('C', 'DL')).toEqual([[0, 1]]);
  expect(place('C', 'CO')).toEqual([
    [0, null],
    [1, null],
    [2, 3],
  ]);
  expect(place('C', 'VH')).toEqual([[1, null]]);
  expect(place('S', '142')).toEqual([[2, 3]]);
  expect(place('S', '310')).toEqual([[0, 1]]);
});

test('a line that is not asked comes when it holds an amount, with the series that holds it', () => {
  const more = typed({ '02.ED': [5], '03.FJ': [null, 40, 100] }).lines;
  const rows = entrySections('C', [...more, ...more]).flatMap(({ rows }) => rows);
  const codes = rows.map(({ line }) => line.code);
  expect(codes.filter((code) => code === 'ED')).toHaveLength(1);
  expect(codes.indexOf('ED')).toBe(codes.indexOf('EC') + 1);
  expect(rows.filter(({ line }) => line.code === 'FJ').map(({ series }) => series.name)).toEqual([
    'export',
    'total',
  ]);
});

test('what the list tells is filled in, and a length only when there is one to tell', () => {
  expect(blankAccounts(filing)).toMatchObject({
    filingId: '7',
    keyedBy: 'agent',
    type: 'C',
    scope: 'company',
    durationMonths: 12,
    lines: [],
  });
  expect(blankAccounts({ ...filing, consolidated: true })).toMatchObject({
    type: 'K',
    scope: 'consolidated',
  });
  expect(blankAccounts({ ...filing, previousClosing: null }).durationMonths).toBeNull();
  expect(withType(blankAccounts(filing), 'S').scope).toBe('company');
});

test('the exercise before ends at the last closing before, unless a filing is likely missing', () => {
  const closings = ['2025-12-31', null, '2023-12-31', '2024-06-30', '2021-12-31'] as (IsoDate | null)[];
  expect(closingBefore('2025-12-31' as IsoDate, closings)).toBe('2024-06-30');
  expect(closingBefore('2023-12-31' as IsoDate, closings)).toBeNull();
  expect(closingBefore('2021-12-31' as IsoDate, closings)).toBeNull();
  expect(closingBefore(null, closings)).toBeNull();
});

test('lines that the grid does not ask can be added, in the order of the form', () => {
  const [assets] = entrySections('C');
  const codes = assets === undefined ? [] : linesBesides('C', assets).map(({ code }) => code);
  expect(codes.slice(0, 3)).toEqual(['AA', 'AB', 'CX']);
  expect(codes).not.toContain('CO');
});

test('an amount is tied to the page on which it was read, and leaves no line behind', () => {
  const fj = line('C', '03', 'FJ');
  const once = withAmount(blankAccounts(filing), fj, 2, 0, 6);
  expect(cellAt(once, '03.FJ.m3')).toMatchObject({ value: 0, source: { line: { documentPage: 6 } } });
  const twice = withAmount(once, fj, 3, -25, 7);
  expect(enteredLine(twice, fj)).toMatchObject({ amounts: [null, null, 0, -25], documentPage: 7 });
  expect(enteredLine(withAmount(twice, fj, 3, -25, 9), fj)?.documentPage).toBe(7);
  expect(enteredLine(withAmount(twice, fj, 3, 4, null), fj)?.documentPage).toBe(7);
  expect(enteredLine(withPage(twice, fj, 6), fj)?.documentPage).toBe(6);
  const emptied = withAmount(withAmount(twice, fj, 2, null, 7), fj, 3, null, 7);
  expect(emptied.lines).toEqual([]);
  expect(withPage(emptied, fj, 3).lines).toEqual([]);
});

test('whatever is typed and erased, each cell holds what was typed there last', () => {
  const cells = entrySections('S').flatMap(({ rows }) =>
    rows.flatMap(({ line, series }) =>
      [series.current, series.previous].flatMap((place) => (place === null ? [] : [{ line, place }])),
    ),
  );
  const amount = fc.option(fc.integer(), { nil: null });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...cells), amount)), (typings) => {
      const last = new Map<string, Amount>();
      let accounts = withType(blankAccounts(filing), 'S');
      for (const [{ line, place }, amount] of typings) {
        accounts = withAmount(accounts, line, place, amount, 1);
        last.set(`${line.page}.${line.code}.${place}`, amount);
      }
      const held = accounts.lines.flatMap(({ page, code, amounts }) =>
        places.flatMap((place) =>
          amounts[place] === null ? [] : [[`${page}.${code}.${place}`, amounts[place]] as const],
        ),
      );
      expect(new Map(held)).toEqual(new Map([...last].filter(([, amount]) => amount !== null)));
    }),
  );
});

test('a total is judged with what is entered of its lines, within one euro, and the empty ones are told', () => {
  const [co] = entryChecks(typed({ '01.BJ': [null, null, 500], '01.CO': [null, null, 900] }));
  expect(co).toMatchObject({ at: '01.CO.m3', total: 900, sum: 500, difference: 400, holds: false });
  expect(co?.empty).toEqual(['01.AA.m3', '01.CJ.m3', '01.CW.m3', '01.CM.m3', '01.CN.m3']);
  const whole = typed({
    '01.BJ': [800, 301, 500, 450],
    '01.CJ': [null, null, 400, 350],
    '01.CO': [null, null, 901, 800],
    '02.EE': [901, 799],
    '02.DI': [-12, 8],
    '04.HN': [-12, 9],
  });
  const judged = entryChecks(whole).map(({ at, difference, holds }) => [at, difference, holds]);
  expect(judged).toEqual([
    ['01.BJ.m3', 1, true],
    ['01.CO.m3', 1, true],
    ['01.CO.m4', 0, true],
    ['02.EE.m1', 0, true],
    ['02.EE.m2', -1, true],
    ['04.HN.m1', 0, true],
    ['04.HN.m2', 1, true],
  ]);
  expect(balanceOf(whole)).toEqual({ current: 0, previous: -1 });
});

test('what is taken off is taken off, and nothing is judged without a total or without a line', () => {
  const [gg] = entryChecks(
    typed({ '03.FR': [null, null, 100], '03.GF': [null, null, 130], '03.GG': [null, null, 30] }),
  );
  expect(gg).toMatchObject({ at: '03.GG.m3', sum: -30, difference: 60 });
  expect(entryChecks(typed({ '01.CO': [null, null, 900] }))).toEqual([]);
  expect(entryChecks(typed({ '01.BJ': [null, null, 900] }))).toEqual([]);
  expect(balanceOf(typed({ '01.CO': [null, null, 900] }))).toEqual({ current: null, previous: null });
});

test('the simplified form has its own sums, its balance in m3 and m4', () => {
  const accounts = typed(
    { '01.110': [9, 1, 8, 7], '01.180': [null, null, 10, 7], '01.136': [null, null, 3], '02.310': [5] },
    'S',
  );
  const failing = entryChecks(accounts).filter(({ holds }) => !holds);
  expect(failing.map(({ at, difference }) => [at, difference])).toEqual([
    ['01.180.m3', 2],
    ['02.310.m1', 2],
  ]);
  expect(balanceOf(accounts)).toEqual({ current: 2, previous: 0 });
});

test('a cell of N-1 stands against last year’s N, on the same form alone', () => {
  const before = madeAccounts({ '03.FJ': [5, 20, 25, 1], '08.VI': [3] }, { closing: '2024-12-31' });
  const told = (code: string, lastYear: FiledAccounts | null) => {
    const rows = entrySections('C').flatMap(({ rows }) => rows);
    const row = rows.find(({ line }) => line.code === code);
    if (row === undefined) throw new Error(code);
    return lastYearCell(row, lastYear)?.value ?? null;
  };
  expect(told('FJ', before)).toBe(25);
  expect(told('DL', before)).toBeNull();
  expect(told('VI', before)).toBeNull();
  expect(told('FJ', null)).toBeNull();
  expect(told('FJ', madeAccounts({ '03.FJ': [5, 20, 25, 1] }, { type: 'K' }))).toBeNull();
});

test('two readings of one filing differ where both tell an amount', () => {
  const entered = typed({ '02.EE': [900, 800], '02.DA': [5] });
  const keyed = madeAccounts({ '02.EE': [901, 800] });
  expect(readingDifferences(entered, keyed)).toMatchObject([
    { entered: { value: 900 }, keyed: { value: 901 } },
  ]);
});
