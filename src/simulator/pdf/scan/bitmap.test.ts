import { array, assert, integer, nat, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';

import { addGrain, blackenRun, stamp, whiteBitmap, type Bitmap } from './bitmap.ts';

function isBlack({ bits, stride }: Bitmap, x: number, y: number): boolean {
  return (((bits[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1;
}

function picture(bitmap: Bitmap): string[] {
  return Array.from({ length: bitmap.height }, (_, y) =>
    Array.from({ length: bitmap.stride * 8 }, (_, x) => (isBlack(bitmap, x, y) ? '#' : '.')).join(''),
  );
}

test('a run blackens its pixels and no other, whatever lies outside the sheet', () => {
  const edge = integer({ min: -20, max: 60 });
  assert(
    property(integer({ min: 1, max: 40 }), edge, edge, (width, left, right) => {
      const bitmap = whiteBitmap(width, 3);
      blackenRun(bitmap, 1, left, right);
      const row = Array.from({ length: bitmap.stride * 8 }, (_, x) =>
        x >= left && x < right && x < width ? '#' : '.',
      );
      expect(picture(bitmap)).toEqual(['.'.repeat(row.length), row.join(''), '.'.repeat(row.length)]);
    }),
  );
});

test('a stamp adds its black at its place, and loses what passes the edges', () => {
  const place = integer({ min: -24, max: 50 });
  const cells = array(tuple(nat(10), nat(4)), { maxLength: 30 });
  assert(
    property(place, place, cells, (left, top, black) => {
      const source = whiteBitmap(11, 5);
      for (const [x, y] of black) blackenRun(source, y, x, x + 1);
      const target = whiteBitmap(40, 30);
      blackenRun(target, 7, 3, 9);
      const expected = whiteBitmap(40, 30);
      blackenRun(expected, 7, 3, 9);
      for (const [x, y] of black) blackenRun(expected, top + y, left + x, left + x + 1);
      stamp(target, source, left, top);
      expect(picture(target)).toEqual(picture(expected));
    }),
  );
});

test('the grain flips its share of the pixels, always the same', () => {
  const [one, two] = [whiteBitmap(800, 600), whiteBitmap(800, 600)];
  addGrain(one, 0.001);
  addGrain(two, 0.001);
  const specks = picture(one).join('').replaceAll('.', '').length;
  expect(specks).toBeGreaterThan(440);
  expect(specks).toBeLessThanOrEqual(480);
  expect(two.bits).toEqual(one.bits);
});
