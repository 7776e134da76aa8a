import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { amountDigits, amountUnits, exactDigits, formatAmount, formatChange } from './amounts.ts';

const space = '\u202F';

/** What a reader makes of a written number. */
const readBack = (text: string) =>
  Number(text.replaceAll(space, '').replace('\u2212', '-').replace('+', '').replace(',', '.'));

const euros = fc.oneof(
  fc.integer({ min: -2_000_000, max: 2_000_000 }),
  fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
  fc.integer({ min: -100, max: 100 }).map((cents) => cents / 100),
);
const unit = fc.constantFrom(...amountUnits);

test.each([
  { euros: 4_702_000, unit: 'k€', text: '4_702_k€' },
  { euros: 4_702_000, unit: '€', text: '4_702_000_€' },
  { euros: 4_702_000, unit: 'M€', text: '4,70_M€' },
  { euros: -48_000, unit: 'k€', text: '−48_k€' },
  { euros: 0, unit: 'k€', text: '0_k€' },
  { euros: -0, unit: 'k€', text: '0_k€' },
  { euros: 0, unit: 'M€', text: '0_M€' },
  { euros: 12_345_678, unit: 'k€', text: '12_346_k€' },
  { euros: 598_085, unit: 'k€', text: '598_k€' },
  { euros: 984, unit: 'k€', text: '0,984_k€' },
  { euros: 5_000, unit: 'M€', text: '0,005_M€' },
  { euros: -39_000, unit: 'M€', text: '−0,039_M€' },
  { euros: 40_000, unit: 'M€', text: '0,04_M€' },
  { euros: 104_000, unit: 'M€', text: '0,10_M€' },
  { euros: 400, unit: 'M€', text: '0,0004_M€' },
  { euros: 1_999_000_000_000, unit: 'M€', text: '1_999_000,00_M€' },
] as const)('$euros € in $unit is $text', ({ euros, unit, text }) => {
  expect(formatAmount(euros, unit)).toBe(text.replaceAll('_', space));
});

test('a change carries its sign, and no change has none', () => {
  expect(formatChange(116_000, 'k€')).toBe(`+116${space}k€`);
  expect(formatChange(-315_000, 'k€')).toBe(`−315${space}k€`);
  expect(formatChange(0, 'k€')).toBe(`0${space}k€`);
  expect(formatChange(-0, 'k€')).toBe(`0${space}k€`);
});

test('no unit changes the sign of an amount, nor takes it to zero', () => {
  fc.assert(
    fc.property(euros, unit, (amount, unit) => {
      expect(Math.sign(readBack(amountDigits(amount, unit)))).toBe(Math.sign(amount) + 0);
    }),
  );
});

test('minus zero is never written', () => {
  fc.assert(
    fc.property(euros, unit, (amount, unit) => {
      expect(amountDigits(amount, unit)).not.toMatch(/^[\u2212+-][0, ]*$/);
    }),
  );
});

test('an amount of whole k€ reads back exactly, in k€ and in €, without decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (kiloEuros) => {
      const written = amountDigits(kiloEuros * 1000, 'k€');
      expect(written).not.toContain(',');
      expect(readBack(written)).toBe(kiloEuros);
      expect(readBack(amountDigits(kiloEuros * 1000, '€'))).toBe(kiloEuros * 1000);
    }),
  );
});

test('an amount of whole euros is within half a k€ of what is written, and reads back exactly where it must', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), unit, (amount, unit) => {
      expect(Math.abs(readBack(amountDigits(amount, 'k€')) * 1000 - amount)).toBeLessThanOrEqual(500);
      const inEuros = readBack(exactDigits(amount, unit)) * { '€': 1, 'k€': 1_000, 'M€': 1_000_000 }[unit];
      expect(Math.round(inEuros)).toBe(amount);
    }),
  );
});

test('M€ are within 5 % of an amount of whole k€', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -9_999_999, max: 9_999_999 }).filter((value) => value !== 0),
      (kiloEuros) => {
        const read = readBack(amountDigits(kiloEuros * 1000, 'M€')) * 1000;
        expect(Math.abs(read / kiloEuros - 1)).toBeLessThanOrEqual(0.05);
      },
    ),
  );
});

test('larger amounts never read smaller', () => {
  fc.assert(
    fc.property(euros, euros, unit, (one, other, unit) => {
      const [least, most] = one < other ? [one, other] : [other, one];
      expect(readBack(amountDigits(least, unit))).toBeLessThanOrEqual(readBack(amountDigits(most, unit)));
    }),
  );
});
