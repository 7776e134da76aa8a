import type { Exercise } from '#domain/figures/exercises.ts';

import { formatMonth } from '../../format/dates.ts';
import type { FiledOf, ShownFigures, Year } from './value-words.ts';

/** « 18 mois », « durée inconnue » */
export function durationWords(durationMonths: number | null): string {
  return durationMonths === null ? 'durée inconnue' : `${durationMonths}\u00A0mois`;
}

/** An exercise, with how it was read where it was from filed accounts. */
export type ToldExercise = Exercise & Pick<Year, 'filed'>;

/** « 12 mois », « 12 mois, saisi par l’agent » */
export function exerciseDetail({ durationMonths, filed }: ToldExercise): string {
  return [durationWords(durationMonths), ...agentWords(filed)].join(', ');
}

/** Who read the accounts on the page, where it was not INPI. */
function agentWords(filed: FiledOf | undefined): string[] {
  return filed?.accounts.keyedBy === 'agent' ? ['saisi par l’agent'] : [];
}

/** What is to be said of an exercise beside its closing; null for twelve months that a source tells. */
function unusual({ durationMonths, filed }: ToldExercise): string | null {
  const words = [...(durationMonths === 12 ? [] : [durationWords(durationMonths)]), ...agentWords(filed)];
  return words.length === 0 ? null : words.join(', ');
}

/** The same at the head of a column; no duration where none at all is known, which is said once for all. */
export function headDetail(exercise: ToldExercise, exercises: readonly Exercise[]): string | null {
  const untold = exercises.every(({ durationMonths }) => durationMonths === null);
  return untold ? (agentWords(exercise.filed)[0] ?? null) : unusual(exercise);
}

/** « déc. 2025 », with its duration where it is not twelve months, and the agent where they read it. */
export function exerciseWords(exercise: ToldExercise): string {
  const detail = unusual(exercise);
  return formatMonth(exercise.closing) + (detail === null ? '' : ` (${detail})`);
}

/** « lus dans la saisie de l’INPI », and the agent's where there is one. */
export function readersWords(exercises: readonly ToldExercise[]): string {
  const own = exercises.filter(({ filed }) => agentWords(filed).length > 0).length;
  if (own === 0) return 'lus dans la saisie de l’INPI';
  if (own === exercises.length) return 'lus dans la saisie de l’agent';
  return `lus dans la saisie de l’INPI, et dans celle de l’agent pour ${own}`;
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
