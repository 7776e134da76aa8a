import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { identitySchema, searchSchema } from '#contract/directory.ts';
import { apiPaths } from '#contract/paths.ts';
import { sessionSchema } from '#contract/session.ts';

import { problemOf, startProxy, type RunningProxy } from '../testing/running-proxy.ts';

let proxy: RunningProxy;
let caseId: string;
beforeAll(async () => {
  proxy = await startProxy();
  caseId = (await proxy.openCase()).id;
});
afterAll(() => proxy.close());

const search = async (text: string) =>
  searchSchema.parse(await (await proxy.get(apiPaths.search(text))).json());

describe('search by name', () => {
  test('finds a company, whatever its capitals and accents, and says who answers', async () => {
    const { results, total, source } = await search('Ateliers MÉNÉTRIER');
    expect([results.map(({ siren }) => siren), total]).toEqual([['000314153'], 1]);
    expect(results[0]).toMatchObject({ status: 'active', diffusible: true, legalForm: { label: null } });
    expect(source).toEqual({ provider: 'INSEE et INPI', service: 'Recherche d’entreprises' });
  });

  test('finds by number, and nothing where there is nothing', async () => {
    expect((await search('000100214')).results.map(({ siren }) => siren)).toEqual(['000100214']);
    expect(await search('zzzzzz')).toMatchObject({ results: [], total: 0 });
  });

  test.each([
    ['', 400],
    ['ab', 400],
    ['  ab ', 400],
    ['x'.repeat(201), 400],
  ])('« %s » is not worth asking', async (text, status) => {
    const before = proxy.simulator.requests().length;
    expect(await problemOf(proxy.get(apiPaths.search(text)))).toMatchObject({
      code: 'invalid_request',
      status,
    });
    expect(proxy.simulator.requests().length).toBe(before);
  });

  test('asked twice for the same words is asked once of the directory', async () => {
    const callsOf = () => proxy.simulator.requests().filter(({ server }) => server === 'search').length;
    await search('conseil');
    const before = callsOf();
    await search('Conseil ');
    expect(callsOf()).toBe(before);
  });

  test('needs our header, and leaves no word in the technical log', async () => {
    expect(await problemOf(proxy.get(apiPaths.search('ménétrier'), {}))).toMatchObject({
      code: 'cross_site',
    });
    expect(proxy.log()).toContain('"route":"/api/search"');
    expect(proxy.log()).not.toMatch(/m%C3%A9n|ménétrier|menetrier|conseil|ateliers/i);
  });
});

describe('who a company is', () => {
  const identity = async (siren: string) =>
    identitySchema.parse(await (await proxy.get(apiPaths.identity(caseId, siren))).json());

  test('name, seat, activity and status', async () => {
    expect(await identity('000314153')).toMatchObject({
      siren: '000314153',
      name: expect.stringContaining('ATELIERS MENETRIER'),
      status: 'active',
      closedOn: null,
      diffusible: true,
      activity: { code: expect.stringMatching(/^\d\d\.\d\d[A-Z]$/), label: null },
      seat: { siret: expect.stringMatching(/^000314153/) },
    });
  });

  test('masked as the source masks it', async () => {
    expect(await identity('000100214')).toMatchObject({
      diffusible: false,
      seat: { address: null, postalCode: null, city: 'CAEN' },
    });
  });

  test.each([
    ['000101410', { status: 'closed' }],
    ['000100412', { kind: 'sole_trader' }],
    ['000100610', { kind: 'association' }],
  ])('%s: what explains that accounts are missing', async (siren, expected) => {
    expect(await identity(siren)).toMatchObject(expected);
  });

  test('a company that the directory does not know', async () => {
    expect(await problemOf(proxy.get(apiPaths.identity(caseId, '552100554')))).toMatchObject({
      code: 'not_found',
    });
    expect(await problemOf(proxy.get(apiPaths.identity('none', '000314153')))).toMatchObject({
      code: 'case_unknown',
    });
  });
});

test('without a directory, nothing is asked and the session says so', async () => {
  const bare = await startProxy({}, {}, (config) => ({ ...config, search: null }));
  const { id } = await bare.openCase();
  expect(sessionSchema.parse(await (await bare.get(apiPaths.session)).json()).search).toBe(false);
  for (const path of [apiPaths.search('ateliers'), apiPaths.identity(id, '000314153')])
    expect(await problemOf(bare.get(path))).toMatchObject({ code: 'source_not_installed', status: 404 });
  await bare.close();
});
