import { expect, test } from 'vitest';

import { parseYearMonth } from '../calendar.ts';
import { whyIncomparable, type Exercise } from './exercises.ts';

const exercise = (closing: string, durationMonths: number | null): Exercise => {
  const month = parseYearMonth(closing);
  if (month === null) throw new Error(`${closing} is not a month`);
  return { closing: month, durationMonths };
};

test('two years of twelve months compare', () => {
  expect(whyIncomparable(exercise('2025-12', 12), exercise('2024-12', 12))).toBeNull();
  expect(whyIncomparable(exercise('2025-02', 12), exercise('2024-02', 12))).toBeNull();
});

test('durations both unknown are taken as equal, a year apart', () => {
  expect(whyIncomparable(exercise('2025-12', null), exercise('2024-12', null))).toBeNull();
});

test('one unknown duration is not', () => {
  expect(whyIncomparable(exercise('2025-12', 12), exercise('2024-12', null))).toBe('unknown_duration');
  expect(whyIncomparable(exercise('2025-12', null), exercise('2024-12', 12))).toBe('unknown_duration');
});

test('an exercise of 18 months follows the one before it: their durations differ', () => {
  expect(whyIncomparable(exercise('2025-06', 18), exercise('2023-12', 12))).toBe('unequal_durations');
});

test('a year after 18 months: their durations differ', () => {
  expect(whyIncomparable(exercise('2025-06', 12), exercise('2024-06', 18))).toBe('unequal_durations');
});

test('a missing year is said, whether durations are known or not', () => {
  expect(whyIncomparable(exercise('2025-12', 12), exercise('2023-12', 12))).toBe('not_adjacent');
  expect(whyIncomparable(exercise('2025-12', null), exercise('2023-12', null))).toBe('not_adjacent');
  expect(whyIncomparable(exercise('2025-12', null), exercise('2023-12', 12))).toBe('not_adjacent');
});

test('equal durations do not make up for closings that are not a year apart', () => {
  expect(whyIncomparable(exercise('2025-12', 18), exercise('2024-06', 18))).toBe('not_adjacent');
  expect(whyIncomparable(exercise('2025-12', 12), exercise('2025-12', 12))).toBe('not_adjacent');
});

test('the oldest exercise has nothing to compare with', () => {
  expect(whyIncomparable(exercise('2023-12', 12), null)).toBe('oldest_exercise');
});
