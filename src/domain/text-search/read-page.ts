import type { Box, PageText, Word } from '../page-text/page-text.ts';
import { lettersOf, type Gap, type Letters } from './letters.ts';

/** A page as it is searched: its words one after the other, by lines, and what counts of them. */
export type ReadPage = {
  text: string;
  letters: Letters;
  words: readonly PlacedWord[];
};

/** A word of the page, and where it begins in its text. */
export type PlacedWord = { word: Word; line: number; start: number };

/** Between two words of a number, in widths of one of its characters: more is another column. */
const widestSpaceInNumber = 1.6;

const read = new WeakMap<PageText, ReadPage>();

/** Reads a page for the search, once. */
export function readPageText(page: PageText): ReadPage {
  const known = read.get(page);
  if (known !== undefined) return known;
  const words: PlacedWord[] = [];
  const spaces = new Map<number, Gap>();
  let text = '';
  page.lines.forEach((line, number) => {
    if (number > 0) text += '\n';
    line.forEach((word, index) => {
      const before = line[index - 1];
      if (before !== undefined) {
        spaces.set(text.length, isNear(before, word) ? 'near' : 'apart');
        text += ' ';
      }
      words.push({ word, line: number, start: text.length });
      text += word.text;
    });
  });
  const spaceAt = (offset: number): Gap => spaces.get(offset) ?? (text[offset] === '\n' ? 'apart' : 'near');
  const result = { text, words, letters: lettersOf(text, spaceAt) };
  read.set(page, result);
  return result;
}

function isNear(before: Word, after: Word): boolean {
  const space = after.left - before.left - before.width;
  return space <= widestSpaceInNumber * Math.max(characterWidth(before), characterWidth(after));
}

function characterWidth({ width, text }: Word): number {
  return width / Math.max(1, text.length);
}

/** The rectangles of a stretch of the page's text, one for each line: characters are taken for equally wide. */
export function boxesOf({ words }: ReadPage, from: number, to: number): Box[] {
  const boxes = new Map<number, Box>();
  for (const { word, line, start } of words) {
    const first = Math.max(from, start) - start;
    const last = Math.min(to, start + word.text.length) - start;
    if (first >= last) continue;
    const width = characterWidth(word);
    const box = { ...word, left: word.left + first * width, width: (last - first) * width };
    boxes.set(line, around(boxes.get(line), box));
  }
  return [...boxes.values()];
}

function around(one: Box | undefined, { left, top, width, height }: Box): Box {
  if (one === undefined) return { left, top, width, height };
  const [x, y] = [Math.min(one.left, left), Math.min(one.top, top)];
  return {
    left: x,
    top: y,
    width: Math.max(one.left + one.width, left + width) - x,
    height: Math.max(one.top + one.height, top + height) - y,
  };
}
