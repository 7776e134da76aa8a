import { evaluate } from '#domain/grids/evaluate.ts';
import type { Grid, GridLine, GridRow } from '#domain/grids/grid.ts';
import type { GridYear } from '#domain/grids/years.ts';

import { asideWords, closingText, headWords, resultText } from '../../../grids/grid-words.ts';
import { NumberTable } from '../number-table/NumberTable.tsx';
import type { OpenedCell } from './GridCellPanel.tsx';

import styles from './GridTable.module.css';

type Props = {
  grid: Grid;
  /** Oldest first. */
  years: readonly GridYear[];
  onOpen: (cell: OpenedCell) => void;
};

/** A grid's rows, one column for each closing, from the newest; each cell opens what it was worked out of. */
export function GridTable({ grid, years, onOpen }: Props) {
  const count = years.length;
  return (
    <NumberTable
      frame={styles['frame']}
      table={styles['table']}
      caption={`${grid.title}\u00A0: ${years.length}\u00A0${years.length < 2 ? 'clôture' : 'clôtures'}, de la plus ancienne à la plus récente`}
      count={count}
    >
      <thead>
        <tr>
          <th scope="col">Ligne</th>
          {years.map((year) => (
            <th key={year.closing} scope="col">
              {closingText(year)}
              {headWords(year) !== null && <small>{headWords(year)}</small>}
            </th>
          ))}
        </tr>
      </thead>
      {groupsOf(grid.rows).map(({ heading, lines }) => (
        <tbody key={heading ?? ''}>
          {heading !== null && (
            <tr>
              <th scope="rowgroup" colSpan={years.length + 1} className={styles['heading']}>
                <span>{heading}</span>
              </th>
            </tr>
          )}
          {lines.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {years.map((year) => (
                <td key={year.closing}>
                  <ResultButton row={row} year={year} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </NumberTable>
  );
}

type Group = { heading: string | null; lines: GridLine[] };

/** The rows under each heading; those before the first one stand under none. */
function groupsOf(rows: readonly GridRow[]): Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    if (row.kind === 'heading') groups.push({ heading: row.label, lines: [] });
    else if (groups.length === 0) groups.push({ heading: null, lines: [row] });
    else groups.at(-1)?.lines.push(row);
  }
  return groups;
}

type ButtonProps = { row: GridLine; year: GridYear; onOpen: Props['onOpen'] };

function ResultButton({ row, year, onOpen }: ButtonProps) {
  const result = evaluate(row, year);
  const aside = asideWords(result);
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-haspopup="dialog"
      className={result.value === null ? styles['absent'] : styles['value']}
      onClick={() => onOpen({ row, year, result })}
    >
      <span className={styles['told']}>{resultText(row, result, year)}</span>
      {aside !== null && <small>{aside}</small>}
      <span className="visually-hidden">{`, d’où vient « ${row.label} », ${closingText(year)}`}</span>
    </button>
  );
}
