import { AuthorizationResponseError } from 'openid-client';

import { ProblemError } from '../../problem-error.ts';

/**
 * Why a login failed, as the page that follows explains it: `refusee` by the agent or the provider, `expiree` (too
 * long, or already used), `invalide` (forged, or inconsistent), `indisponible` (the provider is not reached),
 * `niveau` (the identity was not checked as required).
 */
export type FailureWord = 'refusee' | 'expiree' | 'invalide' | 'indisponible' | 'niveau';

/** A login that failed. */
export class LoginFailure extends Error {
  readonly word: FailureWord;
  /** For the technical log alone: what was wrong, without any value that was received. */
  readonly reason: string;

  constructor(word: FailureWord, reason: string) {
    super(word);
    this.name = 'LoginFailure';
    this.word = word;
    this.reason = reason;
  }
}

/** Errors of an authorization answer that are neither the agent's nor a refusal (OpenID Connect, RFC 6749 §4.1.2.1). */
const answered: Readonly<Record<string, FailureWord>> = {
  server_error: 'indisponible',
  temporarily_unavailable: 'indisponible',
  unmet_authentication_requirements: 'niveau',
};

/** Whatever failed while an answer of the provider was checked. */
export function loginFailureOf(error: unknown): LoginFailure {
  const causes = [...causesOf(error)];
  const known = causes.find((cause) => cause instanceof LoginFailure);
  if (known !== undefined) return known;
  const reason = causes.map(wordOf).join(' < ');
  if (error instanceof AuthorizationResponseError)
    return new LoginFailure(answered[error.error] ?? 'refusee', reason);
  const unreachable = causes.some(
    (cause) => cause instanceof ProblemError && cause.code !== 'upstream_invalid',
  );
  return new LoginFailure(unreachable ? 'indisponible' : 'invalide', reason);
}

function* causesOf(error: unknown): Generator<Error> {
  for (let cause = error; cause instanceof Error; cause = cause.cause) yield cause;
}

/** An error by its code and the word of the provider's own answer, when it is one of the protocol's. */
function wordOf(error: Error): string {
  const said = 'error' in error ? String(error.error) : '';
  const code = 'code' in error ? String(error.code) : error.name;
  return /^[a-z_]{1,50}$/.test(said) ? `${code} ${said}` : code;
}
