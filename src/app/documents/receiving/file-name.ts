import type { FilingView } from '#contract/filings.ts';
import { filingName } from '#domain/filing-name.ts';
import type { Siren } from '#domain/siren.ts';

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
  const name = filingName(siren, filing);
  const shared = filings.some((other) => other.id !== filing?.id && filingName(siren, other) === name);
  const deposit = shared ? `_depot-${filing?.depositDate ?? 'non-date'}` : '';
  return `${name}${deposit}.pdf`;
}
