import { monthsBetween } from '../calendar.ts';
import { definitionOf } from './catalogue.ts';
import { percentage, type Evolution } from './evolution.ts';
import type { FiguresYear } from './figures.ts';
import { figureNames, type FigureName } from './names.ts';

/** Months of an ordinary exercise. */
export const ordinaryMonths = 12;

/**
 * An amount accumulated over an exercise, brought to twelve months in proportion to its duration. A reading aid: it
 * supposes that activity does not depend on the season, which only turnover bears with few reserves.
 *
 * @returns euros, unrounded; null when the amount or the duration is unknown, and for what does not accumulate.
 */
export function onAnnualBasis(
  name: FigureName,
  value: number | null,
  durationMonths: number | null,
): number | null {
  if (definitionOf(name).measure !== 'flow' || value === null || durationMonths === null) return null;
  return durationMonths > 0 ? (value * ordinaryMonths) / durationMonths : null;
}

type Figure = FiguresYear['figures'][FigureName];

/** A figure of one exercise, and whether it was brought to twelve months. */
export type BasedFigure = Figure & { annualBasis?: true };

export type BasedYear = Omit<FiguresYear, 'figures'> & {
  figures: Readonly<Record<FigureName, BasedFigure>>;
};

/** Whether an exercise is known to last other than twelve months: only then has an annual basis anything to change. */
export function hasOddExercise(years: readonly Pick<FiguresYear, 'durationMonths'>[]): boolean {
  return years.some(({ durationMonths }) => durationMonths !== null && durationMonths !== ordinaryMonths);
}

/**
 * Exercises, newest first, with their flows on an annual basis. Between two of them that follow each other and whose
 * durations differ, the evolution is ours, of the amounts so brought; all the rest stays as received.
 */
export function yearsOnAnnualBasis(years: readonly FiguresYear[]): BasedYear[] {
  return years.map((year, index) => {
    const previous = years[index + 1] ?? null;
    const figures = figureNames.map((name) => [name, basedFigure(name, year, previous)] as const);
    return { ...year, figures: Object.fromEntries(figures) as Record<FigureName, BasedFigure> };
  });
}

function basedFigure(name: FigureName, year: FiguresYear, previous: FiguresYear | null): BasedFigure {
  const figure = year.figures[name];
  const value = onAnnualBasis(name, figure.value, year.durationMonths);
  const changed = value !== null && year.durationMonths !== ordinaryMonths;
  const evolution = basedEvolution(name, year, previous) ?? figure.evolution;
  return changed ? { ...figure, value, evolution, annualBasis: true } : { ...figure, evolution };
}

/** Null where the evolution stays the one that was received and judged. */
function basedEvolution(name: FigureName, year: FiguresYear, previous: FiguresYear | null): Evolution | null {
  if (previous === null || year.figures[name].evolution.absence !== 'unequal_durations') return null;
  if (monthsBetween(previous.closing, year.closing) !== year.durationMonths) return null;
  const current = onAnnualBasis(name, year.figures[name].value, year.durationMonths);
  const before = onAnnualBasis(name, previous.figures[name].value, previous.durationMonths);
  if (current === null || before === null) return null;
  const computed = before === 0 ? null : percentage(current, before);
  return {
    given: null,
    computed,
    verdict: computed === null ? 'none' : 'computed_only',
    absence: computed === null ? 'previous_zero' : null,
    change: current - before,
    truncated: false,
  };
}
