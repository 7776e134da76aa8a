import type { FilingView } from '#contract/filings.ts';
import type { Confidentiality } from '#domain/confidentiality.ts';
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

/**
 * The shortest name that tells a filing from the one beside it: « 31/12/2024 », « 31/12/2024 (consolidés) », or its
 * deposit when both have the same closing.
 */
export function shortName(filing: FilingView, beside: FilingView | null): string {
  const { closingDate, consolidated } = filing;
  if (closingDate === null || isSameAccounts(filing, beside)) return depositWords(filing);
  return consolidated === true ? `${formatDay(closingDate)} (consolidés)` : formatDay(closingDate);
}

function isSameAccounts(one: FilingView, other: FilingView | null): boolean {
  return one.closingDate === other?.closingDate && one.consolidated === other.consolidated;
}

function depositWords({ depositDate }: FilingView): string {
  return depositDate === null ? 'dépôt non daté' : `déposé le ${formatDay(depositDate)}`;
}

/**
 * What a printed sheet of a document that is not public says; null for a public one, which nothing marks.
 *
 * @param filing null when the list of filings could not be had.
 */
export function printHeading(siren: Siren, filing: FilingView | null): string | null {
  const what = filing === null ? 'Comptes annuels' : filingTitle(filing);
  return sheetHeading(siren, filing?.confidentiality ?? 'unknown', what);
}

/** What a printed sheet says of a document and of how far it may go; null for a public one. */
export function sheetHeading(siren: Siren, confidentiality: Confidentiality, what: string): string | null {
  if (confidentiality === 'public') return null;
  return `${confidentialityLabels[confidentiality]} · SIREN ${formatSiren(siren)} · ${what} · à ne pas rediffuser`;
}
