import type { FilingSheet } from './filing-sheet.ts';

/** One cell of a sheet in whole euros; an empty cell or a row that is not there counts as zero, as in a sum. */
export function cell(
  sheet: Pick<FilingSheet, 'lines'>,
  page: string,
  code: string,
  column: 'm1' | 'm2' | 'm3' | 'm4',
): number {
  return sheet.lines.find((line) => line.page === page && line.code === code)?.[column] ?? 0;
}
