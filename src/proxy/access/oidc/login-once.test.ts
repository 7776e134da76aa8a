import { rename } from 'node:fs/promises';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { apiPaths, loginPaths } from '#contract/paths.ts';

import { Browser } from '../../testing/identity-provider/browser.ts';
import { comeBack, logIn } from '../../testing/identity-provider/logging-in.ts';
import { page, startLoginProxy, type LoginProxy } from '../../testing/identity-provider/login-proxy.ts';
import type { Recorded } from '../../trail/testing/recorded.ts';

const cookieName = '__Host-bilanscope';

describe('a login', () => {
  let running: LoginProxy;
  let proxy: Recorded;
  let browser: Browser;
  beforeAll(async () => {
    running = await startLoginProxy('RS256', { OIDC_ACR_VALUES: 'eidas2 eidas3' });
    ({ proxy } = running);
    await logIn(new Browser(), proxy.url, 'agent-marches');
  });
  beforeEach(async () => {
    browser = new Browser();
    await proxy.news();
  });
  afterAll(() => running.remove());

  test('an answer serves once: replayed, its code too, it lets nobody in', async () => {
    const answer = await comeBack(browser, proxy.url, 'agent-marches');
    expect((await browser.ask(answer)).headers.get('location')).toBe('/');
    expect((await browser.ask(answer)).headers.get('location')).toBe('/?connexion=expiree');
    const next = new URL(await comeBack(browser, proxy.url, 'agent-marches'));
    next.searchParams.set('code', new URL(answer).searchParams.get('code') ?? '');
    expect((await browser.ask(next.href)).headers.get('location')).toBe('/?connexion=invalide');
  });

  test('an answer serves the browser that asked: another one is not let in', async () => {
    const answer = await comeBack(browser, proxy.url, 'agent-marches');
    const other = new Browser();
    expect((await other.ask(answer)).headers.get('location')).toBe('/?connexion=expiree');
    await other.ask(proxy.url + loginPaths.login('/'));
    expect((await other.ask(answer)).headers.get('location')).toBe('/?connexion=invalide');
    expect((await running.sessionOf(other)).agent).toBeNull();
    expect((await browser.ask(answer)).headers.get('location')).toBe('/');
  });

  test('a session that was planted before the login does not become the agent’s', async () => {
    const victim = new Browser();
    victim.plant(proxy.url, cookieName, 'planted');
    await logIn(victim, proxy.url, 'agent-marches');
    browser.plant(proxy.url, cookieName, 'planted');
    expect((await running.sessionOf(browser)).agent).toBeNull();
    expect((await running.sessionOf(victim)).agent).not.toBeNull();
  });

  test('a new login ends the session before it', async () => {
    await logIn(browser, proxy.url, 'agent-marches');
    const before = browser.cookiesOf(proxy.url);
    await logIn(browser, proxy.url, 'agent-marches');
    expect((await running.sessionOf(browser)).agent).not.toBeNull();
    const thief = new Browser();
    const [, stolen = ''] = /__Host-bilanscope=([^;]+)/.exec(before) ?? [];
    thief.plant(proxy.url, cookieName, stolen);
    expect((await running.sessionOf(thief)).agent).toBeNull();
  });

  test('a logout ends the session for every tab, closes its cases, and leads to the provider’s own logout', async () => {
    await logIn(browser, proxy.url, 'agent-marches');
    const asked = { demarche: 'marches', objet: 'un', commitment: true };
    const opened = (await (await running.post(browser, apiPaths.cases, asked)).json()) as { id: string };
    const kept = browser.cookiesOf(proxy.url);
    await proxy.news();

    const answer = await running.post(browser, apiPaths.logout);
    const { location } = (await answer.json()) as { location: string };
    expect(location).toMatch(`${running.issuer}/session/end?`);
    expect(new URL(location).searchParams.get('post_logout_redirect_uri')).toBe(`${proxy.url}/`);
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(await proxy.news()).toMatchObject([
      { event: 'case_closed', case: opened.id },
      { event: 'logout', agent: { name: 'Claude Martin' }, case: null },
    ]);

    const tab = new Browser();
    const [, cookie = ''] = /__Host-bilanscope=([^;]+)/.exec(kept) ?? [];
    tab.plant(proxy.url, cookieName, cookie);
    expect((await tab.ask(proxy.url + apiPaths.cases, { headers: page })).status).toBe(401);
    expect((await running.post(tab, apiPaths.activity, {})).status).toBe(401);

    const confirm = await (await browser.ask(location)).text();
    const [, secret = ''] = /name="xsrf" value="([^"]+)"/.exec(confirm) ?? [];
    const gone = await browser.ask(`${running.issuer}/session/end/confirm`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `xsrf=${secret}&logout=yes`,
    });
    expect(gone.headers.get('location')).toMatch(new RegExp(`^${proxy.url}/\\?state=[\\w-]{43}$`));
  });

  test('the cases of an agent are nobody else’s, and outlive a login that only expired', async () => {
    await logIn(browser, proxy.url, 'agent-marches');
    const asked = { demarche: 'marches', objet: 'à moi', commitment: true };
    const { id } = (await (await running.post(browser, apiPaths.cases, asked)).json()) as { id: string };
    const other = new Browser();
    await logIn(other, proxy.url, 'agent-fraude');
    expect((await running.post(other, apiPaths.resumeCase(id), {})).status).toBe(404);

    const again = new Browser();
    await logIn(again, proxy.url, 'agent-marches');
    const figures = () => again.ask(proxy.url + apiPaths.figures(id, '000314153'), { headers: page });
    expect(await (await again.ask(proxy.url + apiPaths.cases, { headers: page })).json()).toMatchObject([
      { id, commitment: false },
    ]);
    expect(await (await figures()).json()).toMatchObject({ code: 'commitment_required' });
    await running.post(again, apiPaths.cases, { ...asked, objet: 'encore' });
    expect((await figures()).status).toBe(200);
  });

  test('that the trail cannot tell of lets nobody in', async () => {
    const answer = await comeBack(browser, proxy.url, 'agent-marches');
    const aside = `${proxy.folder}-aside`;
    await rename(proxy.folder, aside);
    try {
      expect((await browser.ask(answer)).headers.get('location')).toBe('/?connexion=indisponible');
    } finally {
      await rename(aside, proxy.folder);
    }
    expect((await running.sessionOf(browser)).agent).toBeNull();
  });
});
