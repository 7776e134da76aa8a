import { Secret } from '../access/secret.ts';
import { readSecretText } from './secret-file.ts';
import { readAddress, type Text } from './upstreams.ts';

/** The OpenID Connect provider that identifies agents, and what we are to it. */
export type OidcSettings = {
  /** Its identifier, below which its metadata are found. */
  issuer: URL;
  clientId: string;
  clientSecret: Secret;
  /** Space separated; `openid` is one of them. */
  scopes: string;
  /** How an identity must have been checked, any of them; none: however it was. */
  acrValues: readonly string[];
};

/** Those of ProConnect that name an agent and its administration. */
const defaultScopes = 'openid given_name usual_name email siret uid idp_id';

/** Reads `OIDC_*`. @returns null when something is wrong: `problems` tells what, in French. */
export function readOidc(text: Text, problems: string[]): OidcSettings | null {
  const already = problems.length;
  for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET_FILE'])
    if (text(name) === '') problems.push(`${name} : requis avec IDENTITY=oidc.`);
  if (problems.length > already) return null;
  const issuer = readAddress(text, 'OIDC_ISSUER', problems);
  if (issuer.search !== '' || issuer.hash !== '')
    problems.push('OIDC_ISSUER : une adresse sans « ? » ni « # » est attendue.');
  const secret = readSecretText(text('OIDC_CLIENT_SECRET_FILE'));
  if ('problem' in secret) problems.push(`OIDC_CLIENT_SECRET_FILE : ${secret.problem}`);
  const scopes = wordsOf(text('OIDC_SCOPES') || defaultScopes);
  if (!scopes.includes('openid')) problems.push('OIDC_SCOPES : « openid » doit y figurer.');
  if (problems.length > already || 'problem' in secret) return null;
  return {
    issuer,
    clientId: text('OIDC_CLIENT_ID'),
    clientSecret: new Secret(secret.text),
    scopes: scopes.join(' '),
    acrValues: wordsOf(text('OIDC_ACR_VALUES')),
  };
}

/** Words separated by spaces or commas. */
function wordsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}
