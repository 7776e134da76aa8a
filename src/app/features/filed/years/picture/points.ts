import { addMonths, monthOf, monthOfDate, yearOf, type IsoDate } from '#domain/calendar.ts';
import type { FiledClosing } from '#domain/filed/history.ts';
import type { YearColumn } from '#domain/filed/year-columns.ts';

import { exerciseWords } from '../../../../figures/words/exercise-words.ts';
import type { AmountUnit } from '../../../../format/amounts.ts';
import { cellDigits } from '../cell-digits.ts';
import type { Point } from './LineCurve.tsx';
import type { PictureLine } from './picture-lines.ts';

type Closings = readonly FiledClosing[];

/** The points of a line, oldest first; those without a value stand where nothing was filed. */
export function pointsOf(
  line: PictureLine,
  columns: readonly YearColumn[],
  closings: Closings,
  unit: AmountUnit,
): Point[] {
  const points = columns.map((column, index) => {
    const closing = closingOf(column, closings);
    const value = line.values[index] ?? null;
    return {
      closing,
      at: monthsAt(closing),
      value,
      reading: `${columnWords(column, closings)}\u00A0: ${lineText(line, value, unit)}`,
    };
  });
  // Closings that only an N-1 tells of are there to part the others: none is needed at either end.
  const first = points.findIndex(({ value }) => value !== null);
  const last = points.findLastIndex(({ value }) => value !== null);
  return points.slice(Math.max(0, first), last + 1);
}

/** The latest amount of a line, to stand beside its name. */
export function lastText(
  line: PictureLine,
  columns: readonly YearColumn[],
  closings: Closings,
  unit: AmountUnit,
): string {
  const index = line.values.findLastIndex((value) => value !== null);
  const column = columns[index];
  if (column === undefined) return '';
  return `${lineText(line, line.values[index] ?? null, unit)} en ${columnWords(column, closings)}`;
}

export function lineText({ measure }: PictureLine, value: number | null, unit: AmountUnit): string {
  if (value === null) return 'non déposé';
  return measure === 'count'
    ? cellDigits(value, measure, unit)
    : `${cellDigits(value, measure, unit)}\u202F${unit}`;
}

/** « déc. 2025 », with its length where it is not twelve months. */
export function columnWords(column: YearColumn, closings: Closings): string {
  const accounts = column.filed === null ? undefined : closings[column.filed]?.accounts;
  return exerciseWords({
    closing: monthOfDate(closingOf(column, closings)),
    durationMonths: accounts === undefined ? 12 : accounts.durationMonths,
  });
}

/** A closing that no filing dates stands a year before the one that tells of it. */
function closingOf({ closing, restatedBy }: YearColumn, closings: Closings): IsoDate {
  const next = restatedBy === null ? undefined : closings[restatedBy];
  return closing ?? addMonths(next?.closing ?? ('1970-12-31' as IsoDate), -12);
}

function monthsAt(date: IsoDate): number {
  return yearOf(date) * 12 + monthOf(date);
}
