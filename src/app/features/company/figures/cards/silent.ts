import type { FigureName } from '#domain/figures/names.ts';

import type { Year } from '../../../../figures/words/value-words.ts';

/**
 * Whether a figure has nothing to draw: zero every year, or absent every year, and no evolution that says otherwise.
 *
 * @returns null when it has.
 */
export function silenceOf(name: FigureName, years: readonly Year[]): 'zero' | 'absent' | null {
  const figures = years.map((year) => year.figures[name]);
  if (figures.some(({ evolution }) => evolution.given !== null && evolution.given !== 0)) return null;
  if (figures.every(({ value }) => value === 0)) return 'zero';
  return figures.every(({ value }) => value === null) ? 'absent' : null;
}
