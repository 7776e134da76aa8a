import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';

import type { Loopback } from '../loopback.ts';
import { jsonWebToken, type Signature } from './json-web-token.ts';
import { client } from './logging-in.ts';

type Claims = Record<string, unknown>;

/** What a provider does otherwise than it should; nothing: it is honest. */
export type Lies = {
  metadata?: (honest: Claims) => Claims;
  /** What the browser brings back. */
  answer?: (query: URLSearchParams) => void;
  token?: (honest: Claims) => Claims;
  idToken?: (honest: Claims) => Claims;
  idTokenSignature?: Signature;
  userinfo?: (honest: Claims) => Claims;
  userinfoSignature?: Signature;
  /** Another answer altogether, by path. */
  paths?: Readonly<Record<string, RequestListener>>;
};

export type LyingProvider = {
  issuer: string;
  lie: (lies: Lies) => void;
  keys: { privateKey: KeyObject; publicKey: KeyObject };
};

/** Below it, the same paths are honest: where a redirect may lead. */
export const elsewhere = '/elsewhere';

const kid = 'key-of-the-tests';
/** Nobody publishes it, whatever the id that it bears. */
export const strangeKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/** A provider that signs with its own keys, and lies as it is told. Whoever comes is identified at once. */
export async function startLyingProvider(loopback: Loopback): Promise<LyingProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const right: Signature = { alg: 'RS256', key: privateKey, kid };
  const nonces = new Map<string, string>();
  let lies: Lies = {};
  let issuer = '';

  const authorize: RequestListener = (request, response) => {
    const asked = queryOf(request);
    const code = randomUUID();
    nonces.set(code, asked.get('nonce') ?? '');
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.search = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer }).toString();
    lies.answer?.(back.searchParams);
    response.writeHead(303, { location: back.href }).end();
  };

  const token: RequestListener = (request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const code = new URLSearchParams(body).get('code') ?? '';
      const nonce = nonces.get(code);
      nonces.delete(code);
      if (nonce === undefined) return send(response, { error: 'invalid_grant' }, 400);
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        iss: issuer,
        sub: 'somebody',
        aud: client.id,
        iat: now,
        exp: now + 60,
        nonce,
        acr: 'eidas2',
      };
      const idToken = jsonWebToken(lies.idToken?.(claims) ?? claims, lies.idTokenSignature ?? right);
      const honest = { access_token: code, token_type: 'Bearer', expires_in: 60, id_token: idToken };
      return send(response, lies.token?.(honest) ?? honest);
    });
  };

  const userinfo: RequestListener = (_request, response) => {
    const claims = { iss: issuer, aud: client.id, sub: 'somebody', given_name: 'Lou', usual_name: 'Menteur' };
    response.setHeader('content-type', 'application/jwt');
    response.end(jsonWebToken(lies.userinfo?.(claims) ?? claims, lies.userinfoSignature ?? right));
  };

  const metadata: RequestListener = (_request, response) => {
    const honest = {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      end_session_endpoint: `${issuer}/session/end`,
      id_token_signing_alg_values_supported: ['RS256', 'RS512', 'HS256', 'none'],
      userinfo_signing_alg_values_supported: ['RS256', 'RS512', 'HS256', 'none'],
      authorization_response_iss_parameter_supported: true,
    };
    send(response, lies.metadata?.(honest) ?? honest);
  };

  const honest: Readonly<Record<string, RequestListener>> = {
    '/authorize': authorize,
    '/token': token,
    '/userinfo': userinfo,
    '/jwks': (_request, response) =>
      send(response, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig' }] }),
    '/.well-known/openid-configuration': metadata,
  };
  const url = await loopback.http((request, response) => {
    const path = new URL(request.url ?? '/', issuer).pathname;
    const listener = lies.paths?.[path] ?? honest[path.replace(elsewhere, '')];
    if (listener === undefined) response.writeHead(404).end();
    else listener(request, response);
  });
  issuer = url.origin;
  return { issuer, keys: { privateKey, publicKey }, lie: (next) => (lies = next) };
}

function send(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function queryOf(request: IncomingMessage): URLSearchParams {
  return new URL(request.url ?? '/', 'http://localhost').searchParams;
}
