import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { ProblemError } from '../problem-error.ts';
import type { Archives } from './archives.ts';
import { archivesOf, companyArchive, filing, keyedXml, nameOf, readAll } from './testing/company.ts';
import { StorageServer } from './testing/storage-server.ts';
import { zipOf, type Member } from './testing/zip-bytes.ts';

const filings = [filing('12', 2023), filing('11', 2022)] as const;
const never = new AbortController().signal;
const small = Buffer.from(`%PDF-1.7\n${'de la ligne 12 à la ligne 34, '.repeat(3)}\n%%EOF`);
const xml = Buffer.from(keyedXml(2023));
const inner = zipOf([
  { name: `${nameOf(2022)}.pdf`, data: small },
  { name: `${nameOf(2022)}.xml`, data: Buffer.from(keyedXml(2022)) },
]);
const members: Member[] = [
  { name: `${nameOf(2023)}.pdf`, data: small },
  { name: `${nameOf(2023)}.xml`, data: xml },
  { name: `${nameOf(2022)}.zip`, data: inner, method: 0 },
  { name: 'Response.json', data: Buffer.from(JSON.stringify([{ 12: nameOf(2023) }, { 11: nameOf(2022) }])) },
];
const whole = zipOf(members);

const server = new StorageServer(whole);
let archives: Archives;
let count = 0;

beforeAll(async () => {
  await server.listen();
  archives = archivesOf(server.host);
});
afterAll(async () => {
  await server.idle();
  await server.close();
});

/** Reads all that a damaged archive gives; what is not read must fail by a problem of ours. */
async function readDamaged(bytes: Uint8Array) {
  count += 1;
  server.object = bytes;
  server.etag = `"${count}"`;
  const archive = { ...companyArchive(server.url, filings), key: String(count) };
  const work = [
    archives.summary(archive, never),
    ...filings.map(async (listed) => readAll((await archives.document(archive, listed, never)).stream)),
    ...filings.map((listed) => archives.metadata(archive, listed, never)),
  ];
  const results = await Promise.allSettled(work);
  const failures = results.filter((result) => result.status === 'rejected');
  expect(failures.filter(({ reason }) => !(reason instanceof ProblemError))).toEqual([]);
  return results;
}

test('the archive that is damaged here is whole at first', async () => {
  const results = await readDamaged(whole);
  expect(results.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'fulfilled'));
});

test('cut anywhere, it gives nothing', { timeout: 120_000 }, async () => {
  for (let length = 0; length < whole.length; length += 1) {
    const [summary, ...others] = await readDamaged(whole.subarray(0, length));
    // An empty object refuses ranges: only a document would tell that it is not an archive.
    expect(summary?.status).toBe(length === 0 ? 'fulfilled' : 'rejected');
    expect(others.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'rejected'));
  }
});

test('altered anywhere, it gives the true document or a failure', { timeout: 120_000 }, async () => {
  const flip = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 6 }), async (flips) => {
      const damaged = Buffer.from(whole);
      for (const [offset, mask] of flips) damaged[offset] = (damaged[offset] ?? 0) ^ mask;
      const documents = (await readDamaged(damaged)).slice(1, 3);
      const read = documents.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      expect(read).toEqual(read.map(() => small));
    }),
    { numRuns: 500 },
  );
});
