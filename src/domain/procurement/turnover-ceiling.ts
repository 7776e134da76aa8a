import type { IsoDate } from '../calendar.ts';

/** The yearly turnover that a buyer may demand at most, in times the estimated value of the contract or lot. */
export type CeilingRule = { times: number; from: IsoDate | null; source: string };

/** By launch date of the consultation (notice sent, or consultation begun), newest rule first. */
export const ceilingRules: readonly CeilingRule[] = [
  {
    times: 1.5,
    from: '2026-01-01' as IsoDate,
    source: 'CCP, art. R. 2142-7, rédaction du décret n° 2025-1383 du 29 décembre 2025',
  },
  { times: 2, from: null, source: 'CCP, art. R. 2142-7, rédaction antérieure au 1er janvier 2026' },
];

/** Where the ceiling is told to hold for each lot (or group of lots held at once), and how it may be passed. */
export const ceilingArticles = {
  perLot: 'CCP, art. R. 2142-8',
  exception: 'sauf justifications liées à l’objet du marché ou à ses conditions d’exécution (art. R. 2142-7)',
} as const;

/**
 * The highest minimum turnover that a buyer may demand; it binds the buyer, not the candidate.
 *
 * @param estimatedValue of the contract or of the lot, in euros excluding tax; above zero.
 * @param launchedOn the day on which the notice was sent, or the consultation begun.
 */
export function turnoverCeiling(
  estimatedValue: number,
  launchedOn: IsoDate,
): { euros: number; rule: CeilingRule } {
  const rule = ceilingRules.find(({ from }) => from === null || from <= launchedOn);
  if (rule === undefined) throw new Error('the oldest rule has no first day');
  return { euros: estimatedValue * rule.times, rule };
}
