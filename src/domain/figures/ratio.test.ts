import { expect, test } from 'vitest';

import { believedRatio } from './ratio.ts';

test('a ratio of two terms that are not negative is believed as received', () => {
  expect(believedRatio(101.26, 800_000, 790_000)).toBe(101.26);
  expect(believedRatio(0, 0, 790_000)).toBe(0);
});

test('a negative term, or both, makes it not computable, even when a value came', () => {
  expect(believedRatio(0, 800_000, -790_000)).toBeNull();
  expect(believedRatio(0, -800_000, 790_000)).toBeNull();
  expect(believedRatio(84.88, -8_236_000, -9_703_000)).toBeNull();
});

test('a BFR of zero divides nothing', () => {
  expect(believedRatio(0, 800_000, 0)).toBeNull();
  expect(believedRatio(0, 800_000, -0)).toBeNull();
});

test('an absent ratio stays absent, and absent terms refute nothing', () => {
  expect(believedRatio(null, 800_000, 790_000)).toBeNull();
  expect(believedRatio(101.26, null, null)).toBe(101.26);
  expect(believedRatio(101.26, null, 0)).toBeNull();
});
