import type { Problem } from '#contract/problem.ts';
import { yearOf } from '#domain/calendar.ts';
import { itemisedLiabilities, liabilitiesCanBeShared } from '#domain/figures/balance-sheet.ts';
import { definitionOf } from '#domain/figures/catalogue.ts';
import { figureNames, type FigureName } from '#domain/figures/names.ts';
import type { Siren } from '#domain/siren.ts';

import { areFiled, catalogueOf, type ShownDefinition } from '../../../figures/words/definitions.ts';
import { pairsOf, type Pair } from '../../../figures/words/pairs.ts';
import type { ShownFigures, Year } from '../../../figures/words/value-words.ts';
import type { Step } from '../gathering/gathering.ts';

/** A company as far as it is known: its figures, or why there are none. */
export type Compared = {
  siren: Siren;
  name: string | null;
  figures: ShownFigures | null;
  /** Null when nothing failed. */
  problem: Problem | null;
  step: Step;
};

/** Every figure in reading order, under the names of those who give them: the Banque de France, the filed accounts, or both. */
export function comparedCatalogue(compared: readonly Compared[]): readonly ShownDefinition[] {
  const shown = compared.flatMap(({ figures }) => (figures === null ? [] : [figures.years]));
  const [first = []] = shown;
  if (!shown.some(areFiled)) return catalogueOf([]);
  if (shown.every(areFiled)) return catalogueOf(first);
  return catalogueOf([]).map((definition) => ({
    ...definition,
    label: definition.label.replace('(BdF)', '(BdF, ou PCG pour les comptes déposés)'),
  }));
}

/** Calendar years of closing among all the companies, newest first. */
export function closingYears(compared: readonly Compared[]): number[] {
  const years = compared.flatMap(({ figures }) => figures?.years.map(({ closing }) => yearOf(closing)) ?? []);
  return [...new Set(years)].toSorted((one, other) => other - one);
}

/** An exercise within its calendar year, with the one before it among those received. */
export type ComparedExercise = {
  exercise: Year;
  /** Null when none precedes. */
  pair: Pair | null;
  /** Other exercises that close in the same calendar year. */
  others: number;
};

/** The last exercise that closes in a calendar year; null when none does. */
export function exerciseIn(figures: ShownFigures, year: number): ComparedExercise | null {
  const own = figures.years.filter(({ closing }) => yearOf(closing) === year);
  const [exercise] = own;
  if (exercise === undefined) return null;
  const pair = pairsOf(figures.years).find(({ current }) => current.closing === exercise.closing) ?? null;
  return { exercise, pair, others: own.length - 1 };
}

/** What a share is of. */
export type ShareBase = 'turnover' | 'liabilities';

/**
 * A figure as a percentage: flows of turnover when it is above zero, itemised liabilities of their total when no
 * term is negative. Null where such a share would mean nothing, or a term is absent.
 */
export function shareOf(name: FigureName, { figures }: Year): { percent: number; of: ShareBase } | null {
  const { value } = figures[name];
  if (value === null) return null;
  const turnover = figures.chiffre_affaires_ht.value;
  if (definitionOf(name).measure === 'flow')
    return name === 'chiffre_affaires_ht' || turnover === null || turnover <= 0
      ? null
      : { percent: (value * 100) / turnover, of: 'turnover' };
  const total = figures.total_passif.value;
  const itemised = itemisedLiabilities.some((line) => line === name);
  return !itemised || total === null || !liabilitiesCanBeShared(figures)
    ? null
    : { percent: (value * 100) / total, of: 'liabilities' };
}

/** Figures that an exercise lacks. */
export function missingIn({ figures }: Year): FigureName[] {
  return figureNames.filter((name) => figures[name].value === null);
}
