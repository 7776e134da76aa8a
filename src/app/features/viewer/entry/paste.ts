import type { Place } from '#domain/filed/accounts.ts';
import { readAmount } from '#domain/filed/entry/amount.ts';
import type { EntryRow } from '#domain/filed/entry/asked-lines.ts';
import { withAmount, type EnteredAccounts } from '#domain/filed/entry/entered.ts';

/** What became of a table that was pasted. */
export type Pasted = {
  accounts: EnteredAccounts;
  taken: number;
  /** Texts that are no amount, and amounts beyond the grid. */
  leftOut: number;
};

/** Whether a text of the clipboard is a column or a table, not what one cell holds. */
export function isTable(text: string): boolean {
  return /[\t\r\n]/.test(text.replace(/(\r\n|\r|\n)$/, ''));
}

/**
 * Puts a table of the clipboard in the cells from one on, downwards and to the right. An empty text empties its cell;
 * one that is no amount leaves its cell as it was.
 *
 * @param rows those of the grid from the cell's own on. @param column 0 for the exercise, 1 for the one before.
 */
export function pasteTable(
  text: string,
  accounts: EnteredAccounts,
  rows: readonly EntryRow[],
  column: 0 | 1,
  documentPage: number | null,
): Pasted {
  const fitting = rows.filter(({ series }) => column === 0 || series.previous !== null);
  const pasted: Pasted = { accounts, taken: 0, leftOut: 0 };
  for (const [down, written] of text
    .replace(/(\r\n|\r|\n)$/, '')
    .split(/\r\n|\r|\n/)
    .entries())
    for (const [across, cell] of written.split('\t').entries()) {
      const row = fitting[down];
      const place = row === undefined ? null : placeAt(row, column + across);
      const read = readAmount(cell);
      if (row === undefined || place === null || !read.readable) pasted.leftOut += cell.trim() === '' ? 0 : 1;
      else {
        pasted.accounts = withAmount(pasted.accounts, row.line, place, read.amount, documentPage);
        pasted.taken += read.amount === null ? 0 : 1;
      }
    }
  return pasted;
}

function placeAt({ series }: EntryRow, column: number): Place | null {
  return column === 0 ? series.current : column === 1 ? series.previous : null;
}

/** « 12 montants collés, 2 laissés de côté : … » */
export function pasteWords({ taken, leftOut }: Pasted): string {
  const put = taken > 1 ? `${taken}\u00A0montants collés` : `${taken}\u00A0montant collé`;
  if (leftOut === 0) return `${put}.`;
  return `${put}, ${leftOut}\u00A0laissé${leftOut > 1 ? 's' : ''} de côté\u00A0: illisible${leftOut > 1 ? 's' : ''}, ou hors de la grille.`;
}
