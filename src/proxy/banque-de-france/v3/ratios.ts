import type { ReceivedYear } from '#domain/figures/figures.ts';
import { workingCapitalRatio } from '#domain/figures/formulas.ts';
import { ratioName } from '#domain/figures/names.ts';

/** Points: two decimals where the service gave them, none where it cut them off. */
const precisions = { whole: 0.01, cut: 1 };

/**
 * Mends the ratios FRNG / BFR of an answer. A 0 stands for « - » (not computable) unless the amounts make it one;
 * and where all are whole, the service has cut « 101,26% » down to 101: those that the amounts confirm get their
 * two decimals back from them.
 *
 * @returns the exercises, and the weight of one unit of the ratios' real precision.
 */
export function mendRatios(years: readonly ReceivedYear[]): { years: ReceivedYear[]; precision: number } {
  const cut = years.every(({ figures }) => Number.isInteger(figures[ratioName].value ?? 0));
  const mended = years.map((year) => {
    const { figures } = year;
    const ratio = figures[ratioName];
    return { ...year, figures: { ...figures, [ratioName]: { ...ratio, value: mendedRatio(year, cut) } } };
  });
  return { years: mended, precision: cut ? precisions.cut : precisions.whole };
}

function mendedRatio({ figures }: ReceivedYear, cut: boolean): number | null {
  const { value } = figures[ratioName];
  if (value === null) return null;
  const own = workingCapitalRatio(figures);
  if (cut && own !== null && Math.trunc(own) === value) return Math.round(own * 100) / 100;
  const isDash = value === 0 && (own === null || own >= precisions.whole);
  return isDash ? null : value;
}
