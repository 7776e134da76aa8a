import type { Filings } from '#contract/filings.ts';
import { monthOfDate } from '#domain/calendar.ts';
import type { FiledAccounts } from '#domain/filed/accounts.ts';
import { filedYears } from '#domain/filed/figures/filed-years.ts';
import type { Siren } from '#domain/siren.ts';

import type { ShownFigures } from '../figures/words/value-words.ts';
import { lastFilings } from './last-filings.ts';

/**
 * The figures of the last three exercises that filed accounts tell, in the shape of those of the Banque de France;
 * null when they tell none.
 */
export function filedFigures(
  siren: Siren,
  filed: readonly FiledAccounts[],
  { filings, source, fetchedAt }: Filings,
): ShownFigures | null {
  const years = filedYears(filed).map(({ closing, durationMonths, figures, ...read }) => ({
    closing,
    durationMonths,
    figures,
    filed: read,
  }));
  const oldest = years.at(-1)?.filed.closingDate;
  if (oldest === undefined) return null;
  const shown = new Set(years.map(({ closing }) => closing));
  const unread = lastFilings(filings).flatMap(({ id, closingDate }) =>
    closingDate === null || closingDate < oldest || shown.has(monthOfDate(closingDate))
      ? []
      : [{ filingId: id, closing: closingDate }],
  );
  return {
    siren,
    unit: 'EUR',
    receivedUnit: { name: 'euros', euros: 1 },
    precision: 1,
    ratioPrecision: 0.01,
    years,
    unread,
    source,
    fetchedAt,
  };
}
