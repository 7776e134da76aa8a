import type { ProblemCode, ProblemReason } from '#contract/problem.ts';

/** What an error code of API Entreprise means among our own; `reason` is null where the code says it all. */
export type CodedFailure = { code: ProblemCode; reason: ProblemReason | null };

const failure = (code: ProblemCode, reason: ProblemReason | null = null): CodedFailure => ({ code, reason });

/** Errors of API Entreprise itself (siade, config/errors.yml). */
const own: Readonly<Record<string, CodedFailure>> = {
  '00011': failure('upstream_unavailable'),
  '00015': failure('upstream_busy'),
  '00100': failure('upstream_refused', 'rights_missing'),
  '00101': failure('upstream_refused', 'token_invalid'),
  '00103': failure('upstream_refused', 'token_expired'),
  '00105': failure('upstream_refused', 'token_revoked'),
  '00106': failure('upstream_refused', 'token_invalid'),
  '00107': failure('upstream_refused', 'address_refused'),
  '00201': failure('upstream_refused', 'parameters_refused'),
  '00202': failure('upstream_refused', 'parameters_refused'),
  '00203': failure('upstream_refused', 'recipient_refused'),
  '00210': failure('upstream_refused', 'recipient_refused'),
  '00211': failure('upstream_refused', 'recipient_refused'),
  '00301': failure('upstream_refused', 'parameters_refused'),
  '00314': failure('upstream_refused', 'parameters_refused'),
  '00401': failure('upstream_refused', 'parameters_refused'),
  '00402': failure('upstream_refused', 'contract_gone'),
  '00403': failure('upstream_refused', 'contract_gone'),
  '00429': failure('upstream_rate_limited'),
  '00501': failure('upstream_unavailable', 'network'),
};

/** Errors of a provider, after its prefix of two digits (17 Banque de France, 34 INPI, 03 DGFiP…). */
const ofProvider: Readonly<Record<string, CodedFailure>> = {
  '000': failure('upstream_unavailable', 'provider_confused'),
  '001': failure('upstream_unavailable', 'provider_down'),
  '002': failure('upstream_timeout', 'provider_slow'),
  '003': failure('not_found'),
  '004': failure('upstream_unavailable', 'provider_down'),
  '006': failure('upstream_unavailable', 'provider_refused'),
  '008': failure('upstream_unavailable', 'provider_limited'),
  '009': failure('upstream_unavailable', 'provider_down'),
  '011': failure('upstream_unavailable', 'provider_down'),
  '020': failure('upstream_maintenance'),
  '999': failure('upstream_unavailable', 'provider_confused'),
};

/**
 * Reads an error code of API Entreprise: it tells more than the HTTP status, and sometimes otherwise.
 *
 * @returns null for a code that its documentation does not hold: the status decides.
 */
export function failureOfErrorCode(code: string): CodedFailure | null {
  if (/^006\d\d$/.test(code)) return failure('upstream_unavailable', 'provider_down');
  if (code.startsWith('00')) return own[code] ?? null;
  const suffix = /^\d{2}(\d{3})$/.exec(code)?.[1] ?? '';
  if (/^05[1-5]$/.test(suffix)) return failure('upstream_unavailable', 'provider_confused');
  return ofProvider[suffix] ?? null;
}
