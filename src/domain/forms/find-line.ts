import type { Box, PageText, Word } from '../page-text/page-text.ts';
import { plain } from './plain-text.ts';

/** Where a line of a form stands on a page, and what the page reads beside it. */
export type FormLine = {
  box: Box;
  /** How it was found: its code, or the words of its label. */
  by: 'code' | 'label';
  /** The amounts after its code as they are read, left to right: never figures, for the eye to compare. */
  amounts: readonly string[];
};

/** What is looked for: a code as it is printed, else the label of its line. */
export type LineSought = { code: string; label: string | null };

/** Of a label's words, the share that a line must hold to be its. */
const mostOfLabel = 0.65;
const leastBesideDigits = 0.3;

/**
 * The widest gap inside an amount, in heights of its digits: half a figure's size, where both are fractions of an A4
 * page. Columns stand farther apart.
 */
const widestGap = 1.1;

/**
 * Finds the line of a code on a page. Lines that recognition cut in pieces are put together again, on pages that lie on
 * their side too.
 *
 * @returns null when neither its code nor its label can be read there.
 */
export function findLine(text: PageText, sought: LineSought): FormLine | null {
  const words = text.lines.flat();
  const sideways = liesOnItsSide(words);
  const code = bestCode(words, sought, sideways);
  const start = code ?? (sought.label === null ? null : labelled(text, sought.label));
  if (start === null) return null;
  const row = rowOf(words, start, sideways);
  return {
    box: around(row),
    by: code === null ? 'label' : 'code',
    amounts: amountsAfter(row, start, sideways),
  };
}

/**
 * The word that is the code, in the row that says most of the label: letters may be a word of prose, and digits a part
 * of an amount, so that a code of digits is believed beside its label only.
 */
function bestCode(words: readonly Word[], { code, label }: LineSought, sideways: boolean): Word | null {
  const found = words
    .filter(({ text }) => isCode(text, code))
    .map((word) => ({
      word,
      share: label === null ? 0 : shareOf(label, rowOf(words, word, sideways)),
    }))
    .toSorted((one, other) => other.share - one.share);
  const [best] = found;
  if (best === undefined) return null;
  return /^\d+$/.test(code) && label !== null && best.share < leastBesideDigits ? null : best.word;
}

/** Codes as recognition gives them: a rule of the table stuck to them, O for 0, I for 1. */
function isCode(word: string, code: string): boolean {
  const mend = (letters: string) => letters.replaceAll('O', '0').replaceAll(/[Il]/g, '1');
  const bare = word.replaceAll(/[^0-9A-Za-z]/g, '');
  return bare === code || mend(bare) === mend(code);
}

/** The first word of a label, in the line that says most of it. */
function labelled({ lines }: PageText, label: string): Word | null {
  const shares = lines.map((line) => ({ line, share: shareOf(label, line) }));
  const [best] = shares.toSorted((one, other) => other.share - one.share);
  if (best === undefined || best.share < mostOfLabel) return null;
  const wanted = new Set(longWords(label));
  return best.line.find(({ text }) => longWords(text).some((word) => wanted.has(word))) ?? null;
}

/** Which share of a label's words of some length a line holds; 0 for a label without any. */
function shareOf(label: string, line: readonly Word[]): number {
  const wanted = longWords(label);
  const held = new Set(plain(line.map(({ text }) => text).join(' ')).split(' '));
  return wanted.length === 0 ? 0 : wanted.filter((word) => held.has(word)).length / wanted.length;
}

function longWords(text: string): string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word.length > 2);
}

/** Words that are taller than they are wide, most of those of several letters. */
function liesOnItsSide(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => text.length > 3);
  return long.filter(({ width, height }) => height > width).length > long.length / 2;
}

/** Where a word begins and ends across the lines. */
function across(word: Word, sideways: boolean): { from: number; to: number } {
  return sideways
    ? { from: word.left, to: word.left + word.width }
    : { from: word.top, to: word.top + word.height };
}

/** The words whose middle lies at the height of one, but for what runs over several rows: bands and rules. */
function rowOf(words: readonly Word[], one: Word, sideways: boolean): Word[] {
  const { from, to } = across(one, sideways);
  const height = to - from;
  return words.filter((word) => {
    const { from: start, to: end } = across(word, sideways);
    const middle = (start + end) / 2;
    return middle >= from - height / 4 && middle <= to + height / 4 && end - start <= height * 2.5;
  });
}

function around(words: readonly Word[]): Box {
  const left = Math.min(...words.map((word) => word.left));
  const top = Math.min(...words.map((word) => word.top));
  const right = Math.max(...words.map((word) => word.left + word.width));
  const bottom = Math.max(...words.map((word) => word.top + word.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** Groups of digits that stand close together, after a word of a row. */
function amountsAfter(row: readonly Word[], start: Word, sideways: boolean): string[] {
  if (sideways) return [];
  const after = row
    .filter((word) => word.left >= start.left + start.width / 2 && word !== start)
    .toSorted((one, other) => one.left - other.left);
  const amounts: string[] = [];
  let end: number | null = null;
  for (const word of after) {
    const digits = word.text.replaceAll(/[|\][{}_*]/g, '');
    if (!/^[(+−–-]*[\d.,]*\d[\d.,]*\)?$/.test(digits)) {
      end = null;
      continue;
    }
    const near: boolean =
      end !== null && word.left - end < word.height * widestGap && /^\d{3}\D?$/.test(digits);
    if (near) amounts.push(`${amounts.pop() ?? ''}\u202F${digits}`);
    else amounts.push(digits);
    end = word.left + word.width;
  }
  return amounts;
}
