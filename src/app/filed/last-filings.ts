import type { FilingView } from '#contract/filings.ts';

/** Closings whose deposits are read: the three exercises shown, and one more for those that are not keyed. */
const mostClosings = 4;

/** The deposits that tell a company's last exercises: its own accounts of the last closings, newest first. */
export function lastFilings(filings: readonly FilingView[]): FilingView[] {
  const own = filings.filter(
    ({ consolidated, closingDate }) => consolidated !== true && closingDate !== null,
  );
  const all = new Set(own.map(({ closingDate }) => closingDate));
  const closings = new Set([...all].slice(0, mostClosings));
  return own.filter(({ closingDate }) => closings.has(closingDate));
}
