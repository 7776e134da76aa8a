import { findAmount } from './find-amount.ts';
import { findNearAmount } from './find-near-amount.ts';
import { findWords, type Range } from './find-words.ts';
import type { Letters } from './letters.ts';
import type { Query } from './query.ts';
import { blurred, errorsAllowed, findNear, sharpened } from './resemble.ts';

/** Letters found; `approximate` where only a tolerance for recognition's errors found them. */
export type Found = Range & { approximate: boolean };

/** Whether what recognition may have misread is found too, and marked. */
export type Tolerance = { tolerant: boolean };

/** Everywhere that the query stands among the letters of a page, in their order. */
export function find(page: Letters, query: Query, { tolerant }: Tolerance): Found[] {
  const exact = query.kind === 'amount' ? findAmount(page, query) : findWords(page, query.letters);
  const sure = exact.map((range) => ({ ...range, approximate: false }));
  if (!tolerant) return sure;
  const near = query.kind === 'amount' ? findNearAmount(page, query) : findNearWords(page, query.letters);
  const others = near.filter(({ from, to }) => sure.every((range) => to <= range.from || range.to <= from));
  return [...sure, ...others.map((range) => ({ ...range, approximate: true }))].toSorted(
    (one, other) => one.from - other.from,
  );
}

function findNearWords(page: Letters, sought: Letters): Range[] {
  const blur = blurred(page);
  const blurredSought = blurred(sought);
  const errors = errorsAllowed(blurredSought.text.length);
  const ranges = errors === 0 ? findWords(blur, blurredSought) : findNear(blur, blurredSought.text, errors);
  return ranges.map((range) => sharpened(page, blur, range));
}
