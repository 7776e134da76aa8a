import { cellAt, cellOf, type Cell, type FiledAccounts } from '../accounts.ts';
import { seriesOf } from '../series.ts';
import type { EntryRow } from './asked-lines.ts';

/** What last year's filing told for the cell of N-1; null when it told nothing there, or its form is another. */
export function lastYearCell(row: EntryRow, lastYear: FiledAccounts | null): Cell | null {
  const { line, series } = row;
  if (lastYear === null || series.previous === null) return null;
  const column = (series.current + 1) as 1 | 2 | 3 | 4;
  const cell = cellAt(lastYear, `${line.page}.${line.code}.m${column}`);
  return cell?.source.line.form === line.form ? cell : null;
}

/** A cell of N-1 that does not say what last year's filing said. */
export type Restated = { entered: Cell; before: Cell; difference: number };

/** The amounts of N-1 that differ from last year's N, by one euro too: nothing is rounded between two filings. */
export function restatedCells(accounts: FiledAccounts, lastYear: FiledAccounts): Restated[] {
  return accounts.lines.flatMap((line) =>
    seriesOf(line).flatMap((series): Restated[] => {
      const before = lastYearCell({ line, series, main: true }, lastYear);
      const entered = series.previous === null ? null : cellOf(accounts, line, series.previous);
      if (before === null || entered === null || entered.value === before.value) return [];
      return [{ entered, before, difference: entered.value - before.value }];
    }),
  );
}

/** The amounts that two readings of one filing tell otherwise, where both tell one. */
export function readingDifferences(entered: FiledAccounts, keyed: FiledAccounts): Restated[] {
  return entered.lines.flatMap((line) =>
    ([0, 1, 2, 3] as const).flatMap((place): Restated[] => {
      const own = cellOf(entered, line, place);
      const other = cellAt(keyed, `${line.page}.${line.code}.m${(place + 1) as 1 | 2 | 3 | 4}`);
      if (own === null || other === null || own.value === other.value) return [];
      return [{ entered: own, before: other, difference: own.value - other.value }];
    }),
  );
}
