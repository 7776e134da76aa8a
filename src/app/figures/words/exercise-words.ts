import type { Exercise } from '#domain/figures/exercises.ts';

import { formatMonth } from '../../format/dates.ts';
import type { ShownFigures } from './value-words.ts';

/** « 18 mois », « durée inconnue » */
export function durationWords(durationMonths: number | null): string {
  return durationMonths === null ? 'durée inconnue' : `${durationMonths}\u00A0mois`;
}

/** What is to be said of a duration beside its closing; null for the usual twelve months. */
function unusualDuration({ durationMonths }: Exercise): string | null {
  return durationMonths === 12 ? null : durationWords(durationMonths);
}

/** The same at the head of a column; null too where no duration at all is known, which is said once for all. */
export function headDuration(exercise: Exercise, exercises: readonly Exercise[]): string | null {
  return exercises.every(({ durationMonths }) => durationMonths === null) ? null : unusualDuration(exercise);
}

/** « déc. 2025 », and its duration where it is not twelve months. */
export function exerciseWords(exercise: Exercise): string {
  const duration = unusualDuration(exercise);
  return formatMonth(exercise.closing) + (duration === null ? '' : ` (${duration})`);
}

/** « 3 exercices de 12 mois » ; their durations one by one, oldest first, when they differ. */
export function exercisesWords(exercises: readonly Exercise[]): string {
  const count = `${exercises.length}\u00A0${exercises.length < 2 ? 'exercice' : 'exercices'}`;
  const durations = exercises.map(({ durationMonths }) => durationMonths).toReversed();
  const [first] = durations;
  if (first === undefined) return count;
  if (durations.every((months) => months === first))
    return first === null ? `${count}, durée inconnue` : `${count} de ${durationWords(first)}`;
  return `${count}\u00A0: ${durations.map(durationWords).join(', ')}`;
}

/** « Durées des exercices : non transmises par le service (v3). »; null where some are known. */
export function absentDurationsSentence({ years, source }: ShownFigures): string | null {
  if (years.some(({ durationMonths }) => durationMonths !== null)) return null;
  return `Durées des exercices\u00A0: non transmises par le service (${source.contract}).`;
}
