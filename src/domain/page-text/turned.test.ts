import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Box } from './page-text.ts';
import { turned } from './turned.ts';

const half = fc.double({ min: 0, max: 0.5, noNaN: true });
const anyBox: fc.Arbitrary<Box> = fc.record({ left: half, top: half, width: half, height: half });

function isWithinPage({ left, top, width, height }: Box): boolean {
  return [left, top, left + width, top + height].every((edge) => edge >= -1e-9 && edge <= 1 + 1e-9);
}

/** Without what floating point adds. */
function rounded({ left, top, width, height }: Box): number[] {
  return [left, top, width, height].map((side) => Math.round(side * 1e9) / 1e9 + 0);
}

test('a box turned and turned back stands where it stood, within the page all the way', () => {
  fc.assert(
    fc.property(anyBox, fc.constantFrom(-270, -180, -90, 0, 90, 180, 270, 360), (box, degrees) => {
      expect(isWithinPage(turned(box, degrees))).toBe(true);
      expect(rounded(turned(turned(box, degrees), -degrees))).toEqual(rounded(box));
    }),
  );
});

test('the upper left corner of a page turned clockwise is its upper right', () => {
  expect(rounded(turned({ left: 0, top: 0, width: 0.2, height: 0.1 }, 90))).toEqual([0.9, 0, 0.1, 0.2]);
});
