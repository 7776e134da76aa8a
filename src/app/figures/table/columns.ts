import type { CSSProperties } from 'react';

import { pairsOf, type Pair } from '../words/pairs.ts';
import type { Year } from '../words/value-words.ts';

/** A column of the table: a year, or what lies between two. */
export type Column = { key: string; style: CSSProperties } & (
  | { kind: 'year'; year: Year; oldest: boolean }
  | { kind: 'evolution'; pair: Pair }
);

/**
 * Years from the oldest to the newest, and the evolutions between them. Their style holds their place in a grid of
 * half years, for where the place is narrow: a year takes two halves, an evolution the two around the border.
 */
export function columnsOf(years: readonly Year[]): Column[] {
  const pairs = pairsOf(years);
  return years.toReversed().flatMap((year, index): Column[] => {
    const pair = pairs[index - 1];
    const own: Column = { kind: 'year', year, oldest: index === 0, ...place(index * 2 + 1) };
    return pair === undefined ? [own] : [{ kind: 'evolution', pair, ...place(index * 2) }, own];
  });
}

function place(at: number): { key: string; style: CSSProperties } {
  return { key: String(at), style: { '--at': at } as CSSProperties };
}
