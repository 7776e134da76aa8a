import { afterAll, beforeAll, expect, test } from 'vitest';

import { fetched, openBench, type Bench } from '../../testing/bench.ts';

let bench: Bench;
const now = Date.parse('2026-11-21T10:00:00Z');

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test.each(['v2', 'v3'] as const)('%s tells each source, without a token', async (contract) => {
  const simulator = await bench.start({
    contract,
    now: () => now,
    pings: { bank: 'maintenance', inpi: 'bad_gateway' },
  });
  const listed = (await fetched(`${simulator.url}/pings`)).json() as { name: string; url: string }[];
  const told = await Promise.all(listed.map(({ url }) => fetched(url)));
  expect(listed.map(({ url }) => url.slice(simulator.url.length))).toEqual([
    '/ping/banque_de_france/bilans',
    '/ping/inpi/rne/actes_bilans',
    '/ping/inpi/rne',
  ]);
  expect(told.map(({ status }) => status)).toEqual([200, 502, 502]);
  expect(told[0]?.json()).toEqual({
    status: 'maintenance',
    until: '2026-11-21T10:30:00.000Z',
    last_update: '2026-11-21T10:00:00.000Z',
    last_ok_status: '2026-11-21T09:30:00.000Z',
  });
  expect((await fetched(`${simulator.url}/ping/insee/sirene`)).status).toBe(404);
});

test('sources are up when nothing else is said, and may be unknown', async () => {
  const simulator = await bench.start({ now: () => now, pings: { inpi: 'unknown' } });
  const ping = async (path: string) =>
    ((await fetched(simulator.url + path)).json() as { status: string }).status;
  expect(await ping('/ping/banque_de_france/bilans')).toBe('ok');
  expect(await ping('/ping/inpi/rne/actes_bilans')).toBe('unknown');
});

test('the rights of a token come in both documented shapes, and to nobody else', async () => {
  const simulator = await bench.start({ contract: 'v3', privileges: { other: ['open_data'] } });
  const rights = (token: string) =>
    fetched(`${simulator.url}/privileges`, { headers: { authorization: `Bearer ${token}` } });
  expect((await rights('good')).json()).toEqual({
    data: { privileges: expect.arrayContaining(['open_data', 'bilans_entreprise_bdf']) },
  });
  expect((await rights('other')).json()).toEqual({ privileges: ['open_data'] });
  const refused = await rights('wrong');
  expect([refused.status, refused.json()]).toMatchObject([401, { errors: [{ code: '00101' }] }]);
  const former = await bench.start();
  expect((await fetched(`${former.url}/privileges`)).json()).toEqual({ errors: [expect.any(String)] });
});
