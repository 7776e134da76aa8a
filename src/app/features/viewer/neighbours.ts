import type { FilingView } from '#contract/filings.ts';

/** The filings before and after one in time; null at either end. */
export type Neighbours = { older: FilingView | null; newer: FilingView | null };

/** @param filings newest first, as the proxy lists them. */
export function neighboursOf(filingId: string, filings: readonly FilingView[]): Neighbours {
  const index = filings.findIndex(({ id }) => id === filingId);
  if (index === -1) return { older: null, newer: null };
  return { older: filings[index + 1] ?? null, newer: filings[index - 1] ?? null };
}
