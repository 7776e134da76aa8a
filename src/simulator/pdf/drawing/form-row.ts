import type { FormColumn, FormRow } from './form-template.ts';
import type { Ledger } from './ledger.ts';
import { box, hatch, line, type Mark } from './marks.ts';
import { text } from './typeface.ts';

export type PlacedColumn = FormColumn & { left: number; right: number };

/** Where a row stands; `rank` numbers the rows of a page for its readers. */
export type RowPlace = {
  columns: readonly PlacedColumn[];
  left: number;
  right: number;
  y: number;
  height: number;
  rank: number;
};

const codeWidth = 18;
const markWidth = 26;

/** A printed row: label, codes in their boxes, amounts aligned on the right, hatching where nothing is asked. */
export function rowMarks(row: FormRow, place: RowPlace, amounts: Ledger): Mark[] {
  const { columns, left, right, y, height } = place;
  const first = row.codes.findIndex((code) => code !== null);
  const key = row.codes.find((code) => code !== null && code !== '') ?? '';
  const labelRight = columns[first]?.left ?? right;
  const marks = [...labelMarks(row, { ...place, right: labelRight }, amounts)];
  if (first !== -1)
    columns.slice(first).forEach((column, index) => {
      const code = row.codes[first + index] ?? null;
      const words = code === null ? '' : amounts.print(key, column.amount);
      marks.push(...cellMarks(code, words, column, place, row.style !== undefined));
    });
  return [...marks, line(left, y + height, right, y + height, 0.35)];
}

function cellMarks(
  code: string | null,
  words: string,
  { left, right }: PlacedColumn,
  { y, height, rank }: RowPlace,
  strong: boolean,
): Mark[] {
  const edge = line(left, y, left, y + height);
  if (code === null) return [edge, ...hatch(left, y, right - left, height)];
  const boxed = code === '' ? [] : codeMarks(code, left, y, height, rank);
  if (words === '') return [edge, ...boxed];
  const weight = strong ? 'bold' : 'regular';
  const fit = right - left - (code === '' ? 6 : codeWidth + 6);
  const figure = text(words, right - 4, baseline(y, height), {
    size: 7.8,
    weight,
    align: 'right',
    fit,
    role: 'TD',
    row: rank,
  });
  return [edge, ...boxed, figure];
}

function codeMarks(code: string, left: number, y: number, height: number, row: number): Mark[] {
  const place = { size: 7, weight: 'bold', align: 'center', role: 'TD', row } as const;
  return [
    text(code, left + codeWidth / 2, baseline(y, height), place),
    line(left, y, left, y + height),
    line(left + codeWidth, y, left + codeWidth, y + height),
  ];
}

function labelMarks(row: FormRow, place: RowPlace, amounts: Ledger): Mark[] {
  const { left, y, height, rank } = place;
  const base = baseline(y, height);
  const cell = { role: 'TD', row: rank } as const;
  let right = place.right - 4;
  const after: Mark[] = [];
  if (row.mark !== undefined) {
    after.push(text(row.mark, right, base, { ...cell, weight: 'bold', align: 'right', fit: 40 }));
    right -= Math.max(markWidth, 8 + row.mark.length * 4);
  }
  const insets = row.insets ?? [];
  const insetWidth = insets.length > 1 ? 42 : 52;
  for (const { label, code, amount } of insets.toReversed()) {
    if (label.startsWith('(') && !label.includes(')'))
      after.unshift(text(')', right, base, { align: 'right', role: 'artifact' }));
    const amountLeft = right - 4 - insetWidth;
    const words = amounts.print(code, amount);
    const ending = { ...cell, align: 'right', fit: insetWidth - 6 } as const;
    const caption = text(label, amountLeft - codeWidth - 4, base, { ...ending, size: 6.2, fit: 158 });
    const inset: Mark[] = [caption, ...codeMarks(code, amountLeft - codeWidth, y, height, rank)];
    inset.push(box(amountLeft, y, insetWidth, height));
    if (words !== '') inset.push(text(words, amountLeft + insetWidth - 3, base, ending));
    after.unshift(...inset);
    right = caption.x - 6;
  }
  const total = row.style === 'total';
  const weight = row.style === undefined ? 'regular' : 'bold';
  const label = { weight, align: total ? 'right' : 'left', fit: right - left - 5, role: 'TH' } as const;
  return [text(row.label, total ? right - 4 : left + 5, base, { ...label, row: rank }), ...after];
}

function baseline(y: number, height: number): number {
  return y + height / 2 + 2.6;
}
