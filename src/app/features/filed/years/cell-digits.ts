import type { Measure } from '#domain/filed/measure.ts';

import { amountDigits, exactDigits, type AmountUnit } from '../../../format/amounts.ts';

/**
 * A number as a cell has room for it. What counts something other than money has no unit.
 *
 * @param exact to the euro, in the unit: where two numbers that round alike must be told apart.
 */
export function cellDigits(value: number, measure: Measure, unit: AmountUnit, exact = false): string {
  if (measure === 'count') return amountDigits(value, '€');
  return exact ? exactDigits(value, unit) : amountDigits(value, unit);
}
