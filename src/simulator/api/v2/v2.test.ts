import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator.ts';
import { messages } from './messages.ts';

let cacheFolder: string;
let simulator: Simulator;
let now = Date.parse('2026-11-21T10:00:10Z');
const opened: Simulator[] = [];

async function start(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const started = await startSimulator({
    tokens: ['good', 'other'],
    limits: 'wide',
    cacheFolder,
    delays: 'none',
    now: () => now,
    ...options,
  });
  opened.push(started);
  return started;
}

beforeAll(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), 'simulator-api-'));
  simulator = await start();
});

afterAll(async () => {
  await Promise.all(opened.map(async (each) => await each.close()));
  await rm(cacheFolder, { recursive: true, force: true });
});

const complete = { context: 'Tests', recipient: '13002526500013', object: 'essai' };

async function ask(
  path: string,
  query: Readonly<Record<string, string>> = complete,
  token: string | null = 'good',
): Promise<{ status: number; headers: Headers; text: string; json: () => unknown }> {
  const url = `${simulator.url}/v2/${path}?${new URLSearchParams(query).toString()}`;
  const answer = await fetch(url, token === null ? {} : { headers: { authorization: `Bearer ${token}` } });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) as unknown };
}

const operations = ['bilans_inpi', 'bilans_entreprises_bdf'] as const;

test.each(operations)(
  '%s: a token in the header or in the query opens it, none or another does not',
  async (operation) => {
    const path = `${operation}/000314153`;
    expect((await ask(path)).status).toBe(200);
    expect((await ask(path, { ...complete, token: 'good' }, null)).status).toBe(200);
    for (const refused of [await ask(path, complete, null), await ask(path, complete, 'wrong')]) {
      expect(refused.status).toBe(401);
      expect(refused.json()).toEqual({ errors: [messages.token] });
    }
  },
);

test.each(operations)('%s: missing parameters are told all at once, before the SIREN', async (operation) => {
  const answer = await ask(`${operation}/123456789`, { recipient: ' ' });
  expect(answer.status).toBe(422);
  expect(answer.json()).toEqual({
    errors: [
      'Le paramètre context est obligatoire',
      'Le paramètre recipient est obligatoire',
      'Le paramètre object est obligatoire',
    ],
  });
  const siren = await ask(`${operation}/123456789`);
  expect([siren.status, siren.json()]).toEqual([422, { errors: [messages.siren] }]);
});

test('the token is checked before anything else', async () => {
  expect((await ask('bilans_inpi/123', {}, 'wrong')).status).toBe(401);
});

test('a valid SIREN that nobody knows is a 404, in the words of the real service', async () => {
  const answer = await ask('bilans_inpi/552049447');
  expect([answer.status, answer.json()]).toEqual([404, { errors: [messages.notFound] }]);
  expect((await ask('bilans_entreprises_bdf/000100412')).status).toBe(404);
});

test('other paths, other versions and other methods are not served', async () => {
  for (const path of ['v3/inpi/rne', 'v2/bilans_inpi', 'v2/entreprises/000314153'])
    expect((await fetch(`${simulator.url}/${path}`)).status).toBe(404);
  const post = await fetch(`${simulator.url}/v2/bilans_inpi/000314153`, { method: 'POST' });
  expect(post.status).toBe(404);
  expect((await ask('bilans_inpi/%E0%A4%A')).status).toBe(422);
});

test('every answer tells the limit; the real one refuses the sixth list of a minute', async () => {
  const wide = await ask('bilans_inpi/000100412');
  expect(wide.headers.get('ratelimit-limit')).toBe('1000');
  expect(wide.headers.get('ratelimit-reset')).toBe(String(Date.parse('2026-11-21T10:01:00Z') / 1000));
  const real = await start({ limits: 'real' });
  const url = `${real.url}/v2/bilans_inpi/000100412?${new URLSearchParams({ ...complete, token: 'good' }).toString()}`;
  const statuses: number[] = [];
  for (let call = 0; call < 6; call += 1) statuses.push((await fetch(url)).status);
  expect(statuses).toEqual([404, 404, 404, 404, 404, 429]);
  const refused = await fetch(url);
  expect(refused.headers.get('retry-after')).toBe('50');
  expect(await refused.json()).toEqual({ errors: [messages.throttled] });
});

test('429 of the member that always refuses is announced for that call alone', async () => {
  const refused = await ask('bilans_inpi/000102418');
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('37');
  expect(Number(refused.headers.get('ratelimit-remaining'))).toBeGreaterThan(900);
  expect(Number((await ask('bilans_inpi/000100412')).headers.get('ratelimit-remaining'))).toBeGreaterThan(
    900,
  );
});

test('an identical call is refused while the first runs, a different one is not', async () => {
  const slow = await start({ delays: 'real' });
  const call = async (object: string, token = 'good') =>
    (
      await fetch(
        `${slow.url}/v2/bilans_entreprises_bdf/000314153?${new URLSearchParams({ object, context: 'c', recipient: 'r', token }).toString()}`,
      )
    ).status;
  const [first, twin, otherObject, otherToken] = await Promise.all([
    call('a'),
    call('a'),
    call('b'),
    call('a', 'other'),
  ]);
  expect(new Set([first, twin])).toEqual(new Set([200, 409]));
  expect([otherObject, otherToken]).toEqual([200, 200]);
  expect(await call('a')).toBe(200);
});

test.each([
  ['000102111', 401],
  ['000102210', 403],
  ['000102319', 422],
  ['000102517', 502],
  ['000102616', 503],
  ['000102715', 504],
] as const)('%s fails with %i on both sources, with one sentence', async (siren, status) => {
  for (const operation of operations) {
    const answer = await ask(`${operation}/${siren}`);
    expect(answer.status).toBe(status);
    expect(answer.json()).toEqual({ errors: [expect.any(String)] });
  }
});

test('the busy member answers 409 for two seconds, then its data', async () => {
  expect((await ask('bilans_inpi/000103218')).status).toBe(409);
  now += 1_000;
  const refused = await ask('bilans_inpi/000103218');
  expect([refused.status, refused.json()]).toEqual([409, { errors: [messages.duplicate] }]);
  now += 1_000;
  expect((await ask('bilans_inpi/000103218')).status).toBe(200);
});

test('bodies that cannot be read: HTML, malformed, cut', async () => {
  for (const operation of operations) {
    const html = await ask(`${operation}/000103010`);
    expect([html.status, html.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const malformed = await ask(`${operation}/000103119`);
    expect(malformed.status).toBe(200);
    expect(malformed.json).toThrow(SyntaxError);
    await expect(ask(`${operation}/000102913`)).rejects.toThrow('terminated');
  }
  expect((await ask('bilans_inpi/000103119')).text).toContain('// Le SIREN');
});

test('silence lasts until the client goes', async () => {
  const url = `${simulator.url}/v2/bilans_inpi/000102814?${new URLSearchParams({ ...complete, token: 'good' }).toString()}`;
  const leaving = new AbortController();
  const call = fetch(url, { signal: leaving.signal });
  const line = () => simulator.requests().findLast(({ path }) => path.endsWith('/000102814'));
  await expect.poll(line).toBeDefined();
  leaving.abort();
  await expect(call).rejects.toThrow('aborted');
  expect(line()?.status).toBe(0);
});

test('the confused member speaks of another company and in another currency', async () => {
  const list = (await ask('bilans_inpi/000103416')).json() as { bilans: { siren: string }[] };
  expect(list.bilans.map(({ siren }) => siren)).not.toContain('000103416');
  const figures = (await ask('bilans_entreprises_bdf/000103416')).json() as { monnaie: string };
  expect(figures.monnaie).toBe('kDollars');
});

test('a list gives each filing its nine keys, in the types of the real one', async () => {
  const list = (await ask('bilans_inpi/000101212')).json() as { bilans: Record<string, unknown>[] };
  expect(list.bilans).toHaveLength(15);
  const ids = list.bilans.map((filing) => Number(filing['id_fichier']));
  expect(ids.toSorted((a, b) => a - b)).toEqual(ids);
  for (const filing of list.bilans) expect(Object.keys(filing)).toHaveLength(9);
  expect(list.bilans.filter((filing) => filing['date_cloture'] === null)).toHaveLength(1);
  expect(list.bilans.filter((filing) => filing['code_greffe'] === null)).toHaveLength(1);
  const first = (await ask('bilans_inpi/000100115')).json() as { bilans: Record<string, unknown>[] };
  expect(first.bilans[0]).toEqual({
    id_fichier: expect.any(Number),
    siren: '000100115',
    denomination_sociale: null,
    code_greffe: 802,
    date_depot: expect.stringMatching(/^\d{8}$/),
    nature_archive: 'B-S',
    confidentiel: 0,
    date_cloture: expect.stringMatching(/^\d{4}-12-31T00:00:00\.000Z$/),
    numero_gestion: '2003B00115',
  });
});
