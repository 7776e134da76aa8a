import type { Deed } from '#contract/deeds.ts';
import { filingName } from '#domain/filing-name.ts';
import type { Filing } from '#domain/filing.ts';
import type { Siren } from '#domain/siren.ts';

/** The name under which a filing's document is served: what it is, and its id. */
export function fileNameOf(siren: Siren, filing: Filing): string {
  return `${filingName(siren, filing)}_${filing.id}.pdf`;
}

/** The name under which a deed is saved: company, deposit. */
export function deedFileNameOf(siren: Siren, { depositDate, id }: Deed): string {
  return `${siren}_${depositDate ?? 'depot-inconnu'}_acte_${id}.pdf`;
}
