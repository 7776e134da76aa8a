import { connect } from 'node:net';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { apiPaths } from '#contract/paths.ts';
import { sessionSchema } from '#contract/session.ts';

import { ours, problemOf, startProxy, type RunningProxy } from '../testing/running-proxy.ts';

let proxy: RunningProxy;
beforeAll(async () => {
  proxy = await startProxy();
});
afterAll(() => proxy.close());

describe('the door', () => {
  test('health says nothing more than ok', async () => {
    const answer = await proxy.get(apiPaths.health, {});
    expect([answer.status, await answer.text()]).toEqual([200, '{"status":"ok"}']);
  });

  test('the session tells the agent, the procedures and the demonstration', async () => {
    const session = sessionSchema.parse(await (await proxy.get(apiPaths.session, {})).json());
    expect(session).toMatchObject({
      demo: true,
      agent: { name: 'Camille Agent' },
      deadlines: { inpi: 12, bdf: 5 },
    });
    expect(session.demarches.map(({ label }) => label)).toEqual([
      'Marchés publics',
      'Aides publiques',
      'Détection de la fraude',
    ]);
    expect(session.demonstration.length).toBeGreaterThanOrEqual(16);
  });

  test.each([
    ['no header of ours', {}],
    ['another value', { 'x-requested-by': 'someone' }],
    ['another site', { ...ours, 'sec-fetch-site': 'cross-site' }],
    ['a sibling', { ...ours, 'sec-fetch-site': 'same-site' }],
    ['an address typed', { ...ours, 'sec-fetch-site': 'none' }],
    ['another origin', { ...ours, origin: 'http://127.0.0.1:1' }],
    ['a hidden origin', { ...ours, origin: 'null' }],
  ])('refuses a call with %s', async (_what, headers) => {
    expect(await problemOf(proxy.get(apiPaths.cases, headers))).toMatchObject({
      code: 'cross_site',
      status: 403,
    });
    expect(await problemOf(proxy.post(apiPaths.cases, {}, headers))).toMatchObject({ code: 'cross_site' });
  });

  test('the session answers whoever asks for it, but not for another site', async () => {
    const asked = async (headers: Record<string, string>) =>
      (await proxy.get(apiPaths.session, headers)).status;
    for (const headers of [
      {},
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'same-origin', origin: proxy.url },
    ])
      expect(await asked(headers)).toBe(200);
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'http://127.0.0.1:1' },
      { origin: 'null' },
    ])
      expect(await asked(headers)).toBe(403);
  });

  test('accepts its own page, and clients that are not browsers', async () => {
    const page = { ...ours, 'sec-fetch-site': 'same-origin', origin: proxy.url };
    expect((await proxy.get(apiPaths.cases, page)).status).toBe(200);
    expect((await proxy.get(apiPaths.cases)).status).toBe(200);
  });

  test('each browser is an agent of its own, under a cookie that scripts cannot read', async () => {
    const browser = { ...ours, 'sec-fetch-site': 'same-origin' };
    const cookie = (await proxy.get(apiPaths.session, browser)).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-bilanscope=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const first = { ...browser, cookie: cookie.split(';')[0] ?? '' };
    const opened = await proxy.post(
      apiPaths.cases,
      { demarche: 'fraude', objet: 'à moi', commitment: false },
      first,
    );
    const { id } = (await opened.json()) as { id: string };
    expect(await (await proxy.get(apiPaths.cases, first)).json()).toMatchObject([{ id, objet: 'à moi' }]);
    expect(await (await proxy.get(apiPaths.cases, browser)).json()).toEqual([]);
    expect(await problemOf(proxy.get(apiPaths.filings(id, '000314153'), browser))).toMatchObject({
      code: 'case_unknown',
    });
  });

  test.each([
    '/api/health',
    '/api/session',
    '/api/nothing',
    '/',
    '/entreprises/000314153',
    '/assets/app-1a2b3c.js',
    '/assets/none.js',
  ])('puts its guard on %s', async (path) => {
    const { headers } = await proxy.get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    const hashed = path.startsWith('/assets/app');
    expect(headers.get('cache-control')).toBe(hashed ? 'public, max-age=31536000, immutable' : 'no-store');
  });

  test('the app’s addresses are its page; unknown files and calls are a problem', async () => {
    expect(await (await proxy.get('/entreprises/000314153/comptes/1?page=2', {})).text()).toContain(
      '<title>Bilanscope',
    );
    for (const path of ['/api/nothing', '/assets/none.js', '/pdfjs/wasm/none.wasm', '/favicon.png', '/api'])
      expect(await problemOf(proxy.get(path))).toMatchObject({ code: 'unknown_address', status: 404 });
  });

  test('a body that is no JSON, or too long, is a problem', async () => {
    expect(await problemOf(proxy.post(apiPaths.cases, '{'))).toMatchObject({
      code: 'invalid_request',
      status: 400,
    });
    expect(await problemOf(proxy.post(apiPaths.cases, { objet: 'x'.repeat(20_000) }))).toMatchObject({
      code: 'invalid_request',
    });
  });

  test('a client that says nothing is let go', async () => {
    const { port } = new URL(proxy.url);
    const ended = await new Promise<boolean>((done) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write('GET /api/health HTTP/1.1\r\nHost: x\r\nX-Slow: '),
      );
      socket.on('close', () => done(true));
      socket.on('error', () => done(true));
      socket.resume();
    });
    expect(ended).toBe(true);
  });
});
