import { definitionOf } from '#domain/figures/catalogue.ts';
import { movementOf } from '#domain/figures/movement.ts';
import type { FigureName } from '#domain/figures/names.ts';

import { formatAmount, type AmountUnit } from '../../format/amounts.ts';
import { formatPercent } from '../../format/percent.ts';
import { absenceWords } from './absence-words.ts';
import { movementWords } from './movement-words.ts';
import type { Pair } from './pairs.ts';
import { changeText, percentDecimals, type Evolution, type Year } from './value-words.ts';

/** What stands between two years of one figure. */
export type EvolutionWords = {
  /** The percentage, the words that stand for it where it would mislead, or why there is none. */
  main: string;
  /** The difference in the chosen unit; null when `main` tells it, or none makes sense. */
  change: string | null;
  /** Where the percentage comes from when it is not simply the Banque de France's. */
  note: string | null;
  /** Whether the percentage that the Banque de France gives was found again from the amounts. */
  verified: boolean;
  /** Plain; to be checked, where the Banque de France and the amounts disagree; or none, for a percentage that is not there. */
  state: 'plain' | 'to_check' | 'none';
};

/** Says how a figure moved between two years, as far as their durations and closings allow. */
export function evolutionWords(name: FigureName, pair: Pair, unit: AmountUnit): EvolutionWords {
  const { evolution } = pair.current.figures[name];
  const comparable = isComparable(name, evolution);
  const movement = comparable ? wordsInstead(name, pair, unit) : null;
  const tellsChange = movement?.tellsChange === true || !comparable;
  const change = tellsChange || evolution.change === null ? null : changeText(name, evolution.change, unit);
  const why = evolution.absence === null ? '' : absenceWords(evolution.absence, name, pair);
  const based = [pair.current, pair.previous].some((year) => year.figures[name].annualBasis === true);
  const own = pair.current.filed === undefined ? ownCalculation : null;
  const said = percentageWords(evolution, movement?.words ?? null, why, own);
  return {
    ...said,
    note: based ? annualCalculation : said.note,
    change,
    verified: evolution.verdict === 'match',
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

const ownCalculation = 'calcul Bilanscope, la BdF n’en donne pas';
const annualCalculation = 'calcul Bilanscope, ramené à 12\u00A0mois';

/** Beyond it, a percentage tells how small the base was, not how the figure moved. */
const largestTelling = 999;

/** A percentage where a figure moved; its words where it is too large to tell anything (the panel gives it). */
function tellingPercent(percent: number): string {
  return Math.abs(percent) > largestTelling ? 'non significatif' : percentText(percent);
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

/**
 * @param words those that stand for the percentage; null when it speaks for itself.
 * @param why there is no percentage of ours; empty when there is one.
 * @param own what is said of a percentage of ours that stands alone; null where all of them are ours.
 */
function percentageWords(
  { given, computed, verdict, truncated }: Evolution,
  words: string | null,
  why: string,
  own: string | null,
): Omit<EvolutionWords, 'change' | 'verified'> {
  if (given !== null && computed !== null) {
    if (truncated) {
      const note = words === null ? `BdF\u00A0: ${percentText(given)}, tronqué par le service` : null;
      return { main: words ?? tellingPercent(computed), note, state: 'plain' };
    }
    if (verdict !== 'mismatch') return { main: words ?? tellingPercent(given), note: null, state: 'plain' };
    const both = `BdF\u00A0: ${percentText(given)}\u202F; d’après les montants\u00A0: ${percentText(computed)}`;
    return { main: words ?? both, note: words === null ? null : both, state: 'to_check' };
  }
  if (computed !== null) {
    const note = words === null ? own : null;
    return { main: words ?? tellingPercent(computed), note, state: 'plain' };
  }
  if (given !== null) {
    const note = `non recalculable\u00A0: ${why}`;
    return words === null
      ? { main: tellingPercent(given), note, state: 'plain' }
      : { main: words, note: `BdF\u00A0: ${percentText(given)}, ${note}`, state: 'plain' };
  }
  return { main: words ?? why, note: null, state: words === null ? 'none' : 'plain' };
}
