import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Simulator } from '../../simulator.ts';
import { askApi, fetched, openBench, v3Paths, type Answered, type Bench } from '../../testing/bench.ts';

let bench: Bench;
let simulator: Simulator;
let now = Date.parse('2026-11-21T10:00:00Z');

beforeAll(async () => {
  bench = await openBench();
  simulator = await bench.start({ contract: 'v3', now: () => now });
});
afterAll(() => bench.close());

type Entry = { id: string; nom_document: string; date_depot: string; date_mise_a_jour: string; url: string };
type Deed = Entry & { types_actes: { type_acte: string; type_decision?: string }[] | null };
type Filing = Entry & { date_cloture: string | null; type: string | null };
type List = { data: { actes: Deed[]; bilans: Filing[] } };

async function list(siren: string): Promise<List['data']> {
  return ((await askApi(simulator, v3Paths.inpi(siren))).json() as List).data;
}

const codeOf = (answered: Answered) => (answered.json() as { errors: { code: string }[] }).errors[0]?.code;
const urlIn = (answered: Answered) =>
  (answered.json() as { data: { document_url: string } }).data.document_url;
const isPdf = ({ text }: Answered) => text.startsWith('%PDF-');

test('the list tells public filings alone, and deeds, in the order of their updates', async () => {
  const { actes, bilans } = await list('000314153');
  const former = await bench.start({ now: () => now });
  const before = (await askApi(former, '/v2/bilans_inpi/000314153')).json() as {
    bilans: { confidentiel: number; date_cloture: string }[];
  };
  const open = before.bilans.filter(({ confidentiel }) => confidentiel === 0);
  expect(before.bilans).toHaveLength(8);
  expect(bilans.map(({ date_cloture: date }) => date ?? '').toSorted()).toEqual(
    open.map(({ date_cloture: date }) => date.slice(0, 10)).toSorted(),
  );
  for (const entries of [actes, bilans]) {
    const updates = entries.map(({ date_mise_a_jour: date }) => date);
    expect(updates).toEqual(updates.toSorted());
    expect(entries.every((entry) => entry.date_mise_a_jour > entry.date_depot)).toBe(true);
    expect(entries.every(({ id }) => /^[0-9a-f]{24}$/.test(id))).toBe(true);
  }
  expect(bilans[0]).toEqual({
    id: expect.any(String),
    nom_document: expect.stringMatching(/^CA_000314153_2501_1998B00314_\d{4}_\d+$/),
    date_depot: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    date_cloture: expect.stringMatching(/^\d{4}-12-31$/),
    date_mise_a_jour: expect.any(String),
    type: 'bilan complet',
    url: expect.any(String),
  });
});

test('a type, a closing and the kinds of a deed may be unknown', async () => {
  const prolific = await list('000101212');
  expect(prolific.bilans.filter(({ type }) => type === null)).toHaveLength(1);
  expect(prolific.bilans.filter(({ date_cloture: date }) => date === null)).toHaveLength(1);
  const { actes } = await list('000100818');
  expect(actes.map(({ types_actes: types }) => types === null)).toContain(true);
  expect((await list('000101014')).bilans.map(({ type }) => type)).toContain('bilan consolidé');
  expect((await list('000102012')).bilans.map(({ type }) => type)).toContain('bilan simplifié');
  const told = (await list('000100115')).actes.flatMap(({ types_actes: types }) => types ?? []);
  expect(told.map(({ type_acte: act }) => typeof act)).toContain('string');
});

test('a document comes in two steps, without token, and its identifier outlives its address', async () => {
  const [first, second] = [await list('000100115'), await list('000100115')];
  expect(first.bilans.map(({ id }) => id)).toEqual(second.bilans.map(({ id }) => id));
  expect(first.bilans[0]?.url).not.toBe(second.bilans[0]?.url);
  for (const { url, nom_document: name } of [...first.bilans.slice(0, 1), ...first.actes.slice(0, 1)]) {
    const step = await fetched(url);
    expect([step.status, step.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.api+json; charset=utf-8',
    ]);
    expect(step.json()).toEqual({
      data: { document_url: expect.stringContaining(`${simulator.url}/proxy/files/`), expires_in: 86_400 },
      links: {},
      meta: {},
    });
    const file = await fetched(urlIn(step));
    expect([file.status, file.headers.get('content-type'), isPdf(file)]).toEqual([
      200,
      'application/pdf',
      true,
    ]);
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${name}.pdf"`);
  }
});

test('addresses hold what a careless client rewrites, and work in no other writing', async () => {
  const [filing] = (await list('000100115')).bilans;
  const url = filing?.url ?? '';
  for (const sign of ['%2F', '+', '=']) expect(url).toContain(sign);
  const spaced = await fetched(url.replaceAll('+', '%20'));
  expect([spaced.status, codeOf(spaced)]).toEqual([422, '00314']);
  const altered = await fetched(url.replace(/.--/, (end) => (end === 'A--' ? 'B--' : 'A--')));
  expect([altered.status, codeOf(altered)]).toEqual([422, '00314']);
});

test('an address dies after an hour, a file after a day', async () => {
  const [filing] = (await list('000100115')).bilans;
  const url = filing?.url ?? '';
  now += 3_600_000;
  const file = urlIn(await fetched(url));
  now += 1_000;
  const expired = await fetched(url);
  expect([expired.status, codeOf(expired)]).toEqual([410, '00403']);
  now += 86_400_000 - 1_001;
  expect((await fetched(file)).status).toBe(200);
  now += 1;
  const dead = await fetched(file);
  expect([dead.status, dead.text]).toEqual([404, '']);
});

test('the first list of one company is dead already, the next one lives', async () => {
  const statuses: number[] = [];
  for (let round = 0; round < 4; round += 1)
    statuses.push((await fetched((await list('000103515')).bilans[0]?.url ?? '')).status);
  expect(statuses).toEqual([410, 200, 410, 200]);
});

test('an address may lead to the PDF at once, or to the storage', async () => {
  const direct = await fetched((await list('000100511')).bilans[0]?.url ?? '');
  expect([direct.status, isPdf(direct)]).toEqual([200, true]);
  const stored = urlIn(await fetched((await list('000101816')).bilans[0]?.url ?? ''));
  expect(stored.startsWith(`http://${simulator.storageHost}/siade/`)).toBe(true);
  const file = await fetched(stored);
  expect([file.status, file.headers.get('content-type'), isPdf(file)]).toEqual([
    200,
    'application/pdf',
    true,
  ]);
  expect((await fetched(stored.replace(/[0-9a-f]{40}/, '0'.repeat(40)))).status).toBe(404);
});

test('a file may be refused, cut, missing, or be no PDF', async () => {
  const refusing = await list('000101915');
  const codes: (string | undefined)[] = [];
  for (let call = 0; call < 7; call += 1) {
    const answered = await fetched(urlIn(await fetched(refusing.bilans[0]?.url ?? '')));
    expect(answered.status).toBe(502);
    codes.push(codeOf(answered));
  }
  expect(codes).toEqual(['00601', '00602', '00603', '00604', '00605', '00606', '00601']);

  const failing = await list('000103317');
  const outcomes = await Promise.all(
    failing.bilans.map(async ({ url }) =>
      fetched(urlIn(await fetched(url))).then(isPdf, (error: Error) => error.message),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'terminated')).toHaveLength(1);

  const missing = await Promise.all((await list('000101410')).bilans.map(({ url }) => fetched(url)));
  const absent = missing.filter(({ status }) => status === 404);
  expect([absent.length, ...absent.map(codeOf)]).toEqual([2, '34003', '34003']);

  const broken = await Promise.all(
    (await list('000101519')).bilans.map(async ({ url }) => await fetched(urlIn(await fetched(url)))),
  );
  expect(broken.filter((file) => !isPdf(file))).toHaveLength(2);
  expect(broken.map(({ headers }) => headers.get('content-type'))).toContain('text/html');
});
