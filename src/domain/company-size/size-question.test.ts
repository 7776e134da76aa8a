import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { IsoDate } from '../calendar.ts';
import type { Confidentiality, ConfidentialityDetail } from '../confidentiality.ts';
import type { FiledAccounts } from '../filed/accounts.ts';
import { madeAccounts } from '../filed/testing/made-accounts.ts';
import type { Filing } from '../filing.ts';
import { againstLimits } from './exercise-size.ts';
import { sizeFindingOf } from './size-question.ts';
import { criteria, regimeOf, type Criterion } from './thresholds.ts';

type Size = readonly [balance: number | null, turnover: number | null, headcount: number | null];

/** Accounts of 2025 of a size, with that of 2024 in their N-1 columns. */
function sized(now: Size, before: Size, changes: Parameters<typeof madeAccounts>[1] = {}): FiledAccounts {
  return madeAccounts(
    {
      '01.CO': [null, null, now[0], before[0]],
      '03.FJ': [null, null, now[1], before[1]],
      '16.YP': [now[2], before[2]],
    },
    { previousClosing: '2024-12-31', ...changes },
  );
}

function filing(confidentiality: Confidentiality, detail: ConfidentialityDetail | null = null): Filing {
  return {
    id: '2025-12-31',
    closingDate: '2025-12-31' as IsoDate,
    depositDate: null,
    nature: null,
    confidentiality,
    confidentialityDetail: detail,
    greffe: null,
    managementNumber: null,
    consolidated: null,
  };
}

const outcome = (
  accounts: FiledAccounts | null,
  others: FiledAccounts[] = [],
  of: Filing = filing('confidential'),
) => {
  const finding = sizeFindingOf(of, accounts, others);
  return finding?.outcome === 'untold' ? finding.why : (finding?.outcome ?? null);
};

describe('accounts kept confidential as those of a micro-entreprise', () => {
  test('raise a question when two of three thresholds are exceeded in both exercises', () => {
    const finding = sizeFindingOf(
      filing('confidential'),
      sized([500_000, 950_000, 4], [460_000, 910_000, 3]),
      [],
    );
    expect(finding).toMatchObject({ outcome: 'question', category: 'micro' });
    expect(finding?.exercises.map((exercise) => againstLimits(exercise, 'micro'))).toEqual([
      { above: ['balance', 'turnover'], within: ['headcount'] },
      { above: ['balance', 'turnover'], within: ['headcount'] },
    ]);
  });

  test('raise none when one exercise alone exceeds, when one threshold alone does, or when both are reached', () => {
    expect(outcome(sized([500_000, 950_000, 4], [460_000, 800_000, 3]))).toBe('nothing');
    expect(outcome(sized([400_000, 800_000, 3], [460_000, 950_000, 3]))).toBe('nothing');
    expect(outcome(sized([5_000_000, 800_000, 4], [5_000_000, 800_000, 3]))).toBe('nothing');
    expect(outcome(sized([450_000, 900_000, 10], [450_000, 900_000, 10]))).toBe('nothing');
  });

  test('are judged on what is filed: two criteria are enough when they agree, not when they do not', () => {
    expect(outcome(sized([500_000, 950_000, null], [500_000, 950_000, null]))).toBe('question');
    expect(outcome(sized([400_000, 800_000, null], [null, null, null]))).toBe('nothing');
    expect(outcome(sized([500_000, 800_000, null], [500_000, 950_000, 4]))).toBe('criteria-unknown');
    expect(outcome(sized([500_000, null, 4], [500_000, 950_000, 4]))).toBe('criteria-unknown');
  });

  test('take the exercise before from its own filing first, and from N-1 what that one leaves out', () => {
    const before = (lines: Parameters<typeof madeAccounts>[0]) =>
      madeAccounts(lines, { closing: '2024-12-31', previousClosing: '2023-12-31' });
    const now = sized([500_000, 950_000, 4], [100, 950_000, 4]);
    expect(outcome(now)).toBe('nothing');
    expect(outcome(now, [before({ '01.CO': [null, null, 500_000, null] })])).toBe('question');
  });
});

describe('the turnover', () => {
  const half = { durationMonths: 6, previousClosing: '2025-06-30', previousDurationMonths: 12 };

  test('is brought to twelve months, the balance sheet and the headcount are not', () => {
    const finding = sizeFindingOf(
      filing('confidential'),
      sized([500_000, 475_000, 4], [500_000, 950_000, 4], half),
      [],
    );
    expect(finding?.outcome).toBe('question');
    expect(finding?.exercises[0]?.measures).toMatchObject({
      balance: { value: 500_000, asFiled: null },
      turnover: { value: 950_000, asFiled: { euros: 475_000, months: 6 } },
    });
    const long = { durationMonths: 18, previousClosing: '2024-06-30' };
    expect(outcome(sized([500_000, 1_200_000, 4], [500_000, 950_000, 4], long))).toBe('nothing');
  });

  test('tells nothing when its exercise has no known length (« 00 »)', () => {
    const finding = sizeFindingOf(
      filing('confidential'),
      sized([500_000, 950_000, null], [500_000, 950_000, 4], { durationMonths: null }),
      [],
    );
    expect(finding).toMatchObject({ outcome: 'untold', why: 'criteria-unknown' });
    expect(finding?.exercises[0]?.measures.turnover).toMatchObject({
      value: null,
      unknown: 'duration-unknown',
    });
  });

  test('of simplified accounts is the sum of three lines, without their « dont export »', () => {
    const simplified = madeAccounts(
      {
        '01.110': [null, null, 500_000, 500_000],
        '02.209': [900_000],
        '02.210': [400_000, 300_000],
        '02.214': [500_000, 600_000],
        '02.218': [20_000, 20_000],
        '05.376': [4, 3],
      },
      { type: 'S', previousClosing: '2024-12-31' },
    );
    const finding = sizeFindingOf(filing('confidential'), simplified, []);
    expect(finding?.outcome).toBe('question');
    expect(finding?.exercises.map(({ measures }) => measures.turnover.value)).toEqual([920_000, 920_000]);
    expect(finding?.exercises[0]?.measures.turnover.cells).toHaveLength(3);
  });
});

describe('the right that was used', () => {
  const large = sized([8_000_000, 16_000_000, 60], [8_000_000, 16_000_000, 60]);

  test('is the small company’s for the income statement, the medium one’s for a simplified publication', () => {
    expect(outcome(large, [], filing('partial', 'income_statement'))).toBe('question');
    expect(outcome(large, [], filing('partial'))).toBe('question');
    expect(outcome(large, [], filing('partial', 'simplified_publication'))).toBe('nothing');
  });

  test('is not told by a source that does not know it, nor by the auditor’s report', () => {
    expect(outcome(large, [], filing('unknown'))).toBe('right-unknown');
    expect(outcome(large, [], filing('partial', 'auditor_report'))).toBe('right-unknown');
  });

  test('is not a question for public or consolidated accounts', () => {
    expect(outcome(large, [], filing('public'))).toBeNull();
    expect(outcome(large, [], { ...filing('confidential'), consolidated: true })).toBeNull();
    expect(outcome({ ...large, scope: 'consolidated' })).toBeNull();
  });
});

test('without keyed accounts, or with a single exercise, nothing can be told', () => {
  expect(outcome(null)).toBe('not-keyed');
  expect(outcome(sized([1, 1, 1], [1, 1, 1], { closing: null }))).toBe('not-keyed');
  const alone = { previousClosing: null, durationMonths: null };
  expect(outcome(sized([500_000, null, 40], [null, null, null], { ...alone, closing: '2022-12-31' }))).toBe(
    'one-exercise',
  );
});

describe('thresholds', () => {
  const limits = (opening: string | null, closing: string) =>
    regimeOf(opening as IsoDate | null, closing as IsoDate)?.limits;

  test('are those of the exercise, by its opening since 2024 and by its closing before', () => {
    expect(limits('2024-01-01', '2024-12-31')?.micro).toEqual({
      balance: 450_000,
      turnover: 900_000,
      headcount: 10,
    });
    expect(limits('2023-12-31', '2024-12-30')?.micro).toEqual({
      balance: 350_000,
      turnover: 700_000,
      headcount: 10,
    });
    expect(limits('2018-06-01', '2019-05-31')?.small?.balance).toBe(6_000_000);
    expect(limits('2018-05-31', '2019-05-30')?.small).toEqual({
      balance: 4_000_000,
      turnover: 8_000_000,
      headcount: 50,
    });
    expect(limits('2018-05-31', '2019-05-30')?.medium).toBeNull();
    expect(limits('2024-01-01', '2024-12-31')?.medium?.turnover).toBe(50_000_000);
  });

  test('of a closing from 2024 on are not known without the opening', () => {
    expect(limits(null, '2024-12-31')).toBeUndefined();
    expect(limits(null, '2023-12-31')?.small?.turnover).toBe(12_000_000);
    const undated = sized([500_000, 950_000, 40], [500_000, 950_000, 40], {
      previousClosing: null,
      durationMonths: null,
    });
    expect(outcome(undated)).toBe('thresholds-unknown');
  });

  test('change between two exercises: each is read against its own', () => {
    const crossing = (before: Size) =>
      sized([460_000, 910_000, 4], before, { closing: '2024-12-31', previousClosing: '2023-12-31' });
    expect(outcome(crossing([360_000, 710_000, 4]))).toBe('question');
    expect(outcome(crossing([340_000, 710_000, 4]))).toBe('nothing');
  });
});

test('no size below two thresholds in one of two exercises is ever a question', () => {
  const small = { balance: 450_000, turnover: 900_000, headcount: 10 };
  const amount = fc.integer({ min: 0, max: 2_000_000 });
  const size = fc.tuple(amount, amount, fc.integer({ min: 0, max: 40 }));
  const value: Record<Criterion, (size: readonly number[]) => number> = {
    balance: ([balance = 0]) => balance,
    turnover: ([, turnover = 0]) => turnover,
    headcount: ([, , headcount = 0]) => headcount,
  };
  fc.assert(
    fc.property(size, size, (now, before) => {
      const exceeded = [now, before].map(
        (one) => criteria.filter((criterion) => value[criterion](one) > small[criterion]).length,
      );
      const closings = { closing: '2026-12-31', previousClosing: '2025-12-31' };
      expect(outcome(sized(now, before, closings))).toBe(
        exceeded.every((count) => count >= 2) ? 'question' : 'nothing',
      );
    }),
  );
});
