import { monthOfDate } from '../calendar.ts';
import { newestFirst, type Filing } from '../filing.ts';

/**
 * The filing that tells an exercise: of a company's own accounts closed in that month, the last deposited, for it
 * corrects the others.
 *
 * @param month `YYYY-MM`.
 * @returns null when none is listed.
 */
export function filingOfClosing<F extends Filing>(filings: readonly F[], month: string): F | null {
  const own = filings.filter(
    ({ closingDate, consolidated }) =>
      consolidated !== true && closingDate !== null && monthOfDate(closingDate) === month,
  );
  return own.toSorted(newestFirst)[0] ?? null;
}
