import type { PageText, Word } from '../../page-text/page-text.ts';

const letter = 0.009;
const lineHeight = 0.012;
const leading = 0.02;

/** A page as recognition gives it; in a line, several spaces are a gap between two columns. */
export function madePage(page: number, lines: readonly string[]): PageText {
  return {
    page,
    origin: 'recognised',
    lines: lines.map((line, row) => wordsOn(line, 0.05 + row * leading)),
  };
}

function wordsOn(line: string, top: number): Word[] {
  return [...line.matchAll(/\S+/g)].map((found) => ({
    text: found[0],
    left: 0.04 + found.index * letter,
    top,
    width: found[0].length * letter * 0.9,
    height: lineHeight,
    confidence: 90,
  }));
}

/** Pages by their number, as they are remembered. */
export function madeTexts(pages: readonly (readonly string[])[]): Map<number, PageText> {
  return new Map(pages.map((lines, index) => [index + 1, madePage(index + 1, lines)]));
}

/** The same page stored on its side: what ran to the right runs down, what stood below stands to the left. */
export function onItsSide({ lines, ...page }: PageText): PageText {
  const turn = (word: Word): Word => ({
    ...word,
    left: 1 - word.top - word.height,
    top: word.left,
    width: word.height,
    height: word.width,
  });
  return { ...page, lines: lines.map((line) => line.map(turn)) };
}
