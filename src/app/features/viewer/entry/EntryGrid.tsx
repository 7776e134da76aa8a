import { useEffect, useMemo, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';

import type { Amount, FiledAccounts, Place } from '#domain/filed/accounts.ts';
import {
  linesBesides,
  type EntrySection,
  type EnteredType,
  type FormLine,
} from '#domain/filed/entry/asked-lines.ts';
import { entryChecks } from '#domain/filed/entry/checks.ts';

import { showPage } from '../../../documents/reader/pages/asked-page.ts';
import { formTitle } from '../../../filed/form-titles.ts';
import { AddLine } from './AddLine.tsx';
import { EntryRow } from './EntryRow.tsx';
import { moveOf, nextSpot, type Spot } from './grid-keys.ts';
import { isTable } from './paste.ts';

import styles from './Entry.module.css';

export type GridChanges = {
  onAmount: (line: FormLine, place: Place, amount: Amount) => void;
  onPage: (line: FormLine, page: number) => void;
  onAdd: (line: FormLine) => void;
  /** A table was pasted at a row of the grid, all forms together, and a column. */
  onPaste: (text: string, row: number, column: 0 | 1) => void;
};

type Props = {
  accounts: FiledAccounts & { type: EnteredType };
  sections: readonly EntrySection[];
  /** The accounts of the exercise before, as their own filing tells them; null when they are not known. */
  lastYear: FiledAccounts | null;
  shownPage: number | null;
  /** Null where the grid is only read. */
  changes: GridChanges | null;
};

/** The lines of the forms, to be typed and walked through as in a spreadsheet. */
export function EntryGrid({ accounts, sections, lastYear, shownPage, changes }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const checks = useMemo(() => entryChecks(accounts), [accounts]);
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const find = ({ row, column }: Spot) =>
    table.current?.querySelector<HTMLElement>(`[data-spot="${row}.${column}"]`) ?? null;
  useEffect(function startWithTheFirstCell() {
    // Not from under a hand that types elsewhere.
    if (document.activeElement instanceof HTMLInputElement) return;
    table.current?.querySelector<HTMLElement>('[data-spot]')?.focus({ preventScroll: true });
  }, []);
  const walk = (event: KeyboardEvent): void => {
    const from = spotOf(event.target);
    if (from === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const turned = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    if (turned !== 0 && shownPage !== null) showPage(shownPage + turned);
    const move = turned === 0 ? moveOf(event.nativeEvent, event.target as Element) : null;
    if (turned !== 0 || move !== null) event.preventDefault();
    if (move === null) return;
    const next = nextSpot(from, move, count, (spot) => find(spot) !== null);
    if (next !== null) find(next)?.focus();
  };
  const paste = (event: ClipboardEvent): void => {
    const at = spotOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (changes === null || at === null || at.column > 1 || !isTable(text)) return;
    event.preventDefault();
    changes.onPaste(text, at.row, at.column === 0 ? 0 : 1);
  };
  const firstRanks = sections.map((_, index) =>
    sections.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0),
  );
  return (
    // Keys and pastes of every cell are answered here: the cells themselves are the controls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <table ref={table} className={styles['grid']} onKeyDown={walk} onPaste={paste}>
      <caption>Lignes principales (en euros)</caption>
      <thead>
        <tr>
          <th scope="col">Ligne</th>
          <th scope="col">N</th>
          <th scope="col">N-1</th>
          <th scope="col">Page</th>
        </tr>
      </thead>
      {sections.map((section, index) => (
        <tbody key={section.page}>
          <tr className={styles['form']}>
            <th scope="rowgroup" colSpan={4}>
              {formTitle(section.form, section.page)}
            </th>
          </tr>
          {section.rows.map((row, within) => (
            <EntryRow
              key={`${row.line.code} ${row.series.current}`}
              row={row}
              rank={(firstRanks[index] ?? 0) + within}
              accounts={accounts}
              checks={checks}
              lastYear={lastYear}
              shownPage={shownPage}
              changes={changes}
            />
          ))}
          {changes !== null && (
            <AddLine
              form={formTitle(section.form, section.page)}
              lines={linesBesides(accounts.type, section)}
              onAdd={changes.onAdd}
            />
          )}
        </tbody>
      ))}
    </table>
  );
}

function spotOf(target: EventTarget): Spot | null {
  const [row, column] = (target instanceof HTMLElement ? (target.dataset['spot'] ?? '') : '').split('.');
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}
