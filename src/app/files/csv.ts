/** A cell that a spreadsheet would run as a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

/**
 * A table as the CSV that a French spreadsheet opens at once: UTF-8 with its mark, semicolons, CRLF. A null cell is
 * empty; one that looks like a formula is kept as text by an apostrophe.
 */
export function csvFile(rows: readonly (readonly (string | null)[])[]): Blob {
  const lines = rows.map((row) => `${row.map(cell).join(';')}\r\n`);
  return new Blob(['\uFEFF', ...lines], { type: 'text/csv;charset=utf-8' });
}

function cell(value: string | null): string {
  const text = value === null ? '' : formula.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
