import { expect, test } from 'vitest';

import { turned } from '#domain/page-text/turned.ts';

import { readingDirection } from './reading-direction.ts';

const lying = [0.1, 0.3, 0.5].map((left) => ({
  left,
  top: 0.2,
  width: 0.1,
  height: 0.02,
  text: 'mot',
  confidence: 90,
}));

test('the words of a page that was turned before it was read tell which way its lines run', () => {
  for (const turn of [0, 90, 180, 270] as const) {
    const line = lying.map((word) => turned(word, turn));
    expect(readingDirection([line], 595, 842)).toBe(turn);
  }
});

test('a page without a line of two words reads from left to right', () => {
  expect(readingDirection([], 595, 842)).toBe(0);
  expect(readingDirection([lying.slice(0, 1)], 595, 842)).toBe(0);
});
