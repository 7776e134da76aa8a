import { expect, test } from 'vitest';

import { parseEuros } from './amount.ts';

test.each([
  ['1 250 000', 1_250_000],
  ['1\u202F250\u202F000,50 €', 1_250_000.5],
  ['1250000.5', 1_250_000.5],
  ['0', null],
  ['-5', null],
  ['1,250,000', null],
  ['beaucoup', null],
  ['', null],
])('« %s » is %s', (text, euros) => {
  expect(parseEuros(text)).toBe(euros);
});
