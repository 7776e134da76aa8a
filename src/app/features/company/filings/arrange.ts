import { yearOf } from '#domain/calendar.ts';
import type { Confidentiality } from '#domain/confidentiality.ts';
import type { HistoryEntry, HistoryGap } from '#domain/filing-history.ts';
import type { Filing } from '#domain/filing.ts';

export const sorts = ['cloture', 'cloture-ancienne', 'depot', 'depot-ancien'] as const;
export type FilingSort = (typeof sorts)[number];

export const kinds = ['annuels', 'consolides'] as const;
export type FilingKind = (typeof kinds)[number];

/** How the list is arranged; null keeps every value. */
export type Arrangement = {
  sort: FilingSort;
  confidentiality: Confidentiality | null;
  kind: FilingKind | null;
  /** Year of the closing. */
  year: number | null;
};

type Row<F extends Filing> = HistoryEntry<F> | HistoryGap;

/**
 * Sorts and filters the history of a company's filings, which comes newest closing first. Unknown dates stay last.
 * What is missing shows only among all the filings by closing: elsewhere it would mean nothing.
 */
export function arrange<F extends Filing>(rows: readonly Row<F>[], arrangement: Arrangement): Row<F>[] {
  const byClosing = arrangement.sort === 'cloture' || arrangement.sort === 'cloture-ancienne';
  const whole = byClosing && !isFiltered(arrangement);
  const kept = rows.filter((row) => (row.kind === 'gap' ? whole : matches(row.filing, arrangement)));
  const ordered = byClosing ? kept : byDeposit(kept);
  const isDated = byClosing ? hasClosing : hasDeposit;
  return arrangement.sort === 'cloture' || arrangement.sort === 'depot'
    ? ordered
    : [...ordered.filter(isDated).toReversed(), ...ordered.filter((row) => !isDated(row))];
}

/** Whether some filings may be left out. */
export function isFiltered({ confidentiality, kind, year }: Arrangement): boolean {
  return confidentiality !== null || kind !== null || year !== null;
}

function matches(filing: Filing, { confidentiality, kind, year }: Arrangement): boolean {
  return (
    (confidentiality === null || filing.confidentiality === confidentiality) &&
    (kind === null || filing.consolidated === (kind === 'consolides')) &&
    (year === null || (filing.closingDate !== null && yearOf(filing.closingDate) === year))
  );
}

function byDeposit<F extends Filing>(rows: readonly Row<F>[]): Row<F>[] {
  return rows.toSorted((one, other) => (depositOf(one) < depositOf(other) ? 1 : -1));
}

function depositOf(row: Row<Filing>): string {
  return row.kind === 'gap' ? '' : (row.filing.depositDate ?? '');
}

function hasDeposit(row: Row<Filing>): boolean {
  return depositOf(row) !== '';
}

function hasClosing(row: Row<Filing>): boolean {
  return row.kind === 'gap' || row.filing.closingDate !== null;
}
