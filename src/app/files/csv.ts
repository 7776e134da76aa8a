/** A cell that a spreadsheet would run as a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

/** What a table holds: words, a number to calculate with, or nothing. */
export type Cell = string | number | null;

/** A text that no spreadsheet runs: one that looks like a formula is kept as text by an apostrophe. */
export function inertText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** A number as a French spreadsheet reads it, whatever its size: decimal comma, no spaces. */
export function frenchNumber(value: number): string {
  return String(value).replace('.', ',');
}

/** How a file of values is written, and for whom. */
type Dialect = { mark: string; separator: string; number: (value: number) => string };

/** For a French spreadsheet, which opens it at once. */
const french: Dialect = { mark: '\uFEFF', separator: ';', number: frenchNumber };

/** For a program. */
const plain: Dialect = { mark: '', separator: ',', number: String };

/**
 * A table as the CSV that a French spreadsheet opens at once: UTF-8 with its mark, semicolons, decimal comma, CRLF.
 * A null cell is empty; a text that looks like a formula is kept as text.
 */
export function csvFile(rows: readonly (readonly Cell[])[]): Blob {
  return written(rows, french);
}

/** The same for a program: UTF-8 without mark, commas, decimal point. */
export function machineCsvFile(rows: readonly (readonly Cell[])[]): Blob {
  return written(rows, plain);
}

function written(rows: readonly (readonly Cell[])[], dialect: Dialect): Blob {
  const lines = rows.map((row) => `${row.map((cell) => field(cell, dialect)).join(dialect.separator)}\r\n`);
  return new Blob([dialect.mark, ...lines], { type: 'text/csv;charset=utf-8' });
}

function field(cell: Cell, { separator, number }: Dialect): string {
  const text = typeof cell === 'number' ? number(cell) : inertText(cell ?? '');
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
