import { monthsBetween } from '#domain/calendar.ts';
import type { EvolutionAbsence } from '#domain/figures/evolution.ts';
import type { FigureName } from '#domain/figures/names.ts';

import { formatMonth } from '../../format/dates.ts';
import { durationWords } from './exercise-words.ts';
import { valueText, type Year } from './value-words.ts';

/**
 * Why no percentage was computed from the year before, in few words: « 12 puis 18 mois ».
 *
 * @param previous null for the oldest year.
 */
export function absenceWords(
  absence: EvolutionAbsence,
  name: FigureName,
  { current, previous }: { current: Year; previous: Year | null },
): string {
  if (previous === null || absence === 'oldest_exercise')
    return 'exercice le plus ancien transmis, rien à quoi le comparer';
  const missingIn = (year: Year) => `${valueText(name, year, 'k€')} en ${formatMonth(year.closing)}`;
  const words: Record<Exclude<EvolutionAbsence, 'oldest_exercise'>, string> = {
    unequal_durations: `${previous.durationMonths} puis ${durationWords(current.durationMonths)}`,
    not_adjacent: `clôtures à ${monthsBetween(previous.closing, current.closing)}\u00A0mois d’écart`,
    unknown_duration: 'durée inconnue',
    current_absent: missingIn(current),
    previous_absent: missingIn(previous),
    previous_zero: `montant nul en ${formatMonth(previous.closing)}`,
  };
  return words[absence];
}
