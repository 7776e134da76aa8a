import type { GridUnit } from '#domain/grids/grid.ts';

import { formatAmount } from '../format/amounts.ts';
import { formatDecimal, thinSpace, type Decimals } from '../format/decimal.ts';

const decimals: Readonly<Record<Exclude<GridUnit, 'EUR'>, Decimals>> = {
  percent: { fewest: 1, most: 1 },
  days: { fewest: 0, most: 0 },
  ratio: { fewest: 2, most: 2 },
  persons: { fewest: 0, most: 1 },
  years: { fewest: 1, most: 1 },
};

const signs: Readonly<Record<Exclude<GridUnit, 'EUR'>, string>> = {
  percent: '%',
  days: 'j',
  ratio: '',
  persons: '',
  years: 'ans',
};

/** The units in words, for whoever does not see them after the numbers. */
export const unitWords: Readonly<Record<GridUnit, string>> = {
  EUR: 'euros',
  percent: 'pour cent',
  days: 'jours',
  ratio: 'rapport',
  persons: 'personnes',
  years: 'années',
};

/** A value as the table writes it: whole euros, a tenth of a percent, whole days. */
export function gridValueText(value: number, unit: GridUnit): string {
  if (unit === 'EUR') return formatAmount(Math.round(value), '€');
  const sign = unit === 'years' && Math.abs(value) < 1.95 ? 'an' : signs[unit];
  return formatDecimal(value, decimals[unit]) + (sign === '' ? '' : thinSpace + sign);
}
