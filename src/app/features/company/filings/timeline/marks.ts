import type { FilingView } from '#contract/filings.ts';
import { addDays, daysBetween, type IsoDate } from '#domain/calendar.ts';
import type { HistoryEntry, HistoryGap } from '#domain/filing-history.ts';

export type HistoryRow = HistoryEntry<FilingView> | HistoryGap;

/** Company accounts and consolidated ones each have their line. */
export type Lane = 'company' | 'consolidated';

/** What stands on the line: a deposit at its closing, or a closing without any. */
export type Mark = {
  /** The same as that of its row in the table. */
  key: string;
  at: IsoDate;
  lane: Lane;
  row: HistoryRow;
};

/** Tells a deposit, or a missing one, from all others of the company. */
export function rowKey(row: HistoryRow): string {
  return row.kind === 'gap' ? `gap ${row.expectedClosing ?? row.after}` : row.filing.id;
}

/** Every dated closing, the oldest first; a filing without closing has no place on the line. */
export function marksOf(rows: readonly HistoryRow[]): Mark[] {
  const marks = rows.flatMap((row): Mark[] => {
    const at = placeOf(row);
    return at === null ? [] : [{ key: rowKey(row), at, lane: laneOf(row), row }];
  });
  return marks.toSorted((one, other) => order(one) - order(other) || (one.at < other.at ? -1 : 1));
}

/** By closing, then by deposit: days since an early day. */
function order({ at, row }: Mark): number {
  const deposited = row.kind === 'filing' ? row.filing.depositDate : null;
  const days = (date: IsoDate): number => daysBetween('1900-01-01' as IsoDate, date);
  return days(at) + (deposited === null ? 0 : days(deposited) / 1_000_000);
}

function placeOf(row: HistoryRow): IsoDate | null {
  if (row.kind === 'filing') return row.filing.closingDate;
  if (row.expectedClosing !== null) return row.expectedClosing;
  // Where exercises lead to no closing, the middle of the silence.
  return row.before === null ? null : addDays(row.after, Math.round(daysBetween(row.after, row.before) / 2));
}

function laneOf(row: HistoryRow): Lane {
  return row.kind === 'filing' && row.filing.consolidated === true ? 'consolidated' : 'company';
}
