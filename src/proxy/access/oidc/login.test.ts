import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { apiPaths, loginPaths } from '#contract/paths.ts';

import { Browser } from '../../testing/identity-provider/browser.ts';
import { client, comeBack, logIn } from '../../testing/identity-provider/logging-in.ts';
import { page, startLoginProxy, type LoginProxy } from '../../testing/identity-provider/login-proxy.ts';
import type { Recorded } from '../../trail/testing/recorded.ts';

describe.each(['RS256', 'ES256'] as const)('at the real provider, signing by %s', (alg) => {
  let running: LoginProxy;
  let proxy: Recorded;
  let browser: Browser;
  beforeAll(async () => {
    running = await startLoginProxy(alg, { OIDC_ACR_VALUES: 'eidas2 eidas3' });
    ({ proxy } = running);
    await logIn(new Browser(), proxy.url, 'agent-marches');
  });
  beforeEach(async () => {
    browser = new Browser();
    await proxy.news();
  });
  afterAll(() => running.remove());

  test('an agent comes back logged in, where they were, and the trail says so', async () => {
    expect(await running.sessionOf(browser)).toMatchObject({
      agent: null,
      login: true,
      expiresIn: null,
      demarches: [],
    });
    const back = '/entreprises/000314153?x=1#y';
    expect(await logIn(browser, proxy.url, 'agent-marches', back)).toBe(back);
    expect(await running.sessionOf(browser)).toMatchObject({
      agent: { name: 'Claude Martin', organisation: null },
      expiresIn: expect.toSatisfy((left: number) => left > 1700 && left <= 1800),
      committed: [],
    });
    const agent = { id: `${running.issuer}|agent-marches`, name: 'Claude Martin', siret: '13002526500013' };
    expect(await proxy.news()).toMatchObject([{ event: 'login', outcome: 'served', agent, case: null }]);
  });

  test('its cookies are ours alone, unseen by scripts, and only that of the login comes from elsewhere', async () => {
    const start = await browser.ask(proxy.url + loginPaths.login('/'));
    expect(start.headers.get('set-cookie')).toMatch(
      /^__Host-bilanscope-connexion=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const end = await browser.ask(await comeBack(browser, proxy.url, 'agent-marches'));
    expect(end.headers.get('set-cookie')).toMatch(
      /^__Host-bilanscope=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(end.headers.get('cache-control')).toBe('no-store');
  });

  test('it is asked only what ProConnect accepts, with PKCE, and a state and nonce of their own', async () => {
    const ask = async () =>
      new URL((await browser.ask(proxy.url + loginPaths.login('/'))).headers.get('location') ?? '')
        .searchParams;
    const [one, other] = [await ask(), await ask()];
    expect([...one.keys()].toSorted()).toEqual([
      'claims',
      'client_id',
      'code_challenge',
      'code_challenge_method',
      'nonce',
      'redirect_uri',
      'response_type',
      'scope',
      'state',
    ]);
    expect(Object.fromEntries(one)).toMatchObject({
      response_type: 'code',
      scope: 'openid given_name usual_name email siret uid idp_id',
      code_challenge_method: 'S256',
      claims: '{"id_token":{"acr":{"essential":true,"values":["eidas2","eidas3"]}}}',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.get(name)?.length).toBeGreaterThanOrEqual(32);
      expect(one.get(name)).not.toBe(other.get(name));
    }
  });

  test.each([
    ['agent-eidas1', 'niveau', 'refused'],
    ['refus', 'refusee', 'refused'],
  ])('%s is not let in: %s, and the trail says so without a name', async (account, word, outcome) => {
    expect(await logIn(browser, proxy.url, account)).toBe(`/?connexion=${word}`);
    expect((await running.sessionOf(browser)).agent).toBeNull();
    expect(await proxy.news()).toMatchObject([{ event: 'login', outcome, code: word, agent: null }]);
  });

  test('nobody logs in by an image, a frame or a script of another site', async () => {
    for (const [mode, destination] of [
      ['no-cors', 'image'],
      ['navigate', 'iframe'],
      ['cors', 'empty'],
    ] as const)
      for (const path of [loginPaths.login('/'), loginPaths.callback]) {
        const headers = {
          'sec-fetch-mode': mode,
          'sec-fetch-dest': destination,
          'sec-fetch-site': 'cross-site',
        };
        const answer = await browser.ask(proxy.url + path, { headers });
        expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
      }
    const mail = {
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
      'sec-fetch-site': 'cross-site',
    };
    expect((await browser.ask(proxy.url + loginPaths.login('/'), { headers: mail })).status).toBe(303);
  });

  test('what a front proxy or a health check could say lets nobody in (oauth2-proxy’s advisories)', async () => {
    for (const headers of [
      { 'x-forwarded-uri': '/api/health', 'x-original-url': '/api/health' },
      { 'user-agent': 'GoogleHC/1.0' },
      { 'user-agent': 'kube-probe/1.31' },
      { 'x-forwarded-user': 'agent-marches', 'x-forwarded-email': 'agent-marches@exemple.gouv.fr' },
      { authorization: `Bearer ${client.secret}` },
    ])
      expect(
        (await browser.ask(proxy.url + apiPaths.cases, { headers: { ...page, ...headers } })).status,
      ).toBe(401);
  });

  test('the log tells that a login failed, and nothing of whom or with what', async () => {
    await logIn(browser, proxy.url, 'agent-eidas1');
    const log = proxy.log();
    expect(log).toContain('"login":"niveau"');
    expect(log).not.toMatch(/Moreau|agent-eidas1|code=|eyJ|13002526500013/);
    expect(log).not.toContain(client.secret);
  });
});
