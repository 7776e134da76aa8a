import { definitionOf } from '#domain/figures/catalogue.ts';
import { movementOf } from '#domain/figures/movement.ts';
import type { FigureName } from '#domain/figures/names.ts';

import { formatAmount, type AmountUnit } from '../../../format/amounts.ts';
import { formatPercent } from '../../../format/percent.ts';
import { absenceWords } from './absence-words.ts';
import { movementWords } from './movement-words.ts';
import type { Pair } from './pairs.ts';
import { changeText, percentDecimals, type Evolution, type Year } from './value-words.ts';

/** What stands between two years of one figure. */
export type EvolutionWords = {
  /** The percentage, or the words that stand for it where it would mislead. */
  main: string;
  /** The difference in the chosen unit; null when `main` tells it, or none makes sense. */
  change: string | null;
  /** Where the percentage comes from when it is not simply the Banque de France's, or why there is none. */
  note: string | null;
  /** The percentage of the Banque de France and the amounts disagree. */
  toCheck: boolean;
};

/** Says how a figure moved between two years, as far as their durations and closings allow. */
export function evolutionWords(name: FigureName, pair: Pair, unit: AmountUnit): EvolutionWords {
  const { evolution } = pair.current.figures[name];
  const comparable = isComparable(name, evolution);
  const movement = comparable ? wordsInstead(name, pair, unit) : null;
  const tellsChange = movement?.tellsChange === true || !comparable;
  return {
    main: movement?.words ?? percentWords(evolution),
    change: tellsChange || evolution.change === null ? null : changeText(name, evolution.change, unit),
    note: noteOf(name, pair, movement !== null),
    toCheck: evolution.verdict === 'mismatch',
  };
}

/**
 * What the Banque de France says of the oldest year, against one that it does not send; null when it says nothing.
 */
export function oldestWords(name: FigureName, years: readonly Year[]): string | null {
  const given = years.at(-1)?.figures[name].evolution.given ?? null;
  return given === null
    ? null
    : `BdF\u00A0: ${percentText(given)} sur l’exercice d’avant, qui n’est pas transmis`;
}

/** A percentage with the decimals of the Banque de France. */
export function percentText(percent: number): string {
  return formatPercent(percent, percentDecimals);
}

/** What accumulates over exercises of unequal or unknown durations cannot be set side by side; a balance can. */
function isComparable(name: FigureName, { absence }: Evolution): boolean {
  const unequal = absence === 'unequal_durations' || absence === 'unknown_duration';
  return !(unequal && definitionOf(name).measure === 'flow');
}

function wordsInstead(name: FigureName, { current, previous }: Pair, unit: AmountUnit) {
  const [now, before] = [current.figures[name].value, previous.figures[name].value];
  if (now === null || before === null) return null;
  const movement = movementOf(now, before);
  if (movement === 'percentage') return null;
  return movementWords(name, movement, {
    previous: before,
    size: formatAmount(Math.abs(now - before), unit),
  });
}

function percentWords({ given, computed }: Evolution): string {
  const percent = given ?? computed;
  return percent === null ? 'non calculée' : percentText(percent);
}

function noteOf(name: FigureName, pair: Pair, saidInWords: boolean): string | null {
  const { given, computed, verdict, absence } = pair.current.figures[name].evolution;
  if (given !== null && computed !== null)
    return verdict === 'mismatch'
      ? `BdF\u00A0: ${percentText(given)}\u202F; d’après les montants\u00A0: ${percentText(computed)}`
      : null;
  if (computed !== null) return saidInWords ? null : 'calcul Bilanscope, la BdF n’en donne pas';
  const why = absence === null ? '' : absenceWords(absence, name, pair);
  if (given === null) return saidInWords ? null : why;
  return `${saidInWords ? `BdF\u00A0: ${percentText(given)}, ` : ''}non recalculable\u00A0: ${why}`;
}
