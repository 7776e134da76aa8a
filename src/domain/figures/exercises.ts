import { monthsBetween, type YearMonth } from '../calendar.ts';

/** An exercise as the Banque de France dates it: month of closing, and months of duration (null: not given). */
export type Exercise = { closing: YearMonth; durationMonths: number | null };

/** Why two exercises cannot be set against each other in percent. */
export type IncomparableExercises =
  | 'oldest_exercise'
  | 'not_adjacent'
  | 'unequal_durations'
  | 'unknown_duration';

/**
 * Whether an exercise may be compared in percent with the one before it: the Banque de France does it only for
 * equal durations, from one year to the next (seed bilans_entreprises_bdf, « ÉVOLUTIONS »). Durations that are
 * both unknown are taken as equal; one unknown is not.
 *
 * @returns null when they compare, else why they do not.
 */
export function whyIncomparable(current: Exercise, previous: Exercise | null): IncomparableExercises | null {
  if (previous === null) return 'oldest_exercise';
  if (monthsBetween(previous.closing, current.closing) !== 12) return 'not_adjacent';
  if (current.durationMonths === previous.durationMonths) return null;
  return current.durationMonths === null || previous.durationMonths === null
    ? 'unknown_duration'
    : 'unequal_durations';
}
