import { definitionOf } from './catalogue.ts';
import type { FigureName } from './names.ts';

/** Months of an ordinary exercise. */
export const ordinaryMonths = 12;

/**
 * An amount accumulated over an exercise, brought to twelve months in proportion to its duration. A reading aid: it
 * supposes that activity does not depend on the season, which only turnover bears with few reserves.
 *
 * @returns euros, unrounded; null when the amount or the duration is unknown, and for what does not accumulate.
 */
export function onAnnualBasis(
  name: FigureName,
  value: number | null,
  durationMonths: number | null,
): number | null {
  if (definitionOf(name).measure !== 'flow' || value === null || durationMonths === null) return null;
  return durationMonths > 0 ? (value * ordinaryMonths) / durationMonths : null;
}
