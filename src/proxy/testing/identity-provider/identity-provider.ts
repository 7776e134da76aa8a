import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Provider } from 'oidc-provider';

import { configurationOf, type Client } from './configuration.ts';
import { interact } from './login-page.ts';

export type IdentityProvider = {
  issuer: string;
  /** The paths asked so far, without their queries. */
  requests: () => readonly string[];
  /** Makes an app known by its origins: before that, nothing is answered. */
  register: (...origins: readonly string[]) => void;
  close: () => Promise<void>;
};

/**
 * The real oidc-provider on loopback, which ProConnect is built on, with ProConnect's own settings.
 *
 * @param client the one client that it knows. @param port 0 for any.
 */
export async function startIdentityProvider(
  client: Pick<Client, 'id' | 'secret' | 'alg'>,
  port = 0,
): Promise<IdentityProvider> {
  const requests: string[] = [];
  let provider: Provider | null = null;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    if (provider === null) response.writeHead(503).end();
    else if (pathname === '/authorize' && !isAccepted(searchParams)) response.writeHead(400).end('Y000400');
    else if (pathname.startsWith('/interaction/'))
      interact(provider, request, response).catch(() => response.writeHead(400).end());
    else void provider.callback()(request, response);
  });
  const issuer = await listen(server, port);
  const keys = [signingKey('RS256'), signingKey('ES256')];
  return {
    issuer,
    requests: () => requests,
    register: (...origins) => {
      provider = new Provider(issuer, configurationOf({ ...client, origins }, keys));
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** All that ProConnect lets an authorization carry (authorize-params.dto.ts): anything else is its error Y000400. */
const accepted: ReadonlySet<string> = new Set([
  'client_id',
  'acr_values',
  'claims',
  'response_type',
  'response_mode',
  'nonce',
  'login_hint',
  'siret_hint',
  'idp_hint',
  'state',
  'redirect_uri',
  'scope',
  'prompt',
  'code_challenge',
  'code_challenge_method',
]);

function isAccepted(asked: URLSearchParams): boolean {
  const long = (name: string) => (asked.get(name) ?? '').length >= 32;
  return [...asked.keys()].every((name) => accepted.has(name)) && long('state') && long('nonce');
}

function signingKey(alg: Client['alg']): Record<string, unknown> {
  const { privateKey } =
    alg === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), alg, use: 'sig', kid: randomUUID() };
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
