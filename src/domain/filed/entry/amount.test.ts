import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { readAmount } from './amount.ts';

const amount = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
const space = fc.constantFrom(' ', '\u00A0', '\u202F', '');

/** Digits by three, as forms print them. */
function spaced(value: number, between: string): string {
  return String(Math.abs(value)).replaceAll(/\B(?=(\d{3})+$)/g, between);
}

test('an amount reads the same however paper writes it', () => {
  fc.assert(
    fc.property(amount, space, fc.constantFrom('', ',00', ',', '\u202F€'), (value, between, tail) => {
      const digits = spaced(value, between);
      const ways = value < 0 ? [`-${digits}`, `\u2212 ${digits}`, `(${digits})`, `${digits} -`] : [digits];
      for (const way of ways)
        expect(readAmount(tail === '' || way !== digits ? way : way + tail)).toEqual({
          readable: true,
          amount: value,
        });
    }),
  );
});

test('an empty cell is absent, and an explicit zero is zero, without a sign', () => {
  expect(readAmount('')).toEqual({ readable: true, amount: null });
  expect(readAmount(' \u202F')).toEqual({ readable: true, amount: null });
  for (const zero of ['0', '-0', '(0)', '000', '0,00'])
    expect(Object.is((readAmount(zero) as { amount: number }).amount, 0)).toBe(true);
});

test.for([
  ['1 234,50', 'decimals'],
  ['(12,01)', 'decimals'],
  ['1234567890123456', 'too_long'],
  ['1.234', 'not_an_amount'],
  ['1.234.567', 'not_an_amount'],
  ['(-5)', 'not_an_amount'],
  ['-5-', 'not_an_amount'],
  ['--5', 'not_an_amount'],
  ['(5', 'not_an_amount'],
  ['5)', 'not_an_amount'],
  ['()', 'not_an_amount'],
  ['-', 'not_an_amount'],
  ['12e3', 'not_an_amount'],
  ['néant', 'not_an_amount'],
  ['٣', 'not_an_amount'],
] as const)('« %s » is no amount of whole euros: %s', ([text, reason]) => {
  expect(readAmount(text)).toEqual({ readable: false, reason });
});

test('no text makes anything but a whole amount, nothing, or a reason', () => {
  const characters = Array.from('0123456789 ()-,.€−a\t');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...characters) }), (text) => {
      const read = readAmount(text);
      return !read.readable || read.amount === null || Number.isSafeInteger(read.amount);
    }),
  );
  expect(readAmount('a')).toMatchObject({ readable: false });
});
