import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { apiPaths } from '#contract/paths.ts';

import { headOf, rawExchange } from '../testing/raw-exchange.ts';
import { ours, problemOf, startProxy, type RunningProxy } from '../testing/running-proxy.ts';

let direct: RunningProxy;
let behind: RunningProxy;
beforeAll(async () => {
  direct = await startProxy();
  behind = await startProxy({ AGENT_CALLS_PER_MINUTE: '4', TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(() => Promise.all([direct.close(), behind.close()]));

const browser = { ...ours, 'sec-fetch-site': 'same-origin' };

/** How many calls pass before the address is told to wait: each comes from a browser of its own. */
async function passing(
  proxy: RunningProxy,
  headersOf: (call: number) => Record<string, string>,
): Promise<number> {
  for (let call = 0; call < 200; call += 1)
    if ((await proxy.get(apiPaths.cases, headersOf(call))).status === 429) return call;
  return 200;
}

async function asked(
  { url }: RunningProxy,
  target: string,
  fields: Record<string, string>,
): Promise<{ status: number; body: string }> {
  const { host } = new URL(url);
  const lines = Object.entries({ host, connection: 'close', ...fields }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return headOf(await rawExchange(url, `GET ${target} HTTP/1.1\r\n${lines.join('')}\r\n`));
}

describe('headers that a client invents', () => {
  test.each(['GoogleHC/1.0', 'kube-probe/1.30', 'ELB-HealthChecker/2.0'])(
    'a health checker’s name (%s) opens nothing',
    async (agent) => {
      expect(await asked(direct, '/api/cases', { 'user-agent': agent })).toMatchObject({ status: 403 });
    },
  );

  test.each([
    'x-forwarded-uri',
    'x-original-url',
    'x-rewrite-url',
    'x-original-uri',
    'x-auth-request-redirect',
  ])('another address (%s) opens nothing', async (name) => {
    for (const proxy of [direct, behind])
      expect(await asked(proxy, '/api/cases', { [name]: '/api/health' })).toMatchObject({ status: 403 });
  });

  test.each([
    '/api/cases#/api/health',
    '/api/cases%23/api/health',
    '/api/cases?/api/health',
    '/api/health/../cases',
    '/api/health/..%2fcases',
    '/api//cases',
    '/api/cases/',
    '/api/health;/../cases',
  ])('an address that reads two ways (%s) opens nothing', async (target) => {
    const { status, body } = await asked(direct, target, {});
    expect([400, 403, 404]).toContain(status);
    expect(body).not.toContain('[]');
  });

  test.each(['x-http-method-override', 'x-method-override'])(
    'another method (%s) changes nothing',
    async (name) => {
      const answer = await asked(direct, '/api/session/logout', { ...ours, [name]: 'POST' });
      expect(answer.status).toBe(404);
    },
  );

  test('a forwarded origin is not ours, unless a trusted proxy tells it', async () => {
    const foreign = {
      ...browser,
      origin: 'https://bilanscope.example',
      'x-forwarded-host': 'bilanscope.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=bilanscope.example;proto=https',
    };
    expect(await problemOf(direct.get(apiPaths.cases, foreign))).toMatchObject({ code: 'cross_site' });
    // A workstation answers under its own names alone, whoever forwards.
    expect(await problemOf(behind.get(apiPaths.cases, foreign))).toMatchObject({ code: 'cross_site' });
    const local = { ...foreign, origin: 'https://localhost', 'x-forwarded-host': 'localhost' };
    expect((await behind.get(apiPaths.cases, local)).status).toBe(200);
    expect(await problemOf(direct.get(apiPaths.cases, local))).toMatchObject({ code: 'cross_site' });
  });

  test.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
    'evil.example:80',
  ])('a name that leads here (%s) is not ours', async (host) => {
    const { port } = new URL(direct.url);
    const origin = `http://${host}${host.includes(':') ? '' : `:${port}`}`;
    const fields = { ...browser, host: origin.slice(7), origin };
    for (const path of [apiPaths.cases, apiPaths.session])
      expect(await asked(direct, path, fields)).toMatchObject({ status: 403 });
    expect(await asked(direct, apiPaths.health, fields)).toMatchObject({ status: 200 });
  });
});

describe('the limits of an address', () => {
  test('hold whatever address the client pretends, and tell how long to wait', async () => {
    const proxy = await startProxy({ AGENT_CALLS_PER_MINUTE: '4' });
    const pretend = (call: number) => ({ ...browser, 'x-forwarded-for': `192.0.2.${call}` });
    expect(await passing(proxy, pretend)).toBe(80);
    const answer = await proxy.get(apiPaths.cases, pretend(7));
    expect(answer.headers.get('retry-after')).toMatch(/^([1-9]|[1-5]\d|60)$/);
    expect(await problemOf(answer)).toMatchObject({
      code: 'too_many_requests',
      status: 429,
      retryAfter: Number(answer.headers.get('retry-after')),
      detail: expect.stringContaining('chaque adresse'),
    });
    expect((await proxy.get(apiPaths.health, {})).status).toBe(200);
    await proxy.close();
  });

  test('are those of the address that a trusted proxy tells', async () => {
    const from = (address: string) => () => ({ ...browser, 'x-forwarded-for': `203.0.113.9, ${address}` });
    expect(await passing(behind, from('192.0.2.1'))).toBeLessThan(100);
    expect((await behind.get(apiPaths.cases, from('192.0.2.2')())).status).toBe(200);
    expect((await behind.get(apiPaths.cases, from('192.0.2.1')())).status).toBe(429);
  });

  test('count what another site causes, apart from what agents do', async () => {
    const proxy = await startProxy({ AGENT_CALLS_PER_MINUTE: '4' });
    const cross = () => ({ ...ours, 'sec-fetch-site': 'cross-site' });
    expect(await passing(proxy, cross)).toBe(20);
    expect((await proxy.get(apiPaths.cases, browser)).status).toBe(200);
    await proxy.close();
  });
});
