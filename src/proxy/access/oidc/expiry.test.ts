import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { apiPaths, loginPaths } from '#contract/paths.ts';

import { Browser } from '../../testing/identity-provider/browser.ts';
import { comeBack, logIn, oidcEnvironment } from '../../testing/identity-provider/logging-in.ts';
import { page } from '../../testing/identity-provider/login-proxy.ts';
import { startLyingProvider, type LyingProvider } from '../../testing/identity-provider/lying-provider.ts';
import { Loopback } from '../../testing/loopback.ts';
import { configOf, serveProxy, type ServedProxy } from '../../testing/running-proxy.ts';

const minute = 60_000;

describe('a login, as time goes by', () => {
  let now: number;
  let loopback: Loopback;
  let provider: LyingProvider;
  let remove: () => void;
  let proxy: ServedProxy;
  let browser: Browser;
  beforeEach(async () => {
    now = Date.now();
    loopback = new Loopback();
    provider = await startLyingProvider(loopback);
    const oidc = oidcEnvironment(provider.issuer);
    ({ remove } = oidc);
    proxy = await serveProxy(configOf(oidc.environment), {
      upstream: new URL('http://127.0.0.1:1'),
      now: () => now,
    });
    browser = new Browser();
  });
  afterEach(async () => {
    await proxy.close();
    await loopback.close();
    remove();
  });

  const get = (path: string) => browser.ask(proxy.url + path, { headers: page });
  const post = (path: string, body: unknown) =>
    browser.ask(proxy.url + path, { method: 'POST', headers: page, body: JSON.stringify(body) });
  const leftOf = async () =>
    ((await (await get(apiPaths.session)).json()) as { expiresIn: unknown }).expiresIn;

  async function openCase(): Promise<string> {
    const asked = { demarche: 'marches', objet: 'un', commitment: true };
    return ((await (await post(apiPaths.cases, asked)).json()) as { id: string }).id;
  }

  test('asking for the session, and what a page polls, do not keep it', async () => {
    await logIn(browser, proxy.url, '');
    const id = await openCase();
    now += 10 * minute;
    expect(await leftOf()).toBe(1200);
    expect((await get(apiPaths.status)).status).toBe(200);
    expect((await get(apiPaths.archiveProgress(id, '000314153'))).status).toBe(200);
    expect(await leftOf()).toBe(1200);
  });

  test('whatever else the agent asks keeps it, reading a page of a document too', async () => {
    await logIn(browser, proxy.url, '');
    now += 29 * minute;
    expect((await get(apiPaths.cases)).status).toBe(200);
    expect(await leftOf()).toBe(1800);
    now += 29 * minute;
    expect(await (await post(apiPaths.activity, {})).json()).toEqual({ expiresIn: 1800 });
    expect(await leftOf()).toBe(1800);
  });

  test('a call that is refused as another site’s keeps nothing', async () => {
    await logIn(browser, proxy.url, '');
    now += 10 * minute;
    const foreign = { ...page, 'sec-fetch-site': 'same-site' };
    expect((await browser.ask(proxy.url + apiPaths.cases, { headers: foreign })).status).toBe(403);
    expect(await leftOf()).toBe(1200);
  });

  test('it ends after 30 minutes without work, and after 8 hours of it', async () => {
    await logIn(browser, proxy.url, '');
    now += 30 * minute;
    expect((await get(apiPaths.cases)).status).toBe(401);
    expect((await post(apiPaths.activity, {})).status).toBe(401);
    expect(await leftOf()).toBeNull();

    await logIn(browser, proxy.url, '');
    const end = now + 8 * 60 * minute;
    for (; now < end - 20 * minute; now += 20 * minute) await post(apiPaths.activity, {});
    expect(await (await post(apiPaths.activity, {})).json()).toEqual({ expiresIn: 1200 });
    now = end;
    expect((await get(apiPaths.cases)).status).toBe(401);
  });

  test('its cases outlive it, for the same agent, and ask for the commitment again', async () => {
    await logIn(browser, proxy.url, '');
    const id = await openCase();
    now += 31 * minute;
    expect((await get(apiPaths.cases)).status).toBe(401);
    await logIn(browser, proxy.url, '');
    expect(await (await get(apiPaths.cases)).json()).toMatchObject([{ id, commitment: false }]);
    expect(await (await get(apiPaths.session)).json()).toMatchObject({ committed: [] });
    expect(await (await get(apiPaths.figures(id, '000314153'))).json()).toMatchObject({
      code: 'commitment_required',
    });
  });

  test('begun, it may take ten minutes and no longer', async () => {
    const inTime = await comeBack(browser, proxy.url, '');
    now += 10 * minute - 1;
    expect((await browser.ask(inTime)).headers.get('location')).toBe('/');
    const late = await comeBack(browser, proxy.url, '');
    now += 10 * minute;
    expect((await browser.ask(late)).headers.get('location')).toBe('/?connexion=expiree');
  });

  test('a provider that is down keeps nobody from starting the proxy, and lets in once it is back', async () => {
    provider.lie({
      paths: { '/.well-known/openid-configuration': (request) => void request.socket.destroy() },
    });
    expect((await get(apiPaths.health)).status).toBe(200);
    const down = await browser.ask(proxy.url + loginPaths.login('/etat'));
    expect(down.headers.get('location')).toBe('/?connexion=indisponible');
    provider.lie({});
    expect(await logIn(browser, proxy.url, '', '/etat')).toBe('/etat');
  });

  test('a provider that moves is found again after the first login that fails', async () => {
    provider.lie({ metadata: (honest) => ({ ...honest, token_endpoint: `${provider.issuer}/gone` }) });
    expect(await logIn(browser, proxy.url, '')).toBe('/?connexion=invalide');
    provider.lie({});
    expect(await logIn(browser, proxy.url, '')).toBe('/');
  });

  test('leaving ends it here even where the provider has no logout of its own', async () => {
    provider.lie({ metadata: ({ end_session_endpoint: _none, ...rest }) => rest });
    await logIn(browser, proxy.url, '');
    expect(await (await post(apiPaths.logout, {})).json()).toEqual({ location: null });
    expect((await get(apiPaths.cases)).status).toBe(401);
  });
});
