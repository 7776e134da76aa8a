import { monthOfDate } from '../calendar.ts';
import { newestFirst, type Filing } from '../filing.ts';

/**
 * The filings that tell an exercise: a company's own accounts closed in that month, the last deposited first, for it
 * corrects the others.
 *
 * @param month `YYYY-MM`.
 */
export function filingsOfClosing<F extends Filing>(filings: readonly F[], month: string): F[] {
  const own = filings.filter(
    ({ closingDate, consolidated }) =>
      consolidated !== true && closingDate !== null && monthOfDate(closingDate) === month,
  );
  return own.toSorted(newestFirst);
}

/** Whether the dates of {@link filingsOfClosing} tell that its first was deposited after all the others. */
export function isLastTold(filings: readonly Pick<Filing, 'depositDate'>[]): boolean {
  const [first, ...others] = filings.map(({ depositDate }) => depositDate);
  return first != null && others.every((date) => date !== null && date < first);
}
