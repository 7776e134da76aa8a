import type { Confidentiality } from './confidentiality.ts';
import type { Filing } from './filing.ts';
import type { Siren } from './siren.ts';

const confidentialityInNames: Readonly<Record<Confidentiality, string>> = {
  public: 'public',
  confidential: 'confidentiel',
  partial: 'partiellement-confidentiel',
  unknown: 'confidentialite-inconnue',
};

/** What the name of a saved document is made of. */
type Named = Pick<Filing, 'closingDate' | 'consolidated' | 'confidentiality'>;

/**
 * Names the document of a filing, without suffix: company, closing, kind of accounts, confidentiality
 * (« 000314153_2025-12-31_comptes-annuels_confidentiel »). Two deposits for one closing have the same name.
 *
 * @param filing null when nothing is known of it: the confidentiality is then unknown.
 */
export function filingName(siren: Siren, filing: Named | null): string {
  const closing = filing?.closingDate ?? 'cloture-inconnue';
  const kind = filing?.consolidated === true ? 'comptes-consolides' : 'comptes-annuels';
  return `${siren}_${closing}_${kind}_${confidentialityInNames[filing?.confidentiality ?? 'unknown']}`;
}
