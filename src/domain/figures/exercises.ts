import { monthsBetween, type YearMonth } from '../calendar.ts';

/** An exercise as the Banque de France dates it: month of closing, and months of duration (null: not given). */
export type Exercise = { closing: YearMonth; durationMonths: number | null };

/**
 * Why two exercises cannot be set against each other in percent: the older one is not known, their closings are
 * not 12 months apart, or their durations differ, or one of the durations is unknown.
 */
export type IncomparableExercises =
  | 'oldest_exercise'
  | 'not_adjacent'
  | 'unequal_durations'
  | 'unknown_duration';

/**
 * Whether an exercise may be compared in percent with the one before it: the Banque de France does it only for
 * equal durations, from one year to the next (seed bilans_entreprises_bdf, « ÉVOLUTIONS »). Durations that are
 * both unknown are taken as equal; one unknown is not. Durations come first: an exercise of 18 months closes 18
 * months after the one before it, and yet follows it.
 *
 * @returns null when they compare, else why they do not.
 */
export function whyIncomparable(current: Exercise, previous: Exercise | null): IncomparableExercises | null {
  if (previous === null) return 'oldest_exercise';
  const [duration, before] = [current.durationMonths, previous.durationMonths];
  if (duration !== null && before !== null && duration !== before) return 'unequal_durations';
  if (monthsBetween(previous.closing, current.closing) !== 12) return 'not_adjacent';
  return duration === before ? null : 'unknown_duration';
}
