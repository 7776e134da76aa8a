import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { byteRange } from './byte-range.ts';

test.each([
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=90-', { start: 90, end: 99 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=-5', { start: 95, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-3', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
  ['bytes=-', 'whole'],
  ['items=0-5', 'whole'],
] as const)('%s of a hundred bytes', (header, expected) => {
  expect(byteRange(header, 100)).toEqual(expected);
});

test('no header asks for the whole', () => {
  expect(byteRange(undefined, 100)).toBe('whole');
});

test('a range never leaves the file', () => {
  const offset = fc.option(fc.nat(300));
  fc.assert(
    fc.property(offset, offset, fc.integer({ min: 1, max: 200 }), (first, last, size) => {
      const range = byteRange(`bytes=${first ?? ''}-${last ?? ''}`, size);
      const inside =
        typeof range === 'string' || (0 <= range.start && range.start <= range.end && range.end < size);
      expect(inside).toBe(true);
    }),
  );
});
