import { formatDecimal, thinSpace, type Decimals, type Sign } from './decimal.ts';

/** The units in which amounts may be read, as they are written after them. */
export const amountUnits = ['€', 'k€', 'M€'] as const;

export type AmountUnit = (typeof amountUnits)[number];

const eurosOf: Record<AmountUnit, number> = { '€': 1, 'k€': 1_000, 'M€': 1_000_000 };

/** An amount of euros in a unit, without the unit: « 4 702 ». */
export function amountDigits(euros: number, unit: AmountUnit, sign: Sign = 'amounts'): string {
  return formatDecimal(euros / eurosOf[unit], decimalsOf(euros, unit), sign);
}

/** The same without rounding, where two amounts that round alike must be told apart. */
export function exactDigits(euros: number, unit: AmountUnit): string {
  return formatDecimal(euros / eurosOf[unit], { fewest: 0, most: 6 });
}

/** An amount of euros with its unit: « −48 k€ ». */
export function formatAmount(euros: number, unit: AmountUnit): string {
  return amountDigits(euros, unit) + thinSpace + unit;
}

/** A difference of two amounts, in euros, with its sign and unit: « +116 k€ »; « 0 k€ » when there is none. */
export function formatChange(euros: number, unit: AmountUnit): string {
  return amountDigits(euros, unit, 'changes') + thinSpace + unit;
}

/**
 * Zero is exact, and written without decimals. In k€, amounts of the Banque de France lose nothing, and filed ones
 * round from 1 000 € on: to the euro, « 598,085 k€ » would read as half a million euros beside a « 4 940 k€ ». M€ do
 * not round below 0.1 M€, where two decimals would move an amount of the Banque de France by more than 5 %.
 */
function decimalsOf(euros: number, unit: AmountUnit): Decimals {
  if (unit === '€' || euros === 0) return { fewest: 0, most: 0 };
  if (unit === 'k€') return { fewest: 0, most: Math.abs(euros) < 1_000 ? 3 : 0 };
  return { fewest: 2, most: Math.abs(euros) < 100_000 ? 3 : 2 };
}
