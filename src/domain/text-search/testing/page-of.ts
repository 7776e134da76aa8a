import type { PageText, Word } from '../../page-text/page-text.ts';

/** Hundredths of the page's width: a character, a space, and what stands between two columns. */
const [character, space, column] = [0.01, 0.005, 0.06];

/** A page whose lines are written as they look: two spaces or more are another column. */
export function pageOf(text: string, changes: Partial<PageText> = {}): PageText {
  const lines = text.split('\n').map((line, row) => wordsOf(line, row));
  return { page: 1, origin: 'written', lines, ...changes };
}

function wordsOf(line: string, row: number): Word[] {
  let left = 0.1;
  return Array.from(line.matchAll(/([^ ]+)( *)/gu), ([, text = '', spaces = '']) => {
    const word = {
      text,
      left,
      top: 0.1 + row * 0.02,
      width: text.length * character,
      height: 0.01,
      confidence: null,
    };
    left += word.width + (spaces.length > 1 ? column : space);
    return word;
  });
}
