import type { Measure } from '#domain/filed/measure.ts';

import { amountDigits, type AmountUnit } from '../../../format/amounts.ts';

/**
 * A number as a cell has room for it: whole k€ from the thousand on. What is not zero never reads as zero, and what
 * counts something other than money has no unit.
 *
 * @param exact to the euro, in the unit: where two numbers that round alike must be told apart.
 */
export function cellDigits(value: number, measure: Measure, unit: AmountUnit, exact = false): string {
  if (measure === 'count') return amountDigits(value, '€');
  if (unit !== 'k€' || exact || Math.abs(value) < 1_000) return amountDigits(value, unit);
  return amountDigits(Math.round(value / 1_000) * 1_000, unit);
}
