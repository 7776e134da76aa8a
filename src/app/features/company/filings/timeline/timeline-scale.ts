import { daysBetween, type IsoDate } from '#domain/calendar.ts';

/** Places a date along the line: a share of its length, from 0 to 1. */
export type TimelineScale = (date: IsoDate) => number;

const margin = 0.05;

/**
 * The line runs from the earliest date to the latest, with a margin at each end for the marks. Null where there is
 * nothing to place.
 */
export function timelineScale(dates: readonly IsoDate[]): TimelineScale | null {
  const ordered = dates.toSorted();
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return null;
  const length = Math.max(1, daysBetween(first, last));
  return (date) => margin + (1 - 2 * margin) * (daysBetween(first, date) / length);
}

/** One year in `step` is labelled, so that `most` labels at most stand side by side. */
export function labelStep(years: number, most: number): number {
  return Math.max(1, Math.ceil(years / most));
}
