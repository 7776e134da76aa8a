import type { Box, PageText } from '../page-text/page-text.ts';
import { find, type Tolerance } from './find.ts';
import type { Query } from './query.ts';
import { boxesOf, readPageText } from './read-page.ts';

/** A passage that answers a search, with its line around it. */
export type Hit = {
  /** From 1. */
  page: number;
  /** Where the text comes from: what was recognised may be wrong. */
  origin: PageText['origin'];
  /** Whether only the tolerance for recognition's errors found it. */
  approximate: boolean;
  /** Where it stands on the page, a rectangle a line. */
  boxes: readonly Box[];
  before: string;
  found: string;
  after: string;
};

/** Characters of context on either side. */
const mostAround = 70;

/**
 * Every passage of a page that answers a query, in reading order. Case, accents, ligatures, hyphens at the end of lines
 * and the spaces inside amounts do not matter; with `tolerant`, nor do recognition's usual errors.
 */
export function searchPage(text: PageText, sought: Query, tolerance: Tolerance): Hit[] {
  const page = readPageText(text);
  return find(page.letters, sought, tolerance).map(({ from, to, approximate }): Hit => {
    const start = page.letters.at[from] ?? 0;
    const last = page.letters.at[to - 1] ?? start;
    const end = last + String.fromCodePoint(page.text.codePointAt(last) ?? 0).length;
    return {
      page: text.page,
      origin: text.origin,
      approximate,
      boxes: boxesOf(page, start, end),
      ...lineAround(page.text, start, end),
    };
  });
}

function lineAround(text: string, start: number, end: number): Pick<Hit, 'before' | 'found' | 'after'> {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const before = text.slice(lineStart, start);
  const after = text.slice(end, next === -1 ? text.length : next);
  return {
    before: before.length > mostAround ? `…${before.slice(-mostAround).replace(/^\S*/u, '')}` : before,
    found: text.slice(start, end).replaceAll('\n', ' '),
    after: after.length > mostAround ? `${after.slice(0, mostAround).replace(/\S*$/u, '')}…` : after,
  };
}
