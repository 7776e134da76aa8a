import type { RequestListener } from 'node:http';

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { apiPaths } from '#contract/paths.ts';

import { Browser } from '../../testing/identity-provider/browser.ts';
import { client, comeBack, oidcEnvironment } from '../../testing/identity-provider/logging-in.ts';
import {
  elsewhere,
  startLyingProvider,
  strangeKey,
  type Lies,
  type LyingProvider,
} from '../../testing/identity-provider/lying-provider.ts';
import { Loopback } from '../../testing/loopback.ts';
import { configOf, ours, serveProxy, type ServedProxy } from '../../testing/running-proxy.ts';
import type { FailureWord } from './login-failure.ts';

const loopback = new Loopback();
let provider: LyingProvider;
let remove: () => void;
let environment: Record<string, string>;
let proxy: ServedProxy;
beforeAll(async () => {
  provider = await startLyingProvider(loopback);
  ({ environment, remove } = oidcEnvironment(provider.issuer));
});
afterEach(() => proxy.close());
afterAll(async () => {
  await loopback.close();
  remove();
});

/** Logs in at a provider that lies. @returns where the browser is sent in the end. */
async function attempt(
  lies: Lies,
  { providerDeadlineMs = 5000, acr = 'eidas2 eidas3' } = {},
): Promise<string> {
  provider.lie(lies);
  const config = configOf({ ...environment, OIDC_ACR_VALUES: acr });
  proxy = await serveProxy(config, { upstream: new URL('http://127.0.0.1'), providerDeadlineMs });
  const browser = new Browser();
  const back = await comeBack(browser, proxy.url, '', '/etat');
  const end = back.startsWith(`${proxy.url}/connexion`)
    ? new URL((await browser.ask(back)).headers.get('location') ?? '', proxy.url).href
    : back;
  const session = await browser.ask(proxy.url + apiPaths.session, { headers: ours });
  const { agent } = (await session.json()) as { agent: unknown };
  const isIn = agent !== null || browser.cookiesOf(proxy.url).includes('__Host-bilanscope=');
  return `${end.slice(proxy.url.length)}${isIn ? ' in' : ''}`;
}

const now = () => Math.floor(Date.now() / 1000);
const without = (name: string) => (honest: Record<string, unknown>) => {
  const { [name]: _left, ...rest } = honest;
  return rest;
};
const html: RequestListener = (_request, response) => {
  response.setHeader('content-type', 'text/html').end('<!doctype html><title>Maintenance</title>');
};
const failing: RequestListener = (_request, response) => void response.writeHead(500).end();
const silent: RequestListener = () => {};
const cut: RequestListener = (request) => void request.socket.destroy();
const redirected: RequestListener = (request, response) =>
  void response.writeHead(307, { location: elsewhere + (request.url ?? '') }).end();
/** Right, and much longer than it has to be. */
const padded = (honest: Record<string, unknown>) => ({ ...honest, padding: 'x'.repeat(600_000) });
const keys =
  (jwk: object): RequestListener =>
  (_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  };
const at = (path: string, listener: RequestListener): Lies => ({ paths: { [path]: listener } });
const claims = (change: object): Lies => ({ idToken: (honest) => ({ ...honest, ...change }) });
const info = (change: object): Lies => ({ userinfo: (honest) => ({ ...honest, ...change }) });

describe('an identity provider', () => {
  test('that is honest lets in, so that what follows proves something', async () => {
    expect(await attempt({})).toBe('/etat in');
  });

  test('is not asked for an acr where none is required', async () => {
    expect(await attempt({ idToken: without('acr') }, { acr: '' })).toBe('/etat in');
  });

  test.each<[string, Lies, FailureWord]>([
    ['another state', { answer: (query) => query.set('state', 'x'.repeat(43)) }, 'invalide'],
    ['no state', { answer: (query) => query.delete('state') }, 'invalide'],
    ['two states', { answer: (query) => query.append('state', 'x') }, 'invalide'],
    ['two codes', { answer: (query) => query.append('code', 'x') }, 'invalide'],
    ['no code', { answer: (query) => query.delete('code') }, 'invalide'],
    ['a code that was never given', { answer: (query) => query.set('code', 'x') }, 'invalide'],
    [
      'another issuer’s word (mix-up)',
      { answer: (query) => query.set('iss', 'http://127.0.0.1:1') },
      'invalide',
    ],
    ['no issuer though announced', { answer: (query) => query.delete('iss') }, 'invalide'],
    ['two issuers', { answer: (query) => query.append('iss', 'http://127.0.0.1:1') }, 'invalide'],
    ['an id_token by the address', { answer: (query) => query.set('id_token', 'a.b.c') }, 'invalide'],
    [
      'a signed answer that nobody asked for',
      { answer: (query) => query.set('response', 'a.b.c') },
      'invalide',
    ],
    ['a refusal', { answer: (query) => query.set('error', 'access_denied') }, 'refusee'],
    [
      'a refusal under another state',
      {
        answer: (query) => {
          query.set('error', 'access_denied');
          query.set('state', 'x');
        },
      },
      'invalide',
    ],
    ['its own failure', { answer: (query) => query.set('error', 'server_error') }, 'indisponible'],
    [
      'a level not met',
      { answer: (query) => query.set('error', 'unmet_authentication_requirements') },
      'niveau',
    ],
  ])('answering the browser with %s: refused', async (_what, lies, word) => {
    expect(await attempt(lies)).toBe(`/?connexion=${word}`);
  });

  test.each<[string, Lies, FailureWord]>([
    ['of another nonce', claims({ nonce: 'x'.repeat(43) }), 'invalide'],
    ['without nonce', { idToken: without('nonce') }, 'invalide'],
    ['expired', claims({ exp: now() - 120 }), 'invalide'],
    ['that never expires', { idToken: without('exp') }, 'invalide'],
    ['without date', { idToken: without('iat') }, 'invalide'],
    ['not valid yet', claims({ nbf: now() + 3600 }), 'invalide'],
    ['for another client', claims({ aud: 'another' }), 'invalide'],
    ['for others too', claims({ aud: [client.id, 'another'] }), 'invalide'],
    ['of another issuer', claims({ iss: 'http://127.0.0.1:1' }), 'invalide'],
    ['of nobody', { idToken: without('sub') }, 'invalide'],
    ['of a number', claims({ sub: 1 }), 'invalide'],
    ['of a lower acr', claims({ acr: 'eidas1' }), 'niveau'],
    ['without acr', { idToken: without('acr') }, 'niveau'],
    ['whose acr is a list', claims({ acr: ['eidas2'] }), 'niveau'],
    ['that is absent', { token: without('id_token') }, 'invalide'],
    ['that nobody signed', { idTokenSignature: { alg: 'none' } }, 'invalide'],
    [
      'signed with the client’s secret',
      { idTokenSignature: { alg: 'HS256', key: client.secret } },
      'invalide',
    ],
    [
      'signed by another key',
      { idTokenSignature: { alg: 'RS256', key: strangeKey, kid: 'key-of-the-tests' } },
      'invalide',
    ],
    [
      'signed by a key not published',
      { idTokenSignature: { alg: 'RS256', key: strangeKey, kid: 'x' } },
      'invalide',
    ],
    ['beside a token of another kind', { token: (honest) => ({ ...honest, token_type: 'mac' }) }, 'invalide'],
  ])('with an id_token %s: refused', async (_what, lies, word) => {
    expect(await attempt(lies)).toBe(`/?connexion=${word}`);
  });

  test('with an id_token signed by its public key taken for a secret: refused', async () => {
    const key = provider.keys.publicKey.export({ format: 'pem', type: 'spki' }).toString();
    expect(await attempt({ idTokenSignature: { alg: 'HS256', key } })).toBe('/?connexion=invalide');
  });

  test.each(['idTokenSignature', 'userinfoSignature'] as const)(
    'with its own key, but an algorithm that ProConnect does not offer (%s): refused',
    async (what) => {
      const key = provider.keys.privateKey;
      expect(await attempt({ [what]: { alg: 'RS512', key, kid: 'key-of-the-tests' } })).toBe(
        '/?connexion=invalide',
      );
    },
  );

  test.each<[string, Lies]>([
    ['that nobody signed', { userinfoSignature: { alg: 'none' } }],
    [
      'signed by another key',
      { userinfoSignature: { alg: 'RS256', key: strangeKey, kid: 'key-of-the-tests' } },
    ],
    ['signed with the client’s secret', { userinfoSignature: { alg: 'HS256', key: client.secret } }],
    ['of somebody else', info({ sub: 'somebody-else' })],
    ['of nobody', { userinfo: without('sub') }],
    ['for another client', info({ aud: 'another' })],
    ['for nobody', { userinfo: without('aud') }],
    ['of another issuer', info({ iss: 'http://127.0.0.1:1' })],
    ['of no issuer', { userinfo: without('iss') }],
    ['expired', info({ exp: now() - 120 })],
    [
      'in plain JSON',
      at('/userinfo', (_request, response) => {
        const claims = { iss: provider.issuer, aud: client.id, sub: 'somebody' };
        response.setHeader('content-type', 'application/json').end(JSON.stringify(claims));
      }),
    ],
  ])('with a userinfo %s: refused', async (_what, lies) => {
    expect(await attempt(lies)).toBe('/?connexion=invalide');
  });

  test.each<[string, Lies, FailureWord]>([
    ['a token endpoint of HTML', at('/token', html), 'invalide'],
    ['a token endpoint of 600 kB', { token: padded }, 'invalide'],
    ['a token endpoint that redirects', at('/token', redirected), 'invalide'],
    ['a token endpoint that fails', at('/token', failing), 'indisponible'],
    ['a token endpoint that cuts', at('/token', cut), 'indisponible'],
    ['a userinfo that fails', at('/userinfo', failing), 'indisponible'],
    ['keys of HTML', at('/jwks', html), 'invalide'],
    [
      'keys that are not its own',
      at('/jwks', keys({ kty: 'oct', k: 'AAAA', kid: 'key-of-the-tests' })),
      'invalide',
    ],
    ['keys that fail', at('/jwks', failing), 'indisponible'],
    ['metadata that redirect', at('/.well-known/openid-configuration', redirected), 'indisponible'],
    ['metadata of HTML', at('/.well-known/openid-configuration', html), 'indisponible'],
    ['metadata of 600 kB', { metadata: padded }, 'indisponible'],
    ['metadata that fail', at('/.well-known/openid-configuration', failing), 'indisponible'],
    [
      'metadata of another',
      { metadata: (honest) => ({ ...honest, issuer: 'http://127.0.0.1:1' }) },
      'indisponible',
    ],
    ['metadata without a page to log in', { metadata: without('authorization_endpoint') }, 'indisponible'],
    ['metadata without tokens', { metadata: without('token_endpoint') }, 'indisponible'],
    ['metadata without userinfo', { metadata: without('userinfo_endpoint') }, 'indisponible'],
  ])('with %s: nobody is let in', async (_what, lies, word) => {
    expect(await attempt(lies)).toBe(`/?connexion=${word}`);
  });

  test.each(['/.well-known/openid-configuration', '/token', '/userinfo', '/jwks'])(
    'silent on %s is waited for no longer than its deadline',
    async (path) => {
      expect(await attempt(at(path, silent), { providerDeadlineMs: 250 })).toBe('/?connexion=indisponible');
    },
  );
});
