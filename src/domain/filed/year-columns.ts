import { monthOfDate, monthsBetween, type IsoDate } from '../calendar.ts';
import { isWhole, type Cell, type FiledAccounts } from './accounts.ts';
import type { FiledClosing, FiledForm, FiledRow, FiledYear } from './history.ts';

/** A closing of a table of years: what was filed for it, and the filing that tells of it once more, as its N-1. */
export type YearColumn = {
  /** Null for a closing that only the filing after it tells of, without its date. */
  closing: IsoDate | null;
  /** Which of the history's closings was filed for it; null where no keyed accounts are. */
  filed: number | null;
  /** Which of the history's closings has it as the exercise before; null when none has. */
  restatedBy: number | null;
};

/**
 * A column for each closing filed, and for each one that a filing calls its exercise before and that no keyed accounts
 * tell of.
 *
 * @param closings newest first, as the columns are.
 */
export function yearColumns(closings: readonly FiledClosing[]): YearColumn[] {
  const before = closings.map(({ accounts }, index) =>
    closings.findIndex((older, rank) => rank > index && isExerciseBefore(older.closing, accounts)),
  );
  return closings.flatMap(({ closing, accounts }, index): YearColumn[] => {
    const restatedBy = before.lastIndexOf(index);
    const own = { closing, filed: index, restatedBy: restatedBy < 0 ? null : restatedBy };
    const told = before[index] ?? -1;
    // Of two filings that call a closing their exercise before, the nearest stands beside it.
    if (told >= 0 && before.lastIndexOf(told) === index) return [own];
    return [own, { closing: accounts.previousClosing, filed: null, restatedBy: index }];
  });
}

/**
 * Whether a closing is that of the exercise before: the one that the accounts name, to the month, else the one that
 * stands as many months back as the exercise lasts (twelve when that is unknown).
 */
export function isExerciseBefore(
  closing: IsoDate,
  { closing: own, previousClosing, durationMonths }: FiledAccounts,
): boolean {
  if (previousClosing !== null) return monthOfDate(previousClosing) === monthOfDate(closing);
  return own !== null && monthsBetween(closing, own) === (durationMonths ?? 12);
}

/** What a column tells of a row. */
export type YearCell = {
  /** As filed for the closing. */
  filed: Cell | null;
  /** As the next filing tells it, as its N-1. */
  restated: Cell | null;
  /** Whether the two differ: by their amounts, or because one has none where the other has one other than zero. */
  differs: boolean;
};

/** Reads a row in a column. A next filing that tells no N-1 on the whole form restates nothing. */
export function yearCell(form: FiledForm, row: FiledRow, { filed, restatedBy }: YearColumn): YearCell {
  const own = filed === null ? null : (row.years[filed]?.current ?? null);
  const again = restatedBy === null ? null : (row.years[restatedBy]?.previous ?? null);
  const comparable =
    filed !== null && restatedBy !== null && row.twoYears && tellsTwoYears(form, filed, restatedBy);
  const told =
    comparable &&
    (own !== null || isWholeForm(form, filed, 'current')) &&
    (again !== null || isWholeForm(form, restatedBy, 'previous'));
  return { filed: own, restated: again, differs: told && (own?.value ?? 0) !== (again?.value ?? 0) };
}

/** Whether a cell of the form that is empty for a closing is empty on paper too. */
function isWholeForm({ rows }: FiledForm, closing: number, year: keyof FiledYear): boolean {
  return rows.every(({ years }) => {
    const cell = years[closing]?.[year] ?? null;
    return cell === null || isWhole(cell.source.accounts);
  });
}

function tellsTwoYears({ rows }: FiledForm, filed: number, restatedBy: number): boolean {
  return (
    rows.some(({ years }) => (years[restatedBy]?.previous ?? null) !== null) &&
    rows.some(({ years, twoYears }) => twoYears && (years[filed]?.current ?? null) !== null)
  );
}
