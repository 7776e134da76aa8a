import { formatMonth } from '../../format/dates.ts';
import type { Year } from './value-words.ts';

/** A year and the one before it among those received. */
export type Pair = { current: Year; previous: Year };

/** Each year with the one before, oldest first; none for a single year. */
export function pairsOf(years: readonly Year[]): Pair[] {
  const ascending = years.toReversed();
  return ascending.flatMap((current, index) => {
    const previous = ascending[index - 1];
    return previous === undefined ? [] : [{ current, previous }];
  });
}

/** « déc. 2024 → déc. 2025 » */
export function pairWords({ current, previous }: Pair): string {
  return `${formatMonth(previous.closing)} → ${formatMonth(current.closing)}`;
}
