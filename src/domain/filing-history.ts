import { addMonths, daysBetween, monthsBetween, type IsoDate } from './calendar.ts';
import type { Filing } from './filing.ts';

/** A filing in the history of its company. */
export type HistoryEntry<F extends Filing = Filing> = {
  kind: 'filing';
  filing: F;
  /** Days from closing to deposit; null when either date is unknown. */
  delayDays: number | null;
  /** Its place among the deposits of one closing and kind of accounts, oldest deposit first; null when alone. */
  sameClosing: { rank: number; of: number } | null;
};

/** A closing for which the source lists nothing: never more than « aucun dépôt connu ». */
export type HistoryGap = {
  kind: 'gap';
  /** Between two known closings, or after the last one once the usual delay has passed. */
  position: 'between' | 'after';
  /** The expected closing where exercises of 12 months lead to one; null where only the span is known. */
  expectedClosing: IsoDate | null;
  after: IsoDate;
  before: IsoDate | null;
};

/** The usual delay from closing to deposit, in months: six to approve, one to deposit (two online). */
export const usualDelayMonths = { paper: 7, online: 8 } as const;

/** Exercises may be long: up to this many months between two closings, nothing is missing for certain. */
const longestOrdinaryExercise = 18;

/**
 * Sets filings in their history, newest closing first, with what is missing. Gaps are looked for among company
 * accounts only (consolidated accounts are not a duty of all), and never before the first known filing: the
 * source starts in 2017.
 *
 * @param today the day on which the usual delay of the next deposit is judged.
 */
export function historyOf<F extends Filing>(
  filings: readonly F[],
  today: IsoDate,
): (HistoryEntry<F> | HistoryGap)[] {
  const rows: (HistoryEntry<F> | HistoryGap)[] = [];
  let gaps = gapsOf(filings, today);
  for (const filing of filings) {
    const due = gaps.filter((gap) => standsBefore(gap, filing));
    gaps = gaps.filter((gap) => !due.includes(gap));
    rows.push(...due, entryOf(filing, filings));
  }
  return [...rows, ...gaps];
}

function standsBefore({ expectedClosing, after }: HistoryGap, { closingDate }: Filing): boolean {
  return closingDate === null || closingDate <= (expectedClosing ?? after);
}

function entryOf<F extends Filing>(filing: F, filings: readonly F[]): HistoryEntry<F> {
  const { closingDate, depositDate } = filing;
  const siblings = filings
    .filter(
      (other) =>
        closingDate !== null &&
        other.closingDate === closingDate &&
        other.consolidated === filing.consolidated,
    )
    .toSorted((one, other) => ((one.depositDate ?? '') < (other.depositDate ?? '') ? -1 : 1));
  return {
    kind: 'filing',
    filing,
    delayDays: closingDate === null || depositDate === null ? null : daysBetween(closingDate, depositDate),
    sameClosing: siblings.length < 2 ? null : { rank: siblings.indexOf(filing) + 1, of: siblings.length },
  };
}

function gapsOf(filings: readonly Filing[], today: IsoDate): HistoryGap[] {
  const closings = [
    ...new Set(
      filings.flatMap(({ closingDate, consolidated }) => (consolidated === true ? [] : (closingDate ?? []))),
    ),
  ].toSorted();
  const gaps: HistoryGap[] = [];
  const last = closings.at(-1);
  if (last !== undefined) gaps.push(...gapAfter(last, today));
  for (let index = closings.length - 1; index > 0; index -= 1) {
    const [older, newer] = [closings[index - 1], closings[index]];
    if (older !== undefined && newer !== undefined) gaps.push(...gapsBetween(older, newer));
  }
  return gaps;
}

function gapsBetween(older: IsoDate, newer: IsoDate): HistoryGap[] {
  const months = monthsBetween(older, newer);
  if (months <= longestOrdinaryExercise) return [];
  if (months % 12 !== 0)
    return [{ kind: 'gap', position: 'between', expectedClosing: null, after: older, before: newer }];
  return Array.from({ length: months / 12 - 1 }, (_, index) => ({
    kind: 'gap' as const,
    position: 'between' as const,
    expectedClosing: addMonths(older, months - 12 * (index + 1)),
    after: older,
    before: newer,
  }));
}

function gapAfter(last: IsoDate, today: IsoDate): HistoryGap[] {
  const gaps: HistoryGap[] = [];
  for (
    let expected = addMonths(last, 12);
    addMonths(expected, usualDelayMonths.online) < today;
    expected = addMonths(expected, 12)
  )
    gaps.unshift({ kind: 'gap', position: 'after', expectedClosing: expected, after: last, before: null });
  return gaps;
}
