import { expect, test } from 'vitest';

import { cellAt } from '#domain/filed/accounts.ts';
import { entryChecks } from '#domain/filed/entry/checks.ts';
import { madeAccounts } from '#domain/filed/testing/made-accounts.ts';

import { checkNote, lastYearNote } from './entry-words.ts';

function notes(lines: Parameters<typeof madeAccounts>[0]): string[] {
  return entryChecks({ ...madeAccounts(lines), type: 'C' }).map((check) => checkNote(check).words);
}

test('a total on its own line is told by its columns, another by its lines', () => {
  expect(notes({ '01.BJ': [9, 1, 8, null] })).toEqual([
    'Concorde avec brut \u2212 amortissements et provisions',
  ]);
  expect(notes({ '01.BJ': [9, null, 5, null] })[0]).toMatch(
    /brut = 9\s€ \(amortissements et provisions vide\)$/,
  );
  expect(notes({ '03.FR': [null, null, 9], '03.GF': [null, null, 4], '03.GG': [null, null, 5] })).toEqual([
    'Concorde avec FR \u2212 GF',
  ]);
});

test('a difference is told with its sum, and the lines that are empty', () => {
  expect(notes({ '01.CO': [null, null, 1900], '01.BJ': [null, null, 1500] })[0]).toMatch(
    /^Écart de \+400\s€\s: BJ = 1\s500\s€ \(AA, CJ, CW, CM, CN vides\)$/,
  );
  expect(notes({ '03.GF': [null, null, 4], '03.GG': [null, null, 5] })[0]).toMatch(
    /^Écart de \+9\s€\s: \u2212 GF = \u22124\s€ \(FR vide\)$/,
  );
});

test('people are no money', () => {
  const before = madeAccounts({ '16.YP': [4, 3] }, { closing: '2024-12-31' });
  const cell = cellAt(before, '16.YP.m1');
  expect(cell === null ? null : lastYearNote(5, cell).words).toBe('N déposé\u00A0: 4, écart de +1');
});
