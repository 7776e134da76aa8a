import type { Range } from './find-words.ts';
import type { Letters } from './letters.ts';

/** Letters that recognition takes for each other, under the digit that stands for all of them. */
const alike: ReadonlyMap<string, string> = new Map([
  ['o', '0'],
  ['i', '1'],
  ['l', '1'],
  ['s', '5'],
  ['b', '8'],
]);

/** One letter lost or added is passed over for each of so many. */
const lettersPerError = 8;

/** How many lost or added letters a text of that length may have. */
export function errorsAllowed(length: number): number {
  return Math.floor(length / lettersPerError);
}

const known = new WeakMap<Letters, Letters>();

/** The letters with those that look alike made one (« O » and « 0 », « rn » and « m »); `at` tells which they were. */
export function blurred(letters: Letters): Letters {
  const blur = known.get(letters) ?? withoutLikeness(letters);
  known.set(letters, blur);
  return blur;
}

function withoutLikeness({ text, gaps }: Letters): Letters {
  const at: number[] = [];
  const kept: Letters['gaps'][number][] = [];
  let seen = '';
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? '';
    at.push(index);
    kept.push(gaps[index] ?? 'apart');
    if (char === 'r' && text[index + 1] === 'n' && gaps[index + 1] === 'joined') {
      seen += 'm';
      index += 1;
    } else seen += alike.get(char) ?? char;
  }
  return { text: seen, at, gaps: kept };
}

/** The range of the letters that were blurred. */
export function sharpened(letters: Letters, blur: Letters, { from, to }: Range): Range {
  return { from: blur.at[from] ?? 0, to: blur.at[to] ?? letters.text.length };
}

/**
 * Where a text stands from the beginning of a word on, with at most `errors` letters lost or added. Ranges do not
 * overlap; the nearest are kept.
 */
export function findNear(page: Letters, sought: string, errors: number): Range[] {
  const ends = nearEnds(page, sought, errors).toSorted((one, other) => one.cost - other.cost);
  const kept: Range[] = [];
  for (const { from, to } of ends)
    if (kept.every((range) => to <= range.from || range.to <= from)) kept.push({ from, to });
  return kept.toSorted((one, other) => one.from - other.from);
}

/** Sellers' algorithm, a column for each letter of the page, as far down as errors allow (Ukkonen's cut). */
function nearEnds(page: Letters, sought: string, errors: number): (Range & { cost: number })[] {
  const { length } = sought;
  const tooMany = errors + 1;
  let [costs, starts] = [new Int32Array(length + 1), new Int32Array(length + 1)];
  let [nextCosts, nextStarts] = [new Int32Array(length + 1), new Int32Array(length + 1)];
  const ends: (Range & { cost: number })[] = [];
  // Rows beyond hold more errors than are allowed.
  let last = Math.min(errors, length);
  for (let row = 0; row <= last; row += 1) costs[row] = row;
  for (let index = 0; index < page.text.length; index += 1) {
    const char = page.text.charCodeAt(index);
    const opens = page.gaps[index + 1] !== 'joined';
    nextCosts[0] = opens ? 0 : Math.min((costs[0] ?? 0) + 1, tooMany);
    nextStarts[0] = opens ? index + 1 : (starts[0] ?? 0);
    // Where a word begins, the first letters sought may be lost.
    const deepest = Math.min(Math.max(last + 1, errors), length);
    for (let row = last + 1; row <= deepest; row += 1) costs[row] = tooMany;
    last = 0;
    for (let row = 1; row <= deepest; row += 1) {
      const same = char === sought.charCodeAt(row - 1) ? (costs[row - 1] ?? tooMany) : tooMany;
      const added = (costs[row] ?? tooMany) + 1;
      const lost = (nextCosts[row - 1] ?? tooMany) + 1;
      const best = Math.min(same, added, lost, tooMany);
      nextCosts[row] = best;
      nextStarts[row] =
        (best === same ? starts[row - 1] : best === added ? starts[row] : nextStarts[row - 1]) ?? 0;
      if (best <= errors) last = row;
    }
    if (last === length)
      ends.push({ from: nextStarts[length] ?? 0, to: index + 1, cost: nextCosts[length] ?? 0 });
    [costs, starts, nextCosts, nextStarts] = [nextCosts, nextStarts, costs, starts];
  }
  return ends;
}

/** How many letters are in one of two texts and not, in that order, in the other. */
export function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1)
      next.push(
        one[i - 1] === other[j - 1]
          ? (row[j - 1] ?? 0)
          : Math.min(row[j] ?? Infinity, next[j - 1] ?? Infinity) + 1,
      );
    row = next;
  }
  return row[other.length] ?? 0;
}
