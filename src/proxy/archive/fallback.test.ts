import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { archiveLimits } from './limits.ts';
import { closeServersAfterEach, serve } from './testing/archive-server.ts';
import { archivesOf, companyArchive, filing, keyedXml, nameOf, pdf, readAll } from './testing/company.ts';
import type { Interference } from './testing/storage-server.ts';
import { zipOf } from './testing/zip-bytes.ts';

closeServersAfterEach();

const filings = [filing('12', 2023), filing('11', 2022)] as const;
const contents = [pdf(500_000), pdf(400_000)] as const;
const bytes = zipOf([
  { name: `${nameOf(2023)}.pdf`, data: contents[0] },
  { name: `${nameOf(2022)}.pdf`, data: contents[1] },
  { name: `${nameOf(2023)}.xml`, data: Buffer.from(keyedXml(2023)) },
]);
const never = new AbortController().signal;

const refusals: [string, Interference][] = [
  ['the whole', (_, response, range) => range !== undefined && whole(response)],
  ['416', (_, response, range) => range !== undefined && Boolean(response.writeHead(416).end())],
  [
    'a part that is not told',
    (_, response, range) => range !== undefined && Boolean(response.writeHead(206).end(bytes)),
  ],
  [
    'a part of an unknown total',
    (_, response, range) =>
      range !== undefined &&
      Boolean(response.writeHead(206, { 'content-range': 'bytes 0-9/*' }).end('0123456789')),
  ],
];

function whole(response: ServerResponse): true {
  response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
  return true;
}

test.each(refusals)(
  'a storage that answers a range by %s is read through a copy on disk',
  async (_, refuse) => {
    const server = await serve(bytes);
    server.interfere = refuse;
    const folder = await emptyFolder();
    const archives = archivesOf(server.host, { spoolFolder: folder });
    const archive = companyArchive(server.url, filings);

    expect(await archives.summary(archive, never)).toEqual({ company: null, documents: null });
    expect(server.asked).toEqual(['bytes=-131072']);
    const { stream, size } = await archives.document(archive, filings[1], never);
    expect(size).toBe(contents[1].length);
    expect(await readdir(folder)).toEqual([]);
    expect(await readAll(stream)).toEqual(contents[1]);
    expect(server.asked).toEqual(['bytes=-131072', 'whole']);
    expect((await archives.metadata(archive, filings[0], never)).identity.denomination).toBe(
      'Société fictive',
    );
    expect((await archives.summary(archive, never)).documents?.get('12')?.metadata).toBe('present');
  },
);

test('one copy serves all who ask, tells its progress, and is freed after the last', async () => {
  const server = await serve(bytes);
  const sending = Promise.withResolvers<() => void>();
  server.interfere = (_, response, range) => {
    if (range !== undefined) return Boolean(response.writeHead(416).end());
    response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 100_000));
    sending.resolve(() => response.end(bytes.subarray(100_000)));
    return true;
  };
  const archives = archivesOf(server.host);
  const archive = companyArchive(server.url, filings);
  const gone = new AbortController();
  const one = archives.document(archive, filings[0], never);
  const other = archives.document(archive, filings[1], never);
  const third = archives.document(archive, filings[1], gone.signal);
  const finish = await sending.promise;
  await expect.poll(() => archives.progress('company')).toEqual({ received: 100_000, total: bytes.length });
  gone.abort(new Error('the third left'));
  await expect(third).rejects.toThrow('the third left');
  finish();
  expect(await readAll((await one).stream)).toEqual(contents[0]);
  expect(await readAll((await other).stream)).toEqual(contents[1]);
  expect(archives.progress('company')).toBeNull();
  expect(server.asked.filter((range) => range === 'whole')).toHaveLength(1);
  expect(await openCopies()).toBe(0);
});

test('the copy stops when its last reader leaves', async () => {
  const server = await serve(bytes);
  const begun = Promise.withResolvers<void>();
  server.interfere = (_, response, range) => {
    if (range !== undefined) return Boolean(response.writeHead(416).end());
    response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 1000));
    begun.resolve();
    return true;
  };
  const archives = archivesOf(server.host);
  const leaving = new AbortController();
  const document = archives.document(companyArchive(server.url, filings), filings[0], leaving.signal);
  await begun.promise;
  leaving.abort();
  await expect(document).rejects.toBe(leaving.signal.reason);
  await server.idle();
  await expect.poll(() => archives.progress('company')).toBeNull();
  await expect.poll(openCopies).toBe(0);
});

test.each([
  ['announced', true],
  ['not announced', false],
])('an archive beyond the cap, %s, is not copied', async (_, announced) => {
  const server = await serve(bytes);
  server.interfere = (__, response, range) => {
    if (range !== undefined) return Boolean(response.writeHead(416).end());
    // What is announced is not waited for: nothing of it is ever sent here.
    if (announced) response.writeHead(200, { 'content-length': bytes.length }).flushHeaders();
    else response.writeHead(200).end(bytes);
    return true;
  };
  const limits = { ...archiveLimits, spoolBytes: bytes.length - 1 };
  const archives = archivesOf(server.host, { limits });
  await expect(
    archives.document(companyArchive(server.url, filings), filings[0], never),
  ).rejects.toMatchObject({ code: 'archive_rejected' });
  expect(archives.progress('company')).toBeNull();
  await expect.poll(openCopies).toBe(0);
});

test('a copy that is not an archive is rejected and freed', async () => {
  const server = await serve(Buffer.from('<!doctype html>'));
  server.interfere = (_, response, range) => range !== undefined && Boolean(response.writeHead(416).end());
  const archives = archivesOf(server.host);
  await expect(
    archives.document(companyArchive(server.url, filings), filings[0], never),
  ).rejects.toMatchObject({ code: 'archive_rejected' });
  await expect.poll(openCopies).toBe(0);
});

test('a storage that answers a part nobody asked for is not believed', async () => {
  const server = await serve(bytes);
  server.interfere = (_, response, range) =>
    Boolean(response.writeHead(range === undefined ? 206 : 416).end());
  const archives = archivesOf(server.host);
  await expect(
    archives.document(companyArchive(server.url, filings), filings[0], never),
  ).rejects.toMatchObject({ code: 'upstream_unavailable' });
});

test('a disk that cannot be written is a failure of ours', async () => {
  const server = await serve(bytes);
  server.interfere = (_, response, range) => range !== undefined && Boolean(response.writeHead(416).end());
  const folder = await emptyFolder();
  await writeFile(join(folder, 'file'), '');
  const archives = archivesOf(server.host, { spoolFolder: join(folder, 'file', 'spool') });
  await expect(
    archives.document(companyArchive(server.url, filings), filings[0], never),
  ).rejects.toMatchObject({ code: 'internal_error' });
});

/** Nameless copies that this process still holds open. */
async function openCopies(): Promise<number> {
  const links = await Promise.all(
    (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
  );
  return links.filter((link) => link.includes('/bilanscope-') && link.endsWith('(deleted)')).length;
}

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bilanscope-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
