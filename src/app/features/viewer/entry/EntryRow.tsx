import type { FiledAccounts, Place } from '#domain/filed/accounts.ts';
import type { EntryRow as Row } from '#domain/filed/entry/asked-lines.ts';
import type { EntryCheck } from '#domain/filed/entry/checks.ts';
import { enteredLine } from '#domain/filed/entry/entered.ts';
import { lastYearCell } from '#domain/filed/entry/other-readings.ts';

import { amountDigits } from '../../../format/amounts.ts';
import { AmountCell, Notes } from './AmountCell.tsx';
import { checkNote, lastYearNote, rowLabel, type CellNote } from './entry-words.ts';
import type { GridChanges } from './EntryGrid.tsx';
import { PageTie } from './PageTie.tsx';

import styles from './Entry.module.css';

type Props = {
  row: Row;
  /** Its rank in the grid, all forms together. */
  rank: number;
  accounts: FiledAccounts;
  checks: readonly EntryCheck[];
  lastYear: FiledAccounts | null;
  shownPage: number | null;
  /** Null where the grid is only read. */
  changes: GridChanges | null;
};

/** A line of the form: its code, its label, the exercise, the one before, and the page on which it was read. */
export function EntryRow({ row, rank, accounts, checks, lastYear, shownPage, changes }: Props) {
  const { line, series } = row;
  const entered = enteredLine(accounts, line);
  const before = lastYearCell(row, lastYear);
  const label = rowLabel(row);
  const holds = [series.current, series.previous].some(
    (place) => place !== null && (entered?.amounts[place] ?? null) !== null,
  );
  const notesAt = (place: Place): CellNote[] => {
    const address = `${line.page}.${line.code}.m${place + 1}`;
    const amount = entered?.amounts[place] ?? null;
    return [
      ...checks.filter(({ at }) => at === address).map(checkNote),
      ...(place === series.previous && before !== null ? [lastYearNote(amount, before)] : []),
    ];
  };
  const cell = (column: 0 | 1) => {
    const place = column === 0 ? series.current : series.previous;
    if (place === null) return <td key={column} className={styles['none']} aria-label="sans objet" />;
    const amount = entered?.amounts[place] ?? null;
    if (changes === null)
      return (
        <td key={column}>
          {amount === null ? <span className="visually-hidden">vide</span> : amountDigits(amount, '€')}
          <div className={styles['notes']}>
            <Notes notes={notesAt(place)} />
          </div>
        </td>
      );
    return (
      <AmountCell
        key={column}
        spot={`${rank}.${column}`}
        label={`${line.code} ${label}, ${column === 0 ? 'N' : 'N-1'}`}
        amount={amount}
        notes={notesAt(place)}
        onAmount={(amount) => changes.onAmount(line, place, amount)}
      />
    );
  };
  return (
    <tr>
      <th scope="row">
        <span className={styles['code']}>{line.code}</span> {label}
      </th>
      {cell(0)}
      {cell(1)}
      <PageTie
        row={rank}
        code={line.code}
        page={holds ? (entered?.documentPage ?? null) : null}
        shown={shownPage}
        onTie={changes === null ? null : (page) => changes.onPage(line, page)}
      />
    </tr>
  );
}
