import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { formatPercent, formatPoints, formatRatio } from './percent.ts';

const space = '\u202F';

test.each([
  { percent: 9.5, text: '+9,50_%' },
  { percent: 9.45, text: '+9,45_%' },
  { percent: -4.17, text: '−4,17_%' },
  { percent: 0, text: '0,00_%' },
  { percent: -0, text: '0,00_%' },
  { percent: 1234.5, text: '+1_234,50_%' },
  { percent: -0.001, text: '−0,001_%' },
  { percent: 100 - 99.9 - 0.1, text: '0,00_%' },
  { percent: 0.004, text: '+0,004_%' },
])('an evolution of $percent reads $text', ({ percent, text }) => {
  expect(formatPercent(percent, 2)).toBe(text.replaceAll('_', space));
});

test('a ratio has no plus sign', () => {
  expect(formatRatio(101.26, 2)).toBe(`101,26${space}%`);
  expect(formatRatio(-3, 2)).toBe(`−3,00${space}%`);
});

test('points take the plural from two', () => {
  expect(formatPoints(3.15, 2)).toBe(`+3,15${space}points`);
  expect(formatPoints(-1.5, 2)).toBe(`−1,50${space}point`);
  expect(formatPoints(101.26 - 98.11, 2)).toBe(`+3,15${space}points`);
});

test('the sign written is the sign of the percentage', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }).map((steps) => steps / 1e5),
      fc.constantFrom(0, 1, 2),
      (percent, decimals) => {
        const written = formatPercent(percent, decimals);
        expect(written.startsWith('+')).toBe(percent > 0);
        expect(written.startsWith('\u2212')).toBe(percent < 0);
        expect(/[1-9]/.test(written)).toBe(percent !== 0);
      },
    ),
  );
});

test('percentages of two decimals are written as they came', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999, max: 99_999 }), (hundredths) => {
      const digits = formatPercent(hundredths / 100, 2).replace(/[^\d]/g, '');
      expect(Number(digits)).toBe(Math.abs(hundredths));
    }),
  );
});
