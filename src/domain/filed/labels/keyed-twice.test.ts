import { expect, test } from 'vitest';

import { cellAt } from '../accounts.ts';
import { madeAccounts } from '../testing/made-accounts.ts';
import { keyedTwice, keyingsOf } from './keyed-twice.ts';
import { labelRemarksOf } from './labels.ts';

const lines = [
  ...madeAccounts({ '04.HM': [959_070, 5], '04.HN': [1, 2] }).lines,
  ...madeAccounts({ '04.HM': [1_090_000, 5], '04.HN': [1, null] }).lines,
];

test('a cell keyed again with another amount is told with both; the same again, or empty, is not', () => {
  expect(keyedTwice({ lines })).toMatchObject([
    { page: '04', form: '2053', code: 'HM', column: 'N', amounts: [959_070, 1_090_000] },
  ]);
});

test('codes with and without leading zeros are one line, and a code of another page is another', () => {
  const zeros = madeAccounts({ '02.010': [1], '02.10': [2], '01.10': [3] }, { type: null });
  expect(keyedTwice(zeros)).toMatchObject([{ page: '02', column: 'm1', amounts: [1, 2] }]);
});

test('the remark is made once for a filing, whether its type is known or not', () => {
  const listed = { nature: null, consolidated: null };
  for (const type of ['C', null] as const)
    expect(labelRemarksOf(listed, { ...madeAccounts({}, { type }), lines })).toMatchObject([
      { kind: 'keyed-twice', cells: [{ code: 'HM' }] },
    ]);
});

test('all amounts keyed for the place of a cell are found, its own among them', () => {
  const accounts = { ...madeAccounts({}), lines };
  const keyings = (address: '04.HM.m1' | '04.HN.m2') => {
    const cell = cellAt(accounts, address);
    return cell === null ? null : keyingsOf(cell);
  };
  expect(keyings('04.HM.m1')).toEqual([959_070, 1_090_000]);
  expect(keyings('04.HN.m2')).toEqual([2]);
});
