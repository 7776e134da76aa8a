import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { IsoDate } from '#domain/calendar.ts';
import { sizeFindingOf } from '#domain/company-size/size-question.ts';
import { places, type FiledAccounts } from '#domain/filed/accounts.ts';
import { checksOf, differencesOf, rulesFor } from '#domain/filed/checks/checks.ts';
import { madeAccounts } from '#domain/filed/testing/made-accounts.ts';
import type { Filing } from '#domain/filing.ts';

import { roles } from '../../simulator/cast/cast.ts';
import type { Filing as Staged } from '../../simulator/cast/company.ts';

const today = '2026-11-21';

/** Accounts that the simulator drew, with or without the lines that it has keyed by mistake. */
function accountsOf({ sheet, strayLines }: Staged, stray: boolean): FiledAccounts {
  const { type, closing, previousClosing, durationMonths, previousDurationMonths, depositDate } = sheet;
  const accounts = (lines: typeof sheet.lines) =>
    madeAccounts(
      Object.fromEntries(
        lines.map(({ page, code, m1, m2, m3, m4 }) => [`${page}.${code}`, [m1, m2, m3, m4]]),
      ),
      { type, closing, previousClosing, durationMonths, previousDurationMonths, depositDate },
    );
  const own = accounts(sheet.lines);
  return stray ? { ...own, lines: [...own.lines, ...accounts(strayLines).lines] } : own;
}

const filings = roles.flatMap((role) => role.stage(today).filings);
const books = filings.map((filing) => accountsOf(filing, false));

/** What became of each rule, by its equality. */
function outcomes(accounts: FiledAccounts): Record<string, string> {
  return Object.fromEntries(checksOf(accounts).map(({ rule, outcome }) => [rule.equation, outcome]));
}

test('books that balance are verified from end to end, in each of the three schemes', () => {
  expect(new Set(books.map(({ type }) => type))).toEqual(new Set(['C', 'S', 'K']));
  for (const accounts of books) {
    expect(new Set(Object.values(outcomes(accounts)))).toEqual(new Set(['verified']));
    expect(checksOf(accounts).length).toBeGreaterThan(40);
  }
});

test('one cell changed by more than a euro makes the rules that cite it differ, and no other', () => {
  const change = fc.oneof(fc.integer({ min: 2, max: 9_999_999 }), fc.integer({ min: -9_999_999, max: -2 }));
  fc.assert(
    fc.property(fc.constantFrom(...books), fc.nat(), fc.nat(), change, (accounts, row, column, by) => {
      const line = accounts.lines[row % accounts.lines.length];
      const filled = places.filter((place) => line?.amounts[place] != null);
      const place = filled[column % filled.length];
      if (line === undefined || place === undefined) throw new Error('an empty line');
      const amounts = line.amounts.map((value, index) => (index === place ? (value ?? 0) + by : value));
      const changed = {
        ...accounts,
        lines: accounts.lines.map((one) => (one === line ? { ...one, amounts } : one)),
      } as FiledAccounts;
      const address = `${line.page}.${line.code}.m${place + 1}`;
      const citing = new Set(
        rulesFor(accounts.type)
          .filter(({ result, terms }) => result === address || terms.some((term) => term.address === address))
          .map(({ equation }) => equation),
      );
      const expected = Object.keys(outcomes(accounts)).map((equation) => [
        equation,
        citing.has(equation) ? 'differs' : 'verified',
      ]);
      expect(outcomes(changed)).toEqual(Object.fromEntries(expected));
    }),
    { numRuns: 300 },
  );
});

const wronglySized = roles.find(({ siren }) => siren === '000104810')?.stage(today).filings ?? [];

test('a line keyed twice makes the total of charges differ, twice: from its detail, and from the result', () => {
  const keyed = wronglySized.map((filing) => differencesOf(checksOf(accountsOf(filing, true))));
  expect(keyed.map((differences) => differences.map(({ rule }) => rule.result))).toEqual([
    [],
    [],
    [],
    ['04.HM.m1', '04.HN.m1'],
    [],
  ]);
});

test('of the cast, one company alone asks for a confidentiality that its size raises a question about', () => {
  const levels = ['public', 'confidential', 'partial'] as const;
  const raised = roles.flatMap(({ siren, stage }) => {
    const staged = stage(today).filings.filter(({ sheet }) => sheet.type !== 'K');
    const accounts = staged.map((filing) => accountsOf(filing, false));
    return staged.flatMap(({ sheet }, index) => {
      const filing: Filing = {
        id: sheet.depositNumber,
        closingDate: sheet.closing as IsoDate,
        depositDate: sheet.depositDate as IsoDate,
        nature: null,
        confidentiality: levels[sheet.confidentiality],
        confidentialityDetail: null,
        greffe: null,
        managementNumber: null,
        consolidated: null,
      };
      const own = accounts[index] ?? null;
      const finding = sizeFindingOf(
        filing,
        own,
        accounts.filter((one) => one !== own),
      );
      return finding?.outcome === 'question' ? [`${siren} ${sheet.closing}`] : [];
    });
  });
  expect(raised).toEqual(['000104810 2024-12-31', '000104810 2025-12-31']);
});
