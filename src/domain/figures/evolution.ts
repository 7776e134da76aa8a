import { whyIncomparable, type Exercise, type IncomparableExercises } from './exercises.ts';

/** Why an evolution could not be computed here. */
export type EvolutionAbsence = IncomparableExercises | 'current_absent' | 'previous_absent' | 'previous_zero';

/**
 * How the percentage given by the source stands against ours: `match` within what rounding allows, `mismatch`
 * beyond, `given_only` and `computed_only` when one of them is missing, `none` when both are.
 */
type EvolutionVerdict = 'match' | 'mismatch' | 'given_only' | 'computed_only' | 'none';

/** The evolution of a figure from the exercise before. Percentages are in percent: 9.5 is +9.5 %. */
export type Evolution = {
  /** As the source gives it; null when it gives none. */
  given: number | null;
  /** By the seed's formula, unrounded; null when it cannot be computed (`absence` says why). */
  computed: number | null;
  verdict: EvolutionVerdict;
  absence: EvolutionAbsence | null;
  /** The difference in euros (in points for the ratio); null when an amount is missing, or no exercise precedes. */
  change: number | null;
  /** Whether `given` is a match only because the service cut its decimals off. */
  truncated: boolean;
};

/**
 * A percentage as given: its value, and the weight of its last decimal (0.01 for « +9,45 % »). `mayBeTruncated` when
 * the service is known to cut decimals off: API Entreprise v3 reads « -2,34% » as -2.0 (Ruby's `to_f`).
 */
export type GivenPercentage = { value: number; lastDecimal: number; mayBeTruncated?: boolean };

/** One figure of two exercises, with the weight of one unit of its real precision (1 000 for amounts in k€). */
export type Pair = { current: number | null; previous: number | null; unit: number };

/** Judges the evolution of one figure between two exercises. `previous` is null for the oldest exercise. */
export function evolutionOf(
  { current, previous, unit }: Pair,
  exercises: { current: Exercise; previous: Exercise | null },
  given: GivenPercentage | null,
): Evolution {
  const absence = whyAbsent(current, previous, exercises);
  const computed =
    absence === null && current !== null && previous !== null ? percentage(current, previous) : null;
  const judged = judge(given, computed, { current, previous, unit });
  const change =
    current === null || previous === null || exercises.previous === null ? null : current - previous;
  return { given: given?.value ?? null, computed, ...judged, absence, change };
}

/** The seed's formula: (N − N‑1) × 100 / |N‑1|. */
export function percentage(current: number, previous: number): number {
  return ((current - previous) * 100) / Math.abs(previous);
}

function whyAbsent(
  current: number | null,
  previous: number | null,
  exercises: { current: Exercise; previous: Exercise | null },
): EvolutionAbsence | null {
  const incomparable = whyIncomparable(exercises.current, exercises.previous);
  if (incomparable !== null) return incomparable;
  if (current === null) return 'current_absent';
  if (previous === null) return 'previous_absent';
  return previous === 0 ? 'previous_zero' : null;
}

function judge(
  given: GivenPercentage | null,
  computed: number | null,
  pair: Pair,
): Pick<Evolution, 'verdict' | 'truncated'> {
  if (given === null) return { verdict: computed === null ? 'none' : 'computed_only', truncated: false };
  if (computed === null || pair.current === null || pair.previous === null)
    return { verdict: 'given_only', truncated: false };
  const allowed = allowedPercentages(pair.current, pair.previous, pair.unit);
  if (withinRounding(given, allowed)) return { verdict: 'match', truncated: false };
  const truncated = isTruncated(given, allowed);
  return { verdict: truncated ? 'match' : 'mismatch', truncated };
}

/**
 * Whether a percentage lies between two bounds, each widened by half of its last decimal and read to that decimal.
 * In whole steps of it, where the noise of binary fractions cannot tell a match from a mismatch.
 */
function withinRounding({ value, lastDecimal }: GivenPercentage, allowed: AllowedPercentages): boolean {
  const given = Math.round(value / lastDecimal);
  const least = Math.round(allowed.least / lastDecimal - 0.5);
  const most = Math.round(allowed.most / lastDecimal + 0.5);
  return given >= least && given <= most;
}

/** Whether a whole percentage is what is left of one between two bounds, once cut towards zero. */
function isTruncated(
  { value, mayBeTruncated }: GivenPercentage,
  { least, most }: AllowedPercentages,
): boolean {
  if (mayBeTruncated !== true || !Number.isInteger(value)) return false;
  const fromBelow = value <= 0 ? value - 1 < most : value <= most;
  const fromAbove = value >= 0 ? value + 1 > least : value >= least;
  return fromBelow && fromAbove;
}

/** In percent; infinite on the side where N‑1 may be as near to zero as one likes. */
type AllowedPercentages = { least: number; most: number };

/**
 * The percentages that amounts known to ± one unit allow. 200 k€ → 219 k€ allows 8.458 to 10.553 %, so that every
 * percentage given from 8.45 to 10.56 is a match.
 */
export function allowedPercentages(current: number, previous: number, unit: number): AllowedPercentages {
  const sign = previous < 0 ? -1 : 1;
  const [near, far] = [Math.abs(previous) - unit, Math.abs(previous) + unit];
  const [lowest, highest] = [current - unit, current + unit];
  const bounds = [near, far].flatMap((size) => [
    quotient(lowest - sign * size, size),
    quotient(highest - sign * size, size),
  ]);
  return { least: Math.min(...bounds), most: Math.max(...bounds) };
}

function quotient(change: number, size: number): number {
  if (size > 0) return (change * 100) / size;
  return change < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
