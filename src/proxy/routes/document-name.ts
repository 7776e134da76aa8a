import type { Deed } from '#contract/deeds.ts';
import type { Confidentiality } from '#domain/confidentiality.ts';
import type { Filing } from '#domain/filing.ts';
import type { Siren } from '#domain/siren.ts';

const confidentialityWords: Readonly<Record<Confidentiality, string>> = {
  public: 'public',
  confidential: 'confidentiel',
  partial: 'partiellement-confidentiel',
  unknown: 'confidentialite-inconnue',
};

/** The name under which a document is saved: company, closing, kind of accounts, confidentiality. */
export function fileNameOf(siren: Siren, { closingDate, consolidated, confidentiality, id }: Filing): string {
  const kind = consolidated === true ? 'comptes-consolides' : 'comptes-annuels';
  const closing = closingDate ?? 'cloture-inconnue';
  return `${siren}_${closing}_${kind}_${confidentialityWords[confidentiality]}_${id}.pdf`;
}

/** The name under which a deed is saved: company, deposit. */
export function deedFileNameOf(siren: Siren, { depositDate, id }: Deed): string {
  return `${siren}_${depositDate ?? 'depot-inconnu'}_acte_${id}.pdf`;
}
