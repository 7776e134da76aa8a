import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Simulator } from '../../simulator.ts';
import { askApi, openBench, v3Paths, type Answered, type Bench } from '../../testing/bench.ts';

let bench: Bench;
let simulator: Simulator;
let now = Date.parse('2026-11-21T10:00:10Z');

beforeAll(async () => {
  bench = await openBench();
  simulator = await bench.start({ contract: 'v3', now: () => now });
});
afterAll(() => bench.close());

const sources = ['inpi', 'bank'] as const;
const ask = (source: 'inpi' | 'bank', siren: string, options?: Parameters<typeof askApi>[2]) =>
  askApi(simulator, v3Paths[source](siren), options);

type Errors = {
  errors: { code: string; title: string; detail: string; meta: { provider?: string; retry_in?: number } }[];
};
const codesOf = (answered: Answered) => (answered.json() as Errors).errors.map(({ code }) => code);

describe.each(sources)('%s', (source) => {
  test('answers with a token in the header or in the query, in the media type of JSON:API', async () => {
    const answered = await ask(source, '000314153');
    expect([answered.status, answered.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.api+json; charset=utf-8',
    ]);
    const query = { context: 'c', recipient: '13002526500013', object: 'o', token: 'good' };
    expect((await ask(source, '000314153', { token: null, query })).status).toBe(200);
  });

  test.each([
    [null, '00101'],
    ['wrong', '00101'],
    ['eyJh.eyJq.c2ln', '00106'],
  ])('refuses the token %s with %s', async (token, code) => {
    const answered = await ask(source, '123', { token, query: {} });
    expect([answered.status, answered.headers.get('content-type')]).toEqual([
      401,
      'application/json; charset=utf-8',
    ]);
    expect(codesOf(answered)).toEqual([code]);
  });

  test.each([
    [{ recipient: ' ' }, '123456789', ['00201', '00202', '00203']],
    [{ context: 'c', object: 'o', recipient: '13002526500014' }, '123456789', ['00210']],
    [{ context: 'c', object: 'o', recipient: '35600000012345' }, '123456789', ['00301']],
    [{ context: 'c', object: 'o', recipient: '13002526500013' }, '123456789', ['00301']],
  ])('refuses the parameters %j', async (query, siren, codes) => {
    const answered = await ask(source, siren, { query });
    expect([answered.status, codesOf(answered)]).toEqual([422, codes]);
  });

  test('knows no other version', async () => {
    const answered = await askApi(simulator, v3Paths[source]('000314153').replace('/v3/', '/v4/'));
    expect([answered.status, codesOf(answered)]).toEqual([404, ['00402']]);
  });

  test('tells the ordinary 404 of a company out of its reach', async () => {
    for (const siren of ['552049447', '000100412']) {
      const answered = await ask(source, siren);
      expect([answered.status, codesOf(answered)]).toEqual([404, [source === 'inpi' ? '34003' : '17003']]);
    }
  });

  test('is busy for two seconds, with a conflict, then answers', async () => {
    const answered = await ask(source, '000103218');
    expect([answered.status, codesOf(answered)]).toEqual([409, ['00015']]);
    now += 2_000;
    expect((await ask(source, '000103218')).status).toBe(200);
  });

  test('says when to come back after too many calls', async () => {
    const answered = await ask(source, '000102418');
    expect([answered.status, codesOf(answered)]).toEqual([429, ['00429']]);
    expect(answered.headers.get('retry-after')).toBe('37');
    expect(Number(answered.headers.get('ratelimit-remaining'))).toBeGreaterThan(900);
  });

  test('cuts, mangles or leaves out its answer', async () => {
    await expect(ask(source, '000102913')).rejects.toThrow('terminated');
    const malformed = await ask(source, '000103119');
    expect(malformed.status).toBe(200);
    expect(() => malformed.json()).toThrow(SyntaxError);
    const html = await ask(source, '000103010');
    expect([html.status, html.headers.get('content-type')]).toEqual([
      source === 'inpi' ? 500 : 200,
      'text/html',
    ]);
  });

  test('lets a token do only what it has a right to', async () => {
    const restricted = await bench.start({
      contract: 'v3',
      privileges: { good: ['open_data'], other: ['bilans_bdf'] },
    });
    const statuses = await Promise.all(
      ['good', 'other'].map((token) => askApi(restricted, v3Paths[source]('000314153'), { token })),
    );
    expect(statuses.map(({ status }) => status)).toEqual(source === 'inpi' ? [200, 403] : [403, 200]);
    expect(statuses.flatMap((answered) => (answered.status === 403 ? codesOf(answered) : []))).toEqual([
      '00100',
    ]);
  });
});

/** Status and codes, with seconds to wait, of as many calls as there are codes. */
const failing: readonly [siren: string, status: number, inpi: string[], bank: string[]][] = [
  ['000102111', 401, ['00103', '00105', '00103'], ['00105', '00106', '00105']],
  ['000102210', 403, ['00107'], ['00100']],
  ['000102319', 422, ['00301'], ['00210']],
  [
    '000102517',
    502,
    ['34999', '00501 10', '34008', '34001', '34000', '34004', '34006', '34009', '34011', '34051'],
    ['17999', '00501 10', '17008', '17001', '17000', '17004', '17006', '17009', '17011', '17051'],
  ],
  ['000102616', 503, ['34020 1800', '34020'], ['17020 240', '03020 3600']],
  ['000102715', 504, ['34002'], ['17002']],
];

test.each(failing)('%s fails with %i and one code after another', async (siren, status, inpi, bank) => {
  for (const [source, codes] of [
    ['inpi', inpi],
    ['bank', bank],
  ] as const)
    for (const expected of codes) {
      const answered = await ask(source, siren);
      const [error] = (answered.json() as Errors).errors;
      const { retry_in: wait, provider } = error?.meta ?? {};
      expect([answered.status, wait === undefined ? error?.code : `${error?.code} ${wait}`]).toEqual([
        status,
        expected,
      ]);
      expect(error?.detail).toMatch(/\S/);
      const providers: Record<string, string | undefined> = {
        '03': 'DGFIP - Adélie',
        '17': 'Banque de France',
        '34': 'INPI - RNE',
      };
      expect(provider).toBe(providers[expected.slice(0, 2)]);
    }
});

test('a silent source lasts until the client goes', async () => {
  const leaving = new AbortController();
  const query = new URLSearchParams({
    context: 'c',
    recipient: '13002526500013',
    object: 'o',
    token: 'good',
  });
  const url = `${simulator.url}${v3Paths.inpi('000102814')}?${query.toString()}`;
  const call = fetch(url, { signal: leaving.signal });
  const line = () => simulator.requests().findLast(({ path }) => path.includes('/000102814/'));
  await expect.poll(line).toBeDefined();
  leaving.abort();
  await expect(call).rejects.toThrow('aborted');
  expect(line()?.status).toBe(0);
});

test('a confused source speaks of another company, or writes amounts that are none', async () => {
  const list = (await ask('inpi', '000103416')).json() as { data: { bilans: { nom_document: string }[] } };
  expect(list.data.bilans.map(({ nom_document: name }) => name.slice(0, 12))).toEqual(
    list.data.bilans.map(() => 'CA_000100115'),
  );
  expect((await ask('bank', '000103416')).text).toContain(' USD"');
});

test('documented limits are those of each kind of call', async () => {
  const real = await bench.start({ contract: 'v3', limits: 'real', now: () => now });
  const calls: [path: string, limit: string][] = [
    [v3Paths.inpi('000100412'), '15'],
    [v3Paths.bank('000100412'), '250'],
    ['/proxy/inpi/download/x', '50'],
    ['/proxy/files/x', '50'],
  ];
  for (const [path, limit] of calls)
    expect((await askApi(real, path)).headers.get('ratelimit-limit')).toBe(limit);
  const statuses: number[] = [];
  for (let call = 0; call < 15; call += 1)
    statuses.push((await askApi(real, v3Paths.inpi('000100412'))).status);
  expect(statuses).toEqual([...Array.from({ length: 14 }, () => 404), 429]);
  const refused = await askApi(real, v3Paths.inpi('000100412'));
  expect([codesOf(refused), refused.headers.get('retry-after')]).toEqual([
    ['00429'],
    String(60 - ((now / 1000) % 60)),
  ]);
});

test('each contract is gone, or not there yet, where the other answers', async () => {
  const gone = await askApi(simulator, '/v2/bilans_inpi/000314153');
  expect([gone.status, gone.headers.get('content-type')]).toEqual([410, 'text/plain; charset=utf-8']);
  expect(gone.text).toContain('veuillez migrer sur la version 3');
  expect((await askApi(simulator, '/v3/inpi/unites_legales/000314153/actes')).status).toBe(410);
  const former = await bench.start();
  expect((await askApi(former, '/v2/bilans_inpi/000314153')).status).toBe(200);
  for (const source of sources) expect((await askApi(former, v3Paths[source]('000314153'))).status).toBe(404);
});

test('figures are kept until midnight in Paris, for all tokens, unless a fresh answer is asked for', async () => {
  const told = (answered: Answered) => [
    answered.headers.get('x-response-cached'),
    answered.headers.get('x-cache-expires-in'),
  ];
  const left = String(Math.floor((Date.parse('2026-11-21T23:00:00Z') - now) / 1000));
  expect(told(await ask('bank', '000101113'))).toEqual(['false', left]);
  expect(told(await ask('bank', '000101113', { token: 'other' }))).toEqual(['true', left]);
  const fresh = { headers: { 'cache-control': 'no-cache' } };
  expect(told(await ask('bank', '000101113', fresh))).toEqual(['false', left]);
  expect(told(await ask('bank', '000100412'))).toEqual(['false', '']);
  expect(told(await ask('inpi', '000101113'))).toEqual([null, null]);
  now = Date.parse('2026-11-21T23:00:00Z');
  expect(told(await ask('bank', '000101113'))).toEqual(['false', String(24 * 3600)]);
});
