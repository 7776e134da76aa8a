import type { ReadWord } from './word-table.ts';

/** The part of the lower of two lines that must lie beside the other for them to be one row. */
const beside = 0.5;

type Row = { words: ReadWord[]; top: number; bottom: number };

/**
 * Words row by row, as one reads a form: tesseract reads tables column by column, and a label would be far from its
 * amount. The page stands straight.
 */
export function rowsOf(words: readonly ReadWord[]): ReadWord[][] {
  const lines = Map.groupBy(words, ({ line }) => line);
  const rows: Row[] = [];
  const sorted = [...lines.values()].map(rowOf).toSorted((one, other) => one.top - other.top);
  for (const line of sorted) {
    const same = rows.findLast((row) => areBeside(row, line));
    if (same === undefined) rows.push(line);
    else same.words.push(...line.words);
  }
  return rows.map((row) => row.words.toSorted((one, other) => one.left - other.left));
}

/** Its top and bottom are those of its middle word by height: a bracket or a stain reaches beyond the line. */
function rowOf(words: ReadWord[]): Row {
  const middle = words.toSorted((one, other) => one.height - other.height)[words.length >> 1];
  const [top, height] = middle === undefined ? [0, 0] : [middle.top, middle.height];
  return { words, top, bottom: top + height };
}

function areBeside(row: Row, line: Row): boolean {
  const shared = Math.min(row.bottom, line.bottom) - Math.max(row.top, line.top);
  if (shared < beside * Math.min(row.bottom - row.top, line.bottom - line.top)) return false;
  return !row.words.some((one) =>
    line.words.some((other) => one.left < other.left + other.width && other.left < one.left + one.width),
  );
}
