import type { Deed } from '#contract/deeds.ts';
import type { Siren } from '#domain/siren.ts';

import { formatDay } from '../../format/dates.ts';
import { deedName } from '../../format/deed.ts';
import { sheetHeading } from './filing-words.ts';

/** The deposit that tells a deed from the one beside it. */
export function deedDeposit({ depositDate }: Deed): string {
  return depositDate === null ? 'dépôt non daté' : `déposé le ${formatDay(depositDate)}`;
}

/**
 * What a printed sheet of a deed that is not public says; null for a public one.
 *
 * @param deed null when the list of deeds could not be had.
 */
export function deedPrintHeading(siren: Siren, deed: Deed | null): string | null {
  const what = deed === null ? 'Acte' : `${deedName(deed)} ${deedDeposit(deed)}`;
  return sheetHeading(siren, deed?.confidentiality ?? 'unknown', what);
}

/** « 000314153_2024-06-12_acte_public.pdf », and the id of the deed, for several may be deposited on one day. */
export function deedFileName(siren: Siren, id: string, deed: Deed | null): string {
  return `${siren}_${deed?.depositDate ?? 'depot-inconnu'}_acte_${id}.pdf`;
}
