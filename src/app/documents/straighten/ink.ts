import { sheetEdge, type GreyPage } from './skew.ts';

/** Which points of a page are ink (1) rather than paper (0); the edges of the sheet are paper. */
export type Ink = { ink: Uint8Array; width: number; height: number };

/** Points, at 100 an inch: what is further apart belongs to different columns or paragraphs. */
const widestGap = 40;

/** Points: what runs further is a rule of a form, or the edge of a photograph. */
const longestStroke = 30;

/** Part of the fullest row of a line that the rows of its small letters hold. */
const core = 0.4;

/** Points: what is higher than that is no line of text. */
const highestLine = 60;

/** Part of the ink that must leave the small letters for it to mean something: capitals and figures have none. */
const leastOutside = 0.02;

/** Ink is darker than half way from the paper to the darkest of the page; the rules of forms are left out. */
export function inkOf({ grey, width, height }: GreyPage): Ink {
  const shades = grey.toSorted();
  const paper = shades[shades.length >> 1] ?? 255;
  const darkest = shades[Math.floor(shades.length / 200)] ?? 0;
  const ink = new Uint8Array(grey.length);
  const [left, top] = [Math.round(width * sheetEdge), Math.round(height * sheetEdge)];
  for (let row = top; row < height - top; row += 1)
    for (let at = row * width + left; at < (row + 1) * width - left; at += 1)
      if ((grey[at] ?? 255) < (paper + darkest) / 2) ink[at] = 1;
  for (let row = 0; row < height; row += 1) eraseRules(ink, row * width, 1, width);
  for (let column = 0; column < width; column += 1) eraseRules(ink, column, width, height);
  return { ink, width, height };
}

/** Erases what runs too far along a row or a column to be of a letter; `length` points, `step` apart. */
function eraseRules(ink: Uint8Array, start: number, step: number, length: number): void {
  let run = 0;
  for (let index = 0; index <= length; index += 1) {
    if (index < length && ink[start + index * step] === 1) {
      run += 1;
      continue;
    }
    if (run > longestStroke)
      for (let back = 1; back <= run; back += 1) ink[start + (index - back) * step] = 0;
    run = 0;
  }
}

/** Gaps under which a page holds too few letters to tell which way they stand: a line has some hundreds. */
const fewestGaps = 2_000;

/** The mean gap, in points, between ink and the next ink of the same row; null where there are too few. */
export function gapsAlong({ ink, width, height }: Ink): number | null {
  let [sum, count] = [0, 0];
  for (let row = 0; row < height; row += 1) {
    let last = -widestGap;
    for (let column = 0; column < width; column += 1) {
      if (ink[row * width + column] !== 1) continue;
      const gap = column - last;
      if (gap > 1 && gap <= widestGap) {
        sum += gap;
        count += 1;
      }
      last = column;
    }
  }
  return count < fewestGaps ? null : sum / count;
}

/**
 * How much ink stands above the small letters of the lines of a page, and how much hangs below them. Both are 0
 * where the lines have hardly any.
 *
 * @param skew degrees, clockwise, of the lines.
 */
export function aboveAndBelow(page: Ink, skew: number): { above: number; below: number } {
  const rows = rowsAlong(page, skew);
  const speckle = Math.max(...rows) / 50;
  let [above, below, all] = [0, 0, 0];
  for (let first = 0; first < rows.length; first += 1) {
    if ((rows[first] ?? 0) <= speckle) continue;
    let end = first;
    while ((rows[end] ?? 0) > speckle) end += 1;
    const line = rows.subarray(first, end);
    first = end;
    if (line.length > highestLine) continue;
    const full = core * Math.max(...line);
    const top = line.findIndex((held) => held >= full);
    const bottom = line.findLastIndex((held) => held >= full);
    above += sum(line.subarray(0, top));
    below += sum(line.subarray(bottom + 1));
    all += sum(line);
  }
  return above + below < leastOutside * all ? { above: 0, below: 0 } : { above, below };
}

/** How much ink each row holds, once the lines lie. */
function rowsAlong({ ink, width, height }: Ink, skew: number): Uint32Array {
  const slope = Math.tan((skew * Math.PI) / 180);
  const reach = Math.ceil((Math.abs(slope) * width) / 2) + 1;
  const rows = new Uint32Array(height + 2 * reach);
  for (let at = 0; at < ink.length; at += 1) {
    if (ink[at] !== 1) continue;
    const column = at % width;
    const row = Math.round((at - column) / width - slope * (column - width / 2)) + reach;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows;
}

function sum(rows: Uint32Array): number {
  return rows.reduce((all, held) => all + held, 0);
}
