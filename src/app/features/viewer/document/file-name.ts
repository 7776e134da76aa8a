import type { FilingView } from '#contract/filings.ts';
import type { Confidentiality } from '#domain/confidentiality.ts';
import type { Siren } from '#domain/siren.ts';

const confidentialityInNames: Readonly<Record<Confidentiality, string>> = {
  public: 'public',
  confidential: 'confidentiel',
  partial: 'partiellement-confidentiel',
  unknown: 'confidentialite-inconnue',
};

/**
 * The name under which a document is saved: company, closing, kind of accounts, confidentiality
 * (« 000314153_2025-12-31_comptes-annuels_confidentiel.pdf »), and the deposit when another filing of the company
 * would have the same name.
 *
 * @param filing null when the list of filings could not be had: the confidentiality is then unknown.
 */
export function documentFileName(
  siren: Siren,
  filing: FilingView | null,
  filings: readonly FilingView[],
): string {
  const name = plainName(siren, filing);
  const shared = filings.some((other) => other.id !== filing?.id && plainName(siren, other) === name);
  const deposit = shared ? `_depot-${filing?.depositDate ?? 'non-date'}` : '';
  return `${name}${deposit}.pdf`;
}

function plainName(siren: Siren, filing: FilingView | null): string {
  const closing = filing?.closingDate ?? 'cloture-inconnue';
  const kind = filing?.consolidated === true ? 'comptes-consolides' : 'comptes-annuels';
  return `${siren}_${closing}_${kind}_${confidentialityInNames[filing?.confidentiality ?? 'unknown']}`;
}
