import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Box } from '../page-text/page-text.ts';
import { around, asLines, between, leastSide, moved, padded, sized } from './mark-box.ts';

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const anyBox: fc.Arbitrary<Box> = fc
  .tuple(fraction, fraction, fraction, fraction)
  .map(([a, b, c, d]) => between({ left: a, top: b }, { left: c, top: d }));
const step = fc.double({ min: -2, max: 2, noNaN: true });

function isWithinPage({ left, top, width, height }: Box): boolean {
  return [left, top, left + width, top + height].every((edge) => edge >= -1e-9 && edge <= 1 + 1e-9);
}

/** Without what floating point adds. */
function rounded({ left, top, width, height }: Box): Box {
  const [a, b, c, d] = [left, top, width, height].map((side) => Math.round(side * 1e9) / 1e9 + 0);
  return { left: a!, top: b!, width: c!, height: d! };
}

test('a mark moved or sized by any amount stays on its page', () => {
  fc.assert(
    fc.property(anyBox, step, step, (box, right, down) => {
      const there = moved(box, right, down);
      expect(isWithinPage(there)).toBe(true);
      expect([there.width, there.height]).toEqual([box.width, box.height]);
      expect(isWithinPage(padded(box, Math.abs(right)))).toBe(true);
    }),
  );
});

test('a mark cannot be sized away', () => {
  const box = { left: 0.2, top: 0.2, width: 0.3, height: 0.3 };
  expect(sized(box, -1, -1)).toEqual({ ...box, width: leastSide, height: leastSide });
  expect(sized(box, 5, 5)).toEqual({ ...box, width: 0.8, height: 0.8 });
});

test('what is drawn beyond the page is cut at its edge', () => {
  expect(between({ left: 1.4, top: 0.5 }, { left: 0.5, top: -3 })).toEqual({
    left: 0.5,
    top: 0,
    width: 0.5,
    height: 0.5,
  });
});

test('nothing is around nothing', () => {
  expect(around([])).toBeNull();
});

test('words of a line make one mark, another line and a far column their own', () => {
  const word = (left: number, top: number): Box => ({ left, top, width: 0.08, height: 0.02 });
  expect(asLines([word(0.1, 0.1), word(0.2, 0.101), word(0.1, 0.14), word(0.7, 0.14)], 0.7)).toHaveLength(3);
  expect(rounded(asLines([word(0.1, 0.1), word(0.2, 0.1)], 0.7)[0]!)).toEqual({
    left: 0.1,
    top: 0.1,
    width: 0.18,
    height: 0.02,
  });
});
