import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { movementOf } from './movement.ts';

test.each([
  { previous: 104_000, current: -48_000, movement: 'becomes_negative' },
  { previous: 0, current: -48_000, movement: 'becomes_negative' },
  { previous: -48_000, current: 104_000, movement: 'becomes_positive' },
  { previous: -212_000, current: -31_000, movement: 'less_negative' },
  { previous: -31_000, current: -212_000, movement: 'more_negative' },
  { previous: 0, current: 12_000, movement: 'appears' },
  { previous: 12_000, current: 0, movement: 'vanishes' },
  { previous: -12_000, current: 0, movement: 'vanishes' },
  { previous: 0, current: 0, movement: 'unchanged' },
  { previous: -0, current: 0, movement: 'unchanged' },
  { previous: -5_000, current: -5_000, movement: 'unchanged' },
  { previous: 200_000, current: 219_000, movement: 'percentage' },
  { previous: 219_000, current: 200_000, movement: 'percentage' },
])('$previous € → $current € is $movement', ({ previous, current, movement }) => {
  expect(movementOf(current, previous)).toBe(movement);
});

test('a percentage speaks of two different positive amounts, and of nothing else', () => {
  const amount = fc.integer({ min: -1_000, max: 1_000 });
  fc.assert(
    fc.property(amount, amount, (current, previous) => {
      const ordinary = current > 0 && previous > 0 && current !== previous;
      expect(movementOf(current, previous) === 'percentage').toBe(ordinary);
    }),
  );
});
