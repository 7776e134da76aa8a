import type { Books } from './books.ts';

/** Corporate tax, reduced rate up to 42 500 € of profit (CGI, art. 219). */
const tax = { reduced: 0.15, upTo: 42_500, full: 0.25 };

/** Tax on a profit once the losses carried forward are taken off; none on a loss. Euros. */
export function corporateTax(profit: number, lossesCarried: number): number {
  const taxable = Math.max(0, profit - lossesCarried);
  const reduced = Math.min(taxable, tax.upTo);
  return Math.round(reduced * tax.reduced + (taxable - reduced) * tax.full);
}

/**
 * What shareholders decide of the result: losses are carried forward; profits cover them, feed the legal reserve
 * (a twentieth, up to a tenth of the capital), pay the dividends wished for, and the rest is kept.
 */
export function allocate(
  previous: Books,
  dividends: number,
): { DD: number; DG: number; DH: number; paid: number } {
  const { DA, DD, DG, DH, DI } = previous.liabilities;
  const profit = DI + DH;
  if (profit < 0) return { DD, DG, DH: profit, paid: 0 };
  const toLegalReserve = Math.max(0, Math.min(Math.round(profit * 0.05), Math.round(DA * 0.1) - DD));
  const paid = Math.min(dividends, profit - toLegalReserve + DG);
  return { DD: DD + toLegalReserve, DG: DG + profit - toLegalReserve - paid, DH: 0, paid };
}
