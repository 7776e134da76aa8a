import { find, type Tolerance } from './find.ts';
import { lettersOf } from './letters.ts';
import { readQuery } from './query.ts';

/** A passage of a text: where it begins, and how long it is, in UTF-16 units. */
export type Passage = { index: number; length: number };

/**
 * Every passage of a text of which nothing but its characters is known, by the rules of `searchPage`: two numbers with one space between are taken
 * for two columns wherever both could be whole.
 */
export function searchString(text: string, query: string, tolerance: Tolerance): Passage[] {
  const sought = readQuery(query);
  if (sought === null) return [];
  const letters = lettersOf(text, () => 'unsure');
  return find(letters, sought, tolerance).map(({ from, to }) => {
    const index = letters.at[from] ?? 0;
    const last = letters.at[to - 1] ?? index;
    return { index, length: last + charLength(text, last) - index };
  });
}

function charLength(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xff_ff ? 2 : 1;
}
