import type { PageText, Word } from '../page-text/page-text.ts';

/** Small letters and digits without accents, one space between words: what recognition is compared by. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The lines of a page as they are written. */
export function writtenLines({ lines }: PageText): string[] {
  return lines.map((line) => line.map(({ text }) => text).join(' '));
}

/** Its words, line after line. */
export function wordsOf({ lines }: PageText): Word[] {
  return lines.flat();
}
