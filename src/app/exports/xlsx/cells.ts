import type { CellObject } from 'write-excel-file/browser';

/** A text; never a formula, whatever it begins with, for the cell says that it is text. The library drops what XML cannot hold. */
export function textCell(text: string, style: Omit<CellObject, 'value' | 'type'> = {}): CellObject {
  return { value: text, type: String, ...style };
}

export function headingCell(text: string): CellObject {
  return textCell(text, { fontWeight: 'bold', wrap: true, alignVertical: 'top', bottomBorderStyle: 'thin' });
}

/** What stands where there is no number: words in italics, never a zero. */
export function absentCell(words: string): CellObject {
  return textCell(words, { fontStyle: 'italic', align: 'right' });
}

/** Whole euros, a negative one with its sign. */
export const eurosFormat = '#,##0';

/** Percent as a number of points: 101.26 reads « 101,26 % » and stays 101.26. */
export const percentFormat = '0.00" %"';

export const changeFormat = '+#,##0;-#,##0;0';

export const pointsFormat = '+0.00;-0.00;0.00';

export const evolutionFormat = '+0.00" %";-0.00" %";0.00" %"';

/** A number, or the words that say why there is none. */
export function numberCell(value: number | null, format: string, absent: string): CellObject {
  return value === null ? absentCell(absent) : { value, type: Number, format };
}
