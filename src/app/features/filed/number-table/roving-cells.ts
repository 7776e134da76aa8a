import type { FocusEvent, KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows go from number to number of a table, over empty cells; the focus is moved, and its whole column with it. */
export function moveBetweenCells(event: KeyboardEvent<HTMLTableElement>): void {
  const [rows, columns] = steps[event.key] ?? [0, 0];
  const cell = event.target instanceof Element ? event.target.closest('td') : null;
  if (cell === null || (rows === 0 && columns === 0)) return;
  const next = columns === 0 ? vertically(cell, rows) : horizontally(cell, columns);
  event.preventDefault();
  next?.focus({ preventScroll: true });
  next?.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The number that has or had the focus is the one that Tab comes back to. */
export function keepTabStop({ currentTarget, target }: FocusEvent<HTMLTableElement>): void {
  if (!(target instanceof HTMLElement) || target.closest('td') === null) return;
  for (const stop of currentTarget.querySelectorAll('td [tabindex="0"]')) stop.setAttribute('tabindex', '-1');
  target.tabIndex = 0;
}

/** Tab reaches the first number of a table that has no stop, as after its lines have changed. */
export function ensureTabStop(table: HTMLTableElement | null): void {
  if (table === null || table.querySelector('td [tabindex="0"]') !== null) return;
  table.querySelector('td [tabindex]')?.setAttribute('tabindex', '0');
}

function horizontally(cell: HTMLTableCellElement, step: number): HTMLElement | null {
  for (let next = sibling(cell, step); next !== null; next = sibling(next, step)) {
    const number = next.querySelector<HTMLElement>('[tabindex]');
    if (number !== null && next.tagName === 'TD') return number;
  }
  return null;
}

function vertically(cell: HTMLTableCellElement, step: number): HTMLElement | null {
  const rows = [...(cell.closest('table')?.rows ?? [])];
  const from = rows.findIndex((row) => row.contains(cell));
  for (let index = from + step; index >= 0 && index < rows.length; index += step) {
    const number = rows[index]?.cells[cell.cellIndex]?.querySelector<HTMLElement>('td [tabindex]');
    if (number !== null && number !== undefined) return number;
  }
  return null;
}

function sibling(cell: Element, step: number): Element | null {
  return step < 0 ? cell.previousElementSibling : cell.nextElementSibling;
}
