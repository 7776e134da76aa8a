import { expect, test } from 'vitest';

import { busyFor } from './busy.ts';

test('a round is busy for two seconds, answers once, and starts anew', () => {
  let now = 0;
  const busy = busyFor(2_000, () => now);
  expect(busy('a')).toBe(true);
  now = 1_000;
  expect(busy('a')).toBe(true);
  expect(busy('b')).toBe(true);
  now = 2_000;
  expect(busy('a')).toBe(false);
  expect(busy('a')).toBe(true);
});

test('a round that nobody came back to is forgotten', () => {
  let now = 0;
  const busy = busyFor(2_000, () => now);
  busy('a');
  now = 61_000;
  expect(busy('a')).toBe(true);
});
