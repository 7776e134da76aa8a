import { isSiret } from '#domain/siret.ts';

import type { Agent } from '../agent.ts';

/** What the provider says of a person, once its signature has been checked. */
export type Claims = Readonly<Record<string, unknown>>;

const mostCharacters = 200;

/**
 * The agent whom these claims tell of, as ProConnect names them. The key is the pair of issuer and subject: an
 * e-mail or a name may change hands. What has not the form of what it stands for is left out.
 */
export function agentOf(issuer: string, sub: string, claims: Claims): Agent {
  const names = [textOf(claims['given_name']), textOf(claims['usual_name'] ?? claims['family_name'])];
  const { siret, email } = claims;
  return {
    id: `${issuer}|${sub}`,
    name: names.filter((name) => name !== null).join(' ') || 'Agent sans nom',
    organisation: textOf(claims['organization_label']),
    siret: typeof siret === 'string' && isSiret(siret) ? siret : null,
    email: claims['email_verified'] === false ? null : emailOf(email),
  };
}

/** On one line, without control or invisible characters, and not longer than a name may be. */
function textOf(claim: unknown): string | null {
  if (typeof claim !== 'string') return null;
  const text = claim.replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return text === '' ? null : Array.from(text).slice(0, mostCharacters).join('');
}

/** Null without exactly one `@`: what software takes for the domain of any other text differs. */
function emailOf(claim: unknown): string | null {
  return typeof claim === 'string' && /^[^@\s\p{C}]+@[^@\s\p{C}]+$/u.test(claim) ? claim : null;
}
