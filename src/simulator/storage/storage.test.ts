import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startSimulator, type Simulator } from '../simulator.ts';

let cacheFolder: string;
let simulator: Simulator;
let whole: Buffer;
let now = Date.parse('2026-11-21T10:00:00Z');

beforeAll(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), 'simulator-storage-'));
  simulator = await startSimulator({
    tokens: ['good'],
    limits: 'wide',
    cacheFolder,
    delays: 'none',
    now: () => now,
    archiveLifetimeMs: 60_000,
  });
  whole = Buffer.from(await (await fetch(await addressOf('000100719'))).arrayBuffer());
}, 30_000);

afterAll(async () => {
  await simulator.close();
  await rm(cacheFolder, { recursive: true, force: true });
});

async function addressOf(siren: string): Promise<string> {
  const query = 'context=c&recipient=r&object=o&token=good';
  const answer = await fetch(`${simulator.url}/v2/bilans_inpi/${siren}?${query}`);
  return ((await answer.json()) as { url_documents: string }).url_documents;
}

async function read(url: string, range?: string): Promise<{ answer: Response; bytes: Buffer }> {
  const answer = await fetch(url, range === undefined ? {} : { headers: { range } });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}

test('ranges give the bytes asked for, and say which', async () => {
  const url = await addressOf('000100719');
  const size = whole.length;
  for (const [range, start, end] of [
    ['bytes=0-99', 0, 99],
    [`bytes=${size - 10}-`, size - 10, size - 1],
    ['bytes=-22', size - 22, size - 1],
  ] as const) {
    const { answer, bytes } = await read(url, range);
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes ${start}-${end}/${size}`);
    expect(bytes.equals(whole.subarray(start, end + 1))).toBe(true);
  }
  expect(simulator.requests().at(-1)).toMatchObject({
    server: 'storage',
    status: 206,
    range: 'bytes=-22',
    bytes: 22,
  });
});

test('a whole read says that ranges are known, with a tag that stays the same from one address to another', async () => {
  const [first, second] = [
    await read(await addressOf('000100719')),
    await read(await addressOf('000100719')),
  ];
  expect(first.answer.status).toBe(200);
  expect(first.answer.headers.get('accept-ranges')).toBe('bytes');
  expect(first.answer.headers.get('content-type')).toBe('application/zip');
  expect(first.answer.headers.get('etag')).toBe(second.answer.headers.get('etag'));
  expect(first.bytes.equals(second.bytes)).toBe(true);
});

test('a range past the end is a 416', async () => {
  const { answer } = await read(await addressOf('000100719'), `bytes=${whole.length}-`);
  expect([answer.status, answer.headers.get('content-range')]).toEqual([416, `bytes */${whole.length}`]);
});

test('If-Range with another tag gives the whole archive', async () => {
  const url = await addressOf('000100719');
  const answer = await fetch(url, { headers: { range: 'bytes=0-9', 'if-range': '"older"' } });
  expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, whole.length]);
});

test('HEAD is refused as by a signed address, other methods are not allowed', async () => {
  const url = await addressOf('000100719');
  expect((await fetch(url, { method: 'HEAD' })).status).toBe(403);
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(405);
});

test('addresses are random, unknown ones and expired ones are 404', async () => {
  const url = await addressOf('000100719');
  expect(await addressOf('000100719')).not.toBe(url);
  expect((await fetch(url.replace(/[0-9a-f]{40}/, '0'.repeat(40)))).status).toBe(404);
  now += 59_999;
  expect((await read(url, 'bytes=0-0')).answer.status).toBe(206);
  now += 1;
  expect((await fetch(url)).status).toBe(404);
});

test('the first address of the member with dead links is a 404, the next one works, and so on', async () => {
  const statuses: number[] = [];
  for (let round = 0; round < 4; round += 1)
    statuses.push((await read(await addressOf('000103515'), 'bytes=0-0')).answer.status);
  expect(statuses).toEqual([404, 206, 404, 206]);
}, 30_000);

test('a storage may ignore ranges: for one member, or for all', async () => {
  const refusing = await read(await addressOf('000101915'), 'bytes=0-9');
  expect([refusing.answer.status, refusing.answer.headers.get('accept-ranges')]).toEqual([200, 'none']);
  expect(refusing.bytes.length).toBe(Number(refusing.answer.headers.get('content-length')));
}, 30_000);

test('an archive may break off in the middle of a document, and still give its directory', async () => {
  const url = await addressOf('000103317');
  await expect(read(url)).rejects.toThrow('terminated');
  const line = simulator.requests().at(-1);
  expect(line?.status).toBe(200);
  const tail = await read(url, 'bytes=-65536');
  expect([tail.answer.status, tail.bytes.length]).toEqual([206, 65_536]);
  expect(line?.bytes).toBeLessThan(Number(tail.answer.headers.get('content-range')?.split('/')[1]));
}, 30_000);

test('many readers of an archive that is not built yet share one build and read the same bytes', async () => {
  const url = await addressOf('000101816');
  const parts = await Promise.all(Array.from({ length: 6 }, async () => await read(url, 'bytes=-4096')));
  for (const { answer, bytes } of parts) {
    expect(answer.status).toBe(206);
    expect(parts[0]?.bytes.equals(bytes)).toBe(true);
  }
}, 30_000);
