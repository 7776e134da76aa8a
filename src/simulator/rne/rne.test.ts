import { existsSync, readFileSync } from 'node:fs';

import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Simulator } from '../simulator.ts';
import { askApi, fetched, openBench, v3Paths, type Answered, type Bench } from '../testing/bench.ts';

let bench: Bench;
let simulator: Simulator;
let token: string;
let now = Date.parse('2026-11-21T10:00:00Z');

beforeAll(async () => {
  bench = await openBench();
  simulator = await bench.start({ now: () => now });
  token = await login();
});
afterAll(() => bench.close());

async function login(given: object = simulator.rneCredentials): Promise<string> {
  const answered = await logIn(simulator, given);
  return (answered.json() as { token: string }).token;
}

function logIn(register: Simulator, given: unknown): Promise<Answered> {
  return fetched(`${register.rneUrl}/api/sso/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(given),
  });
}

const ask = (path: string, bearer = token) =>
  fetched(simulator.rneUrl + path, { headers: { authorization: `Bearer ${bearer}` } });

type Filing = {
  id: string;
  confidentiality: string;
  nomDocument: string;
  deleted: boolean;
  dateCloture?: string;
  typeBilan?: string;
};
type Keyed = { dateCloture: string; bilanSaisi: { bilan: { detail?: { pages: { numero: number }[] } } } };
type Deed = { id: string; typeRdd?: { typeActe: string; decision?: string }[] };
type Attachments = { bilans: Filing[]; bilansSaisis: Keyed[]; actes: Deed[] };

const attachments = async (siren: string) =>
  (await ask(`/api/companies/${siren}/attachments`)).json() as Attachments;

test('an account opens a session that says when it ends; another does not', async () => {
  const { username, password } = simulator.rneCredentials;
  const [, claims = ''] = (await login()).split('.');
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    exp: now / 1000 + 3_600,
    username,
  });
  for (const given of [{ username, password: 'x' }, { username: 'x', password }, {}, null, 'text']) {
    const refused = await logIn(simulator, given);
    expect([refused.status, refused.json()]).toEqual([401, { code: 401, message: 'Invalid credentials.' }]);
  }
});

test('nothing is told without a session, nor after its end', async () => {
  const path = '/api/companies/000314153/attachments';
  const message = (answered: Answered) => (answered.json() as { message: string }).message;
  expect(message(await fetched(simulator.rneUrl + path))).toBe('JWT Token not found');
  expect(message(await ask(path, 'wrong'))).toBe('Invalid JWT Token');
  const first = await login();
  now += 3_600_000;
  const expired = await ask(path, first);
  expect([expired.status, message(expired)]).toEqual([401, 'Expired JWT Token']);
  token = await login();
  expect((await ask(path)).status).toBe(200);
});

test('the session of one company dies on the way, once', async () => {
  const path = '/api/companies/000103515/attachments';
  const dying = await login();
  expect((await ask(path, dying)).status).toBe(401);
  expect((await ask('/api/companies/000314153/attachments', dying)).status).toBe(401);
  expect((await ask(path, await login())).status).toBe(200);
});

test('every filing is listed with its confidentiality, under the identifier of v3', async () => {
  const { bilans, actes } = await attachments('000100313');
  expect(bilans.map(({ confidentiality }) => confidentiality)).toEqual([
    'Partiellement confidentiel',
    'Publication simplifiee',
    'Partiellement confidentiel (RAPCAC)',
    'Partiellement confidentiel',
    'Public',
    'Public',
  ]);
  const current = await bench.start({ contract: 'v3', now: () => now });
  const open = (
    (await askApi(current, v3Paths.inpi('000100313'))).json() as {
      data: { bilans: { id: string }[]; actes: { id: string }[] };
    }
  ).data;
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).toSorted();
  expect(ids(open.bilans)).toEqual(ids(bilans.filter(({ confidentiality }) => confidentiality === 'Public')));
  expect(ids(open.actes)).toEqual(ids(actes));
});

test('a confidential filing is listed, and its document refused; the others are given', async () => {
  const { bilans } = await attachments('000100214');
  const statuses = await Promise.all(
    bilans.map(async ({ id, confidentiality }) => {
      const { status, text } = await ask(`/api/bilans/${id}/download`);
      return [confidentiality, status, text.startsWith('%PDF-')];
    }),
  );
  expect(new Set(statuses.map(String))).toEqual(new Set(['Confidentiel,403,false', 'Public,200,true']));
  const [partly] = (await attachments('000100313')).bilans;
  expect((await ask(`/api/bilans/${partly?.id}/download`)).status).toBe(200);
});

test('deeds are given, unknown documents are not', async () => {
  const { actes } = await attachments('000100818');
  expect(actes.map(({ typeRdd }) => typeRdd === undefined)).toContain(true);
  const deed = await ask(`/api/actes/${actes[0]?.id}/download`);
  expect([deed.status, deed.text.startsWith('%PDF-')]).toEqual([200, true]);
  for (const path of [`/api/bilans/${actes[0]?.id}/download`, `/api/actes/${'0'.repeat(24)}/download`])
    expect((await ask(path)).status).toBe(404);
});

test('one company gets its documents in an archive', async () => {
  const { bilans } = await attachments('000101816');
  const response = await fetch(`${simulator.rneUrl}/api/bilans/${bilans[0]?.id}/download`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.headers.get('content-type')).toBe('application/zip');
  const zip = await JSZip.loadAsync(await response.arrayBuffer());
  expect(Object.keys(zip.files)).toEqual([`${bilans[0]?.nomDocument}.pdf`]);
  expect((await zip.file(`${bilans[0]?.nomDocument}.pdf`)?.async('text'))?.slice(0, 5)).toBe('%PDF-');
});

test('keyed accounts are whole, without income or without detail, and never those of a recent filing', async () => {
  const pagesOf = (keyed: readonly Keyed[]) =>
    keyed.map(({ bilanSaisi }) => bilanSaisi.bilan.detail?.pages.map(({ numero }) => numero).join(' '));
  expect(pagesOf((await attachments('000100214')).bilansSaisis)).toContain(undefined);
  const partly = pagesOf((await attachments('000100313')).bilansSaisis);
  expect(partly.filter((pages) => !pages?.split(' ').includes('3'))).toHaveLength(2);
  const young = await attachments('000100719');
  expect([young.bilans.length, young.bilansSaisis.length]).toEqual([2, 1]);
});

test('a withdrawn filing stays, marked as deleted', async () => {
  const { bilans } = await attachments('000101212');
  const names = bilans.flatMap(({ deleted, nomDocument }) => (deleted ? [nomDocument] : []));
  expect(names).toEqual([expect.stringMatching(/-0$/)]);
  expect(bilans.map(({ nomDocument }) => nomDocument)).toContain(names[0]?.replace(/-0$/, ''));
});

test('a company without documents is an empty list, an unknown one is a 404', async () => {
  expect((await ask('/api/companies/000100412/attachments')).json()).toEqual([]);
  expect((await ask('/api/companies/552049447/attachments')).status).toBe(404);
  expect((await ask('/api/companies')).status).toBe(404);
});

test.each([
  ['000102111', 401, false],
  ['000102210', 403, false],
  ['000102319', 400, false],
  ['000102418', 429, false],
  ['000102517', 500, false],
  ['000102616', 503, true],
  ['000102715', 504, true],
  ['000103010', 200, true],
] as const)('%s fails with %i, HTML %s', async (siren, status, html) => {
  const answered = await ask(`/api/companies/${siren}/attachments`);
  expect([answered.status, /html/.test(answered.headers.get('content-type') ?? '')]).toEqual([status, html]);
});

test('unreadable and foreign answers', async () => {
  await expect(ask('/api/companies/000102913/attachments')).rejects.toThrow('terminated');
  expect((await ask('/api/companies/000103119/attachments')).json).toThrow(SyntaxError);
  const { bilans } = await attachments('000103416');
  expect(bilans.map(({ nomDocument }) => nomDocument.slice(3, 12))).toContain('000100115');
});

test('an account may call 180 times a minute', async () => {
  const real = await bench.start({ limits: 'real', now: () => now });
  const { token: session } = (await logIn(real, real.rneCredentials)).json() as { token: string };
  const call = () =>
    fetched(`${real.rneUrl}/api/companies/552049447/attachments`, {
      headers: { authorization: `Bearer ${session}` },
    });
  for (let count = 0; count < 180; count += 1) expect((await call()).status).toBe(404);
  const refused = await call();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
});

const sample = new URL('../../../../shared/samples/inpi-rne-attachments-542065479.json', import.meta.url);

/** Paths of every value, with its type; what stands in a list is told once. */
function shapeOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => shapeOf(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, child]) => shapeOf(child, `${path}.${key}`));
}

describe.skipIf(!existsSync(sample))('the real answer (skipped when the samples are not there)', () => {
  test('has the shape of ours, but for the deeds that it does not hold', async () => {
    const real = new Set(shapeOf(JSON.parse(readFileSync(sample, 'utf8'))));
    const ours = new Set<string>();
    for (const siren of ['000314153', '000100511'])
      for (const line of shapeOf(await attachments(siren))) if (!line.startsWith('.actes')) ours.add(line);
    expect([...ours].toSorted()).toEqual([...real].toSorted());
  });
});
