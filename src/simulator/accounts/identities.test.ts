import { expect, test } from 'vitest';

import { roles } from '../cast/cast.ts';
import { cell } from './cell.ts';
import type { FilingSheet } from './filing-sheet.ts';

type Column = 'm1' | 'm2' | 'm3' | 'm4';
type Read = (page: string, code: string, column: Column) => number;

const companies = roles.map((role) => role.stage('2026-11-21'));
const filings = companies.flatMap((company) => company.filings);

function sheetsOf(type: FilingSheet['type']): [string, FilingSheet, Read][] {
  return filings
    .filter(({ sheet }) => sheet.type === type)
    .map(({ sheet, fileName }) => [fileName, sheet, (...place) => cell(sheet, ...place)]);
}

/** Cells of one page and column, each against the sum of others: `total: part + part - part`. */
function sums(read: Read, page: string, column: Column, rules: readonly string[]): void {
  const wrong = rules.filter((rule) => {
    const [total = '', parts = ''] = rule.split(': ');
    return read(page, total, column) !== sum(read, page, column, parts);
  });
  expect(wrong).toEqual([]);
}

/** `A + B - C` in one page and column. */
function sum(read: Read, page: string, column: Column, parts: string): number {
  return parts.split(/ (?=[+-])/).reduce((total, part) => {
    const code = part.replace(/^[+-] /, '');
    return total + (part.startsWith('-') ? -1 : 1) * read(page, code, column);
  }, 0);
}

test.each([...sheetsOf('C'), ...sheetsOf('K')])(
  '%s: assets add up and equal liabilities',
  (_, sheet, read) => {
    const group = sheet.type === 'K';
    const assets = sheet.lines.filter(({ page }) => page === '01');
    expect(assets.filter(({ m1, m2, m3 }) => (m1 ?? 0) - (m2 ?? 0) !== (m3 ?? 0))).toEqual([]);
    for (const column of ['m1', 'm2', 'm3', 'm4'] as const)
      sums(read, '01', column, [
        `BJ: AF + AH + AP + AR + AT + CU + BH${group ? ' + A1' : ''}`,
        'CJ: BL + BR + BT + BX + BZ + CD + CF + CH',
        'CO: BJ + CJ',
      ]);
    for (const column of ['m1', 'm2'] as const)
      sums(read, '02', column, [
        'EC: DS + DT + DU + DV + DW + DX + DY + DZ + EA + EB',
        `EE: DL + DO + DR + EC${group ? ' + P7' : ''}`,
        group ? 'DL: DA + DB + DD + DG + P2' : 'DL: DA + DB + DD + DG + DH + DI',
      ]);
    expect(read('01', 'CO', 'm3')).toBe(read('02', 'EE', 'm1'));
    expect(read('01', 'CO', 'm4')).toBe(read('02', 'EE', 'm2'));
  },
);

test.each(sheetsOf('C'))(
  '%s: the income statement leads to the result of the balance sheet',
  (_, sheet, read) => {
    expect(read('03', 'FJ', 'm1') + read('03', 'FJ', 'm2')).toBe(read('03', 'FJ', 'm3'));
    for (const column of ['m3', 'm4'] as const)
      sums(read, '03', column, [
        'FJ: FA + FD + FG',
        'FR: FJ + FM + FN + FO + FP + FQ',
        'GF: FS + FT + FU + FV + FW + FX + FY + FZ + GA + GC + GD + GE',
        'GG: FR - GF',
        'GP: GJ + GL',
        'GU: GR',
        'GV: GP - GU',
        'GW: GG + GV',
      ]);
    for (const [own, operating] of [
      ['m1', 'm3'],
      ['m2', 'm4'],
    ] as const) {
      sums(read, '04', own, ['HD: HA + HB', 'HH: HE + HF', 'HI: HD - HH', 'HN: HL - HM']);
      expect(read('04', 'HL', own)).toBe(sum(read, '03', operating, 'FR + GP') + read('04', 'HD', own));
      expect(read('04', 'HM', own)).toBe(
        sum(read, '03', operating, 'GF + GU') + sum(read, '04', own, 'HH + HJ + HK'),
      );
      expect(read('04', 'HN', own)).toBe(read('02', 'DI', own));
    }
    expect(sheet.lines.length).toBeGreaterThan(80);
  },
);

test.each(sheetsOf('C'))('%s: the notes agree with the balance sheet', (_, __, read) => {
  expect(sum(read, '08', 'm1', 'VG + VH')).toBe(read('02', 'DU', 'm1'));
  expect(sum(read, '08', 'm1', '8A + VI')).toBe(read('02', 'DV', 'm1'));
  expect(sum(read, '08', 'm1', '8C + 8D + 8E + VW + VQ')).toBe(read('02', 'DY', 'm1'));
  expect(read('08', 'VY', 'm1')).toBe(sum(read, '02', 'm1', 'EC - DW'));
  expect(read('08', 'VY', 'm2')).toBe(read('02', 'EG', 'm1'));
  const spread = (code: string) => read('08', code, 'm2') + read('08', code, 'm3') + read('08', code, 'm4');
  const debts = ['VG', 'VH', 'VI', 'VY', '8A', '8B', '7Y', '7Z'];
  expect(debts.filter((code) => read('08', code, 'm1') !== spread(code))).toEqual([]);
  expect(sum(read, '08', 'm1', 'VA + UX')).toBe(read('01', 'BX', 'm1'));
  expect(sum(read, '08', 'm1', 'VM + VB + VR')).toBe(read('01', 'BZ', 'm1'));
  sums(read, '08', 'm1', ['VT: UT + VA + UX + VM + VB + VR + VS']);
  expect(read('05', '0G', 'm1') + read('05', '0G', 'm3') - read('05', 'I4', 'm2')).toBe(
    read('05', 'I4', 'm3'),
  );
  expect(read('05', 'I4', 'm3')).toBe(read('01', 'BJ', 'm1'));
  const closes = (page: string) => (code: string) =>
    read(page, code, 'm1') + read(page, code, 'm2') - read(page, code, 'm3') === read(page, code, 'm4');
  expect(['PE', 'QU', '0N'].every(closes('06'))).toBe(true);
  expect(['5Z', '6T', '7B', '7C'].every(closes('07'))).toBe(true);
  expect(read('06', '0N', 'm4')).toBe(read('01', 'BJ', 'm2'));
  expect(read('06', '0N', 'm2')).toBe(read('03', 'GA', 'm3'));
  expect(read('07', 'UE', 'm2')).toBe(sum(read, '03', 'm3', 'GC + GD'));
  expect(read('07', 'UE', 'm3')).toBe(read('03', 'FP', 'm3'));
  expect(read('07', '5Z', 'm4')).toBe(read('02', 'DR', 'm1'));
  expect(read('07', '6T', 'm4')).toBe(read('01', 'BX', 'm2'));
  expect(read('11', 'ZJ', 'm1')).toBe(read('03', 'FW', 'm3'));
  expect(read('11', 'YX', 'm1')).toBe(read('03', 'FX', 'm3'));
});

test.each(sheetsOf('S'))('%s: the simplified accounts add up', (_, __, read) => {
  for (const column of ['m3', 'm4'] as const)
    sums(read, '01', column, [
      '110: 044 + 096',
      '142: 120 + 126 + 132 + 134 + 136',
      '176: 156 + 164 + 166 + 172 + 174',
      '180: 142 + 154 + 176',
      '110: 180',
    ]);
  for (const [income, balance] of [
    ['m1', 'm3'],
    ['m2', 'm4'],
  ] as const) {
    sums(read, '02', income, [
      '232: 210 + 214 + 218 + 222 + 224 + 226 + 230',
      '264: 234 + 236 + 238 + 240 + 242 + 244 + 250 + 252 + 254 + 256 + 262',
      '270: 232 - 264',
      '310: 270 + 280 + 290 - 294 - 300 - 306',
    ]);
    expect(read('02', '310', income)).toBe(read('01', '136', balance));
  }
});

test.each(sheetsOf('K'))('%s: group and minority share equity and result', (_, __, read) => {
  for (const column of ['m1', 'm2'] as const) {
    sums(read, '04', column, ['R6: R7 + R8', 'R5: R6']);
    sums(read, '02', column, ['P7: P5 + P6']);
    expect(read('02', 'P2', column)).toBe(read('04', 'R8', column));
    expect(read('02', 'P6', column)).toBe(read('04', 'R7', column));
  }
  expect(read('04', 'R6', 'm1')).not.toBe(0);
});

/** On which columns N of a filing becomes N‑1 of the next. */
const carried: Readonly<Record<string, readonly [now: Column, before: Column]>> = {
  '01': ['m3', 'm4'],
  '02': ['m1', 'm2'],
  '03': ['m3', 'm4'],
  '04': ['m1', 'm2'],
};

/** Rows of a filing whose N‑1 is not what the last filing for the year before says. */
function broken(sheet: FilingSheet, before: FilingSheet): string[] {
  return sheet.lines.flatMap(({ page, code, ...columns }) => {
    const [now, then] = carried[page] ?? [];
    if (now === undefined || then === undefined) return [];
    return (columns[then] ?? 0) === cell(before, page, code, now)
      ? []
      : [`${sheet.siren} ${sheet.closing} ${page} ${code}`];
  });
}

/** The company that is there to tell an exercise otherwise a year later. */
function isRestated([{ siren }]: readonly [FilingSheet, FilingSheet]): boolean {
  return siren === '000103713';
}

test('N‑1 of a filing is N of the filing before it, corrections included', () => {
  const pairs = companies.flatMap((company) => {
    const sheets = company.filings.map(({ sheet }) => sheet).filter(({ type }) => type === 'C');
    const inOrder = sheets.toSorted((a, b) => a.depositDate.localeCompare(b.depositDate));
    const latest = new Map(inOrder.map((sheet) => [sheet.closing, sheet]));
    return sheets.flatMap((sheet) => {
      const before = latest.get(sheet.previousClosing ?? '');
      return before === undefined ? [] : [[sheet, before] as const];
    });
  });
  expect(pairs.length).toBeGreaterThan(60);
  const [restated, others] = [pairs.filter(isRestated), pairs.filter((pair) => !isRestated(pair))];
  expect(others.flatMap(([sheet, before]) => broken(sheet, before))).toEqual([]);
  expect(restated.flatMap(([sheet, before]) => broken(sheet, before))).not.toEqual([]);
});

test('the corrected filing differs from the first one for the same closing', () => {
  const twice = companies.find(({ siren }) => siren === '000101113')?.filings ?? [];
  const byClosing = Object.groupBy(twice, ({ sheet }) => sheet.closing);
  const pair = Object.values(byClosing).find((deposits) => deposits?.length === 2);
  const results = pair?.map(({ sheet }) => cell(sheet, '04', 'HN', 'm1'));
  expect(new Set(results).size).toBe(2);
});
