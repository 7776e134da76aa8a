import { monthOf, yearOf, type IsoDate, type YearMonth } from './calendar.ts';

/**
 * Names the exercise that ends on a closing, as accountants do: « 2025 » when it ends in December, « 2024-2025 »
 * otherwise. It supposes twelve months, which the list of filings does not tell.
 */
export function exerciseName(closing: IsoDate | YearMonth): string {
  const year = yearOf(closing);
  return monthOf(closing) === 12 ? String(year) : `${year - 1}-${year}`;
}
