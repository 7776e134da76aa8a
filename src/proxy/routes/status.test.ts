import { describe, expect, test } from 'vitest';

import { apiPaths } from '#contract/paths.ts';
import { statusSchema, type Status } from '#contract/status.ts';

import { Secret } from '../access/secret.ts';
import { problemOf, startProxy, type RunningProxy } from '../testing/running-proxy.ts';

const statusOf = async (proxy: RunningProxy): Promise<Status> =>
  statusSchema.parse(await (await proxy.get(apiPaths.status)).json());

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('how the services are', () => {
  test('each service, its last call and the quota left as announced', async () => {
    const proxy = await startProxy({ SIMULATOR_CONTRACT: 'v3' }, { limits: 'real' });
    const before = await statusOf(proxy);
    expect(before.services.map(({ name, state }) => [name, state])).toEqual([
      ['inpi', 'up'],
      ['bdf', 'up'],
      ['inpi-rne', 'unknown'],
      ['search', 'unknown'],
    ]);
    expect(before.tokens.map(({ demarche, rights, quotas }) => [demarche.id, rights, quotas])).toEqual([
      ['marches', 'as_expected', []],
      ['aides', 'as_expected', []],
      ['fraude', 'as_expected', []],
    ]);
    const { id } = await proxy.openCase();
    await proxy.get(apiPaths.filings(id, '000314153'));
    await proxy.get(apiPaths.figures(id, '000102517'));
    const { services, tokens } = await statusOf(proxy);
    expect(services[0]?.lastSuccessAt).not.toBeNull();
    expect(services[1]).toMatchObject({ lastSuccessAt: null, lastFailure: { code: 'upstream_unavailable' } });
    expect(tokens[0]?.quotas.map(({ source, limit, remaining }) => [source, limit, remaining])).toEqual([
      ['inpi', 15, 14],
      ['bdf', 250, 249],
    ]);
    expect(tokens[1]?.quotas).toEqual([]);
    await proxy.close();
  });

  test('a company that nobody knows is no failure of the services', async () => {
    const proxy = await startProxy();
    const { id } = await proxy.openCase();
    const unknown = '000000000';
    for (const path of [apiPaths.filings(id, unknown), apiPaths.figures(id, unknown)])
      expect(await problemOf(proxy.get(path))).toMatchObject({ code: 'not_found' });
    for (const { lastSuccessAt, lastFailure } of (await statusOf(proxy)).services.slice(0, 2)) {
      expect(lastSuccessAt).not.toBeNull();
      expect(lastFailure).toBeNull();
    }
    await proxy.close();
  });

  test('a maintenance, a failure and missing rights are told, and block nothing', async () => {
    const proxy = await startProxy(
      { SIMULATOR_CONTRACT: 'v3' },
      {
        pings: { bank: 'maintenance', inpi: 'bad_gateway' },
        privileges: { narrow: ['open_data'] },
        tokens: ['narrow'],
      },
      (config) => ({
        ...config,
        demarches: config.demarches.map((demarche) => ({ ...demarche, token: new Secret('narrow') })),
      }),
    );
    const { services, tokens } = await statusOf(proxy);
    expect(services.slice(0, 2).map(({ state, until }) => [state, until !== null])).toEqual([
      ['down', false],
      ['maintenance', true],
    ]);
    expect(services[0]?.lastUpAt).not.toBeNull();
    expect(tokens[0]).toMatchObject({ rights: 'missing', missing: ['bdf'], expiresOn: null });
    const { id } = await proxy.openCase();
    expect((await proxy.get(apiPaths.filings(id, '000314153'))).status).toBe(200);
    await proxy.close();
  });

  test('the end of a token is announced, and no token is told', async () => {
    const exp = Math.floor(Date.now() / 1000) + 40 * 86_400;
    const token = `${encode({ alg: 'HS256' })}.${encode({ exp, jti: 'canary' })}.c2ln`;
    const proxy = await startProxy({}, { tokens: [token] }, (config) => ({
      ...config,
      demarches: config.demarches.slice(0, 1).map((demarche) => ({ ...demarche, token: new Secret(token) })),
      rne: null,
      search: null,
    }));
    const { services, tokens } = await statusOf(proxy);
    expect(services).toHaveLength(2);
    expect(tokens).toHaveLength(1);
    expect(tokens[0]).toMatchObject({ daysLeft: 40, expiresSoon: true });
    expect(JSON.stringify(tokens)).not.toContain(token.slice(0, 20));
    expect(await problemOf(proxy.get(apiPaths.status, {}))).toMatchObject({ code: 'cross_site' });
    await proxy.close();
  });

  test('a directory left alone is said to be down, until when', async () => {
    const proxy = await startProxy();
    const { id } = await proxy.openCase();
    // Three numbers of the cast on which the directory fails, each in its way.
    for (const siren of ['000102418', '000102517', '000103010'])
      await proxy.get(apiPaths.identity(id, siren));
    const directory = (await statusOf(proxy)).services.find(({ name }) => name === 'search');
    expect(directory).toMatchObject({ state: 'down', lastFailure: { code: 'upstream_invalid' } });
    expect(Date.parse(directory?.until ?? '')).toBeGreaterThan(Date.now());
    await proxy.close();
  });
});
