import type { FilingView } from '#contract/filings.ts';
import type { Siren } from '#domain/siren.ts';
import { formatSiren } from '#domain/siren.ts';

import { confidentialityLabels } from '../../format/confidentiality.ts';
import { formatDay } from '../../format/dates.ts';

/** What a filing is: « Comptes annuels clos le 31/12/2025 ». */
export function filingTitle(filing: FilingView): string {
  const kind = filing.consolidated === true ? 'Comptes consolidés' : 'Comptes annuels';
  return filing.closingDate === null
    ? `${kind}, clôture inconnue`
    : `${kind} clos le ${formatDay(filing.closingDate)}`;
}

/** The shortest name of a filing among those of its company: its closing, else its deposit. */
export function filingDate(filing: FilingView): string {
  if (filing.closingDate !== null) return formatDay(filing.closingDate);
  return filing.depositDate === null ? 'non daté' : `déposé le ${formatDay(filing.depositDate)}`;
}

/**
 * What a printed sheet of a document that is not public says; null for a public one, which nothing marks.
 *
 * @param filing null when the list of filings could not be had.
 */
export function printHeading(siren: Siren, filing: FilingView | null): string | null {
  if (filing?.confidentiality === 'public') return null;
  const label = confidentialityLabels[filing?.confidentiality ?? 'unknown'];
  const what = filing === null ? 'Comptes annuels' : filingTitle(filing);
  return `${label} · SIREN ${formatSiren(siren)} · ${what} · à ne pas rediffuser`;
}
