import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseYearMonth, type YearMonth } from '../calendar.ts';
import { allowedPercentages, evolutionOf, percentage, type GivenPercentage } from './evolution.ts';
import type { Exercise } from './exercises.ts';

const closing = (text: string): YearMonth => {
  const month = parseYearMonth(text);
  if (month === null) throw new Error(`${text} is not a month`);
  return month;
};

const year = (text: string, durationMonths: number | null = 12): Exercise => ({
  closing: closing(text),
  durationMonths,
});

const followed = { current: year('2025-12'), previous: year('2024-12') };
const given = (value: number, lastDecimal = 0.01): GivenPercentage => ({ value, lastDecimal });

/** Amounts in k€, as the Banque de France sends them. */
const judged = (previous: number | null, current: number | null, percent: number | null) =>
  evolutionOf(
    {
      current: current === null ? null : current * 1000,
      previous: previous === null ? null : previous * 1000,
      unit: 1000,
    },
    followed,
    percent === null ? null : given(percent),
  );

test('the formula of the seed divides by the absolute value of N‑1', () => {
  expect(percentage(219, 200)).toBe(9.5);
  expect(percentage(-50, -100)).toBe(50);
  expect(percentage(-100, -50)).toBe(-100);
  expect(percentage(-48, 104)).toBeCloseTo(-146.15, 2);
  expect(percentage(39, -167)).toBeCloseTo(123.35, 2);
});

test('a percentage always has the sign of the change', () => {
  const amount = fc.integer({ min: -10_000_000, max: 10_000_000 });
  fc.assert(
    fc.property(
      amount,
      amount.filter((value) => value !== 0),
      (current, previous) => {
        expect(Math.sign(percentage(current, previous))).toBe(Math.sign(current - previous));
      },
    ),
  );
});

test('what both agree on is a match, with the change in euros', () => {
  expect(judged(200, 219, 9.5)).toEqual({
    given: 9.5,
    computed: 9.5,
    verdict: 'match',
    absence: null,
    change: 19_000,
    truncated: false,
  });
});

test('amounts rounded to the k€ allow 8.45 to 10.56 % from 200 to 219 k€', () => {
  const allowed = allowedPercentages(219_000, 200_000, 1000);
  expect(allowed.least).toBeCloseTo((218 / 201 - 1) * 100, 9);
  expect(allowed.most).toBeCloseTo((220 / 199 - 1) * 100, 9);
  for (const percent of [8.45, 8.46, 9.5, 10.55, 10.56])
    expect(judged(200, 219, percent).verdict).toBe('match');
  for (const percent of [8.44, 10.57, -9.5, 0]) expect(judged(200, 219, percent).verdict).toBe('mismatch');
});

test('the same amounts known to the euro allow the rounding of the percentage alone', () => {
  const exact = (percent: number) =>
    evolutionOf({ current: 219_000, previous: 200_000, unit: 1 }, followed, given(percent)).verdict;
  expect(exact(9.5)).toBe('match');
  expect(exact(9.52)).toBe('mismatch');
});

test('fewer decimals in what is given leave more room', () => {
  const verdict = (percent: GivenPercentage) =>
    evolutionOf({ current: 219_000, previous: 200_000, unit: 1000 }, followed, percent).verdict;
  expect(verdict(given(11, 1))).toBe('match');
  expect(verdict(given(11))).toBe('mismatch');
  expect(verdict(given(10.6, 0.1))).toBe('match');
});

test('the interval of a negative N‑1 is the mirror of the positive one', () => {
  const positive = allowedPercentages(219_000, 200_000, 1000);
  const mirror = allowedPercentages(-219_000, -200_000, 1000);
  expect(mirror.least).toBeCloseTo(-positive.most, 9);
  expect(mirror.most).toBeCloseTo(-positive.least, 9);
  expect(judged(-100, -50, 50).verdict).toBe('match');
  expect(judged(-100, -50, -50).verdict).toBe('mismatch');
});

test('an N‑1 of one k€ may be as near to zero as one likes: no percentage above is too high', () => {
  expect(allowedPercentages(5000, 1000, 1000)).toEqual({ least: 100, most: Number.POSITIVE_INFINITY });
  expect(allowedPercentages(-5000, 1000, 1000)).toEqual({ least: Number.NEGATIVE_INFINITY, most: -300 });
  expect(judged(1, 5, 850).verdict).toBe('match');
  expect(judged(1, 5, 99).verdict).toBe('mismatch');
});

test('whatever the euros behind the k€, their true percentage is a match', () => {
  const euros = fc.integer({ min: -5_000_000, max: 5_000_000 });
  const rounded = (amount: number) => Math.round(amount / 1000) * 1000;
  fc.assert(
    fc.property(euros, euros, (current, previous) => {
      fc.pre(rounded(previous) !== 0);
      const percent = Math.round(percentage(current, previous) * 100) / 100;
      const pair = { current: rounded(current), previous: rounded(previous), unit: 1000 };
      expect(evolutionOf(pair, followed, given(percent)).verdict).toBe('match');
    }),
  );
});

test('a percentage of amounts two k€ away is a mismatch, once they are large', () => {
  const amount = fc.integer({ min: 20_000, max: 400_000 });
  fc.assert(
    fc.property(amount, amount, fc.constantFrom(-1, 1), (current, previous, side) => {
      const { least, most } = allowedPercentages(current * 1000, previous * 1000, 1000);
      const beyond = side === 1 ? most + 0.02 : least - 0.02;
      const percent = Math.round(beyond * 100) / 100;
      expect(judged(previous, current, percent).verdict).toBe('mismatch');
    }),
  );
});

test('N‑1 at zero divides nothing: the change stands alone', () => {
  expect(judged(0, 12, null)).toEqual({
    given: null,
    computed: null,
    verdict: 'none',
    absence: 'previous_zero',
    change: 12_000,
    truncated: false,
  });
  expect(judged(0, 12, 100).verdict).toBe('given_only');
});

test('what is absent is never taken for zero', () => {
  expect(judged(null, 12, null)).toMatchObject({ absence: 'previous_absent', computed: null, change: null });
  expect(judged(12, null, null)).toMatchObject({ absence: 'current_absent', computed: null, change: null });
  expect(judged(null, null, 4.2)).toMatchObject({ absence: 'current_absent', verdict: 'given_only' });
});

test('without a percentage given, ours stands alone', () => {
  expect(judged(200, 219, null)).toMatchObject({ given: null, computed: 9.5, verdict: 'computed_only' });
});

test('12 against 18 months: not computed, and what is given is not judged', () => {
  const exercises = { current: year('2025-06', 18), previous: year('2023-12', 12) };
  const pair = { current: 300_000, previous: 200_000, unit: 1000 };
  expect(evolutionOf(pair, exercises, null)).toEqual({
    given: null,
    computed: null,
    verdict: 'none',
    absence: 'unequal_durations',
    change: 100_000,
    truncated: false,
  });
  expect(evolutionOf(pair, exercises, given(50)).verdict).toBe('given_only');
});

test('the oldest exercise has neither percentage nor change', () => {
  const pair = { current: 300_000, previous: null, unit: 1000 };
  expect(evolutionOf(pair, { current: year('2023-12'), previous: null }, null)).toEqual({
    given: null,
    computed: null,
    verdict: 'none',
    absence: 'oldest_exercise',
    change: null,
    truncated: false,
  });
});

test('an unchanged amount computes to zero per cent', () => {
  expect(judged(400, 400, 0)).toMatchObject({ computed: 0, verdict: 'match', change: 0 });
  expect(judged(-234_567, -234_567, -6.78).verdict).toBe('mismatch');
});

/** Amounts in k€, and a percentage from a service that may cut decimals off. */
const cut = (previous: number, current: number, percent: number) =>
  evolutionOf({ current: current * 1000, previous: previous * 1000, unit: 1000 }, followed, {
    ...given(percent),
    mayBeTruncated: true,
  });

test('a whole percentage is a match when it is ours cut towards zero, and says so', () => {
  expect(cut(200_000, 219_900, 9)).toMatchObject({ verdict: 'match', truncated: true });
  expect(cut(200_000, 219_900, 10)).toMatchObject({ verdict: 'mismatch', truncated: false });
  expect(cut(200_000, 180_100, -9)).toMatchObject({ verdict: 'match', truncated: true });
  expect(cut(200_000, 180_100, -10)).toMatchObject({ verdict: 'mismatch', truncated: false });
  expect(cut(200_000, 201_000, 0)).toMatchObject({ verdict: 'match', truncated: true });
  expect(cut(200_000, 199_000, 0)).toMatchObject({ verdict: 'match', truncated: true });
  expect(cut(200_000, 220_000, 10)).toMatchObject({ verdict: 'match', truncated: false });
});

test('nothing is cut where decimals came, or where the service is not known to cut them', () => {
  expect(cut(200_000, 219_900, 9.1)).toMatchObject({ verdict: 'mismatch', truncated: false });
  expect(judged(200_000, 219_900, 9)).toMatchObject({ verdict: 'mismatch', truncated: false });
});

test('every percentage cut towards zero is a match, and two points beyond none is', () => {
  const amount = fc.integer({ min: 20_000, max: 400_000 });
  fc.assert(
    fc.property(amount, amount, (previous, current) => {
      const whole = Math.trunc(percentage(current, previous)) + 0;
      expect(cut(previous, current, whole).verdict).toBe('match');
      const beyond = whole + (percentage(current, previous) < 0 ? -2 : 2);
      expect(cut(previous, current, beyond).verdict).toBe('mismatch');
    }),
  );
});
