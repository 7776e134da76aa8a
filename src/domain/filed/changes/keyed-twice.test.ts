import { expect, test } from 'vitest';

import type { IsoDate } from '../../calendar.ts';
import type { FiledAccounts } from '../accounts.ts';
import { madeAccounts } from '../testing/made-accounts.ts';
import { repeatedDepositsOf } from './deposits.ts';
import { isDoubtful } from './difference.ts';
import { restatementsOf } from './restatements.ts';

type Lines = Parameters<typeof madeAccounts>[0];

/** A filing whose lines are keyed in turn: the same code may come back. */
const keyed = (closing: string, filingId: string, ...keyings: Lines[]): FiledAccounts => {
  const [first = {}] = keyings;
  return {
    ...madeAccounts(first, { closing, filingId, depositDate: `${Number(closing.slice(0, 4)) + 1}-06-12` }),
    lines: keyings.flatMap((lines) => madeAccounts(lines).lines),
  };
};

const differencesOf = (...filed: FiledAccounts[]) =>
  restatementsOf(filed, 'company').flatMap(({ differences }) => differences);

const twice = keyed('2024-12-31', 'a', { '04.HM': [959_070, 5] }, { '04.HM': [1_090_000, 5] });

test.each([959_070, 1_090_000])(
  'a line keyed twice is not restated where one of its amounts stands: %i',
  (told) => {
    expect(differencesOf(twice, keyed('2025-12-31', 'b', { '04.HM': [1, told] }))).toEqual([]);
    const nextTwice = keyed('2025-12-31', 'b', { '04.HM': [1, told] }, { '04.HM': [1, 7] });
    expect(differencesOf(twice, nextTwice)).toEqual([]);
  },
);

test('where one of the amounts is a rounding of the other side, it is one', () => {
  expect(differencesOf(twice, keyed('2025-12-31', 'b', { '04.HM': [1, 959_071] }))).toMatchObject([
    { kind: 'rounding', before: { value: 959_070 } },
  ]);
});

test('where none stands, all amounts are told, after the differences that are sure', () => {
  const before = { ...twice, lines: [...twice.lines, ...madeAccounts({ '02.DX': [70, 1] }).lines] };
  const after = keyed('2025-12-31', 'b', { '04.HM': [1, 400_000], '02.DX': [1, 90] });
  const differences = differencesOf(before, after);
  expect(differences.map((one) => [one.code, isDoubtful(one)])).toEqual([
    ['DX', false],
    ['HM', true],
  ]);
  expect(differences[1]).toMatchObject({
    before: { value: 1_090_000 },
    after: { value: 400_000 },
    keyings: { before: [959_070, 1_090_000], after: [400_000] },
  });
});

test('the same amount keyed twice raises no doubt', () => {
  const same = keyed('2024-12-31', 'a', { '04.HM': [100, 5] }, { '04.HM': [100, 5] });
  const [difference] = differencesOf(same, keyed('2025-12-31', 'b', { '04.HM': [1, 300] }));
  expect(difference === undefined ? null : isDoubtful(difference)).toBe(false);
});

test('two deposits for one closing are set against each other likewise', () => {
  const again = {
    ...keyed('2024-12-31', 'b', { '04.HM': [959_070, 5] }),
    depositDate: '2025-09-01' as IsoDate,
  };
  expect(repeatedDepositsOf([twice, again], 'company')).toMatchObject([{ overall: { differences: [] } }]);
});
