import type { AmountUnit } from '../../format/amounts.ts';
import { areFiled } from './definitions.ts';
import type { Year } from './value-words.ts';

/** Where the browser keeps the unit that the agent chose. */
export const unitKey = 'bilanscope.unit';

/**
 * The units of amounts, that which stands until the agent chooses first: thousands where the Banque de France gives
 * nothing finer, euros where filed accounts do.
 */
export function unitOptions(years: readonly Year[]): readonly [AmountUnit, ...AmountUnit[]] {
  return areFiled(years) ? ['€', 'k€', 'M€'] : ['k€', '€', 'M€'];
}
