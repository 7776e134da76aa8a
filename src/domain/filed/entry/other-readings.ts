import { cellAt, cellOf, type Cell, type FiledAccounts } from '../accounts.ts';
import type { EntryRow } from './asked-lines.ts';

/** What last year's filing told for the cell of N-1; null when it told nothing there, or its form is another. */
export function lastYearCell(row: EntryRow, lastYear: FiledAccounts | null): Cell | null {
  const { line, series } = row;
  if (lastYear === null || series.previous === null) return null;
  const column = (series.current + 1) as 1 | 2 | 3 | 4;
  const cell = cellAt(lastYear, `${line.page}.${line.code}.m${column}`);
  return cell?.source.line.form === line.form ? cell : null;
}

/** An amount that two readings of one cell tell otherwise. */
export type ReadingDifference = { entered: Cell; keyed: Cell };

/** The amounts that two readings of one filing tell otherwise, where both tell one. */
export function readingDifferences(entered: FiledAccounts, keyed: FiledAccounts): ReadingDifference[] {
  return entered.lines.flatMap((line) =>
    ([0, 1, 2, 3] as const).flatMap((place): ReadingDifference[] => {
      const own = cellOf(entered, line, place);
      const other = cellAt(keyed, `${line.page}.${line.code}.m${(place + 1) as 1 | 2 | 3 | 4}`);
      if (own === null || other === null || own.value === other.value) return [];
      return [{ entered: own, keyed: other }];
    }),
  );
}
