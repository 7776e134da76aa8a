import { describe, expect, test } from 'vitest';

import { archiveLimits, type ArchiveLimits } from '../limits.ts';
import { memorySource } from '../testing/memory-source.ts';
import { zip64End, zipOf, type Ending } from '../testing/zip-bytes.ts';
import { readDirectory } from './directory.ts';
import { endReach, findDirectory } from './end-of-directory.ts';

const { signal } = new AbortController();
const rejected = { code: 'archive_rejected' };
const members = ['a.pdf', 'b.xml'].map((name) => ({ name, data: Buffer.from(name), method: 0 }));
const plain = zipOf(members);
const start = plain.readUInt32LE(plain.length - 6);
const end = plain.length - 22;

const find = (bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}) =>
  findDirectory(memorySource(bytes, 1000), { ...archiveLimits, ...limits }, signal);

/** An archive with a zip64 end, some bytes of which, and of the plain end after it, are changed. */
function zip64(ending: Ending = {}, changes: readonly [at: number, byte: number][] = []): Buffer {
  const bytes = zipOf(members, {
    count: 0xffff,
    directorySize: 0xffff_ffff,
    directoryOffset: 0xffff_ffff,
    beforeEnd: zip64End(2n, BigInt(end - start), BigInt(start), BigInt(end)),
    ...ending,
  });
  for (const [at, byte] of changes) bytes[end + at] = byte;
  return bytes;
}

test('the directory is found, with or without a comment', async () => {
  expect(await find(plain)).toEqual({ start, end, count: 2 });
  expect(await find(zipOf(members, { comment: Buffer.alloc(65_535, 1) }))).toEqual({ start, end, count: 2 });
});

test('an archive of nothing has an empty directory at its beginning', async () => {
  expect(await find(zipOf([]))).toEqual({ start: 0, end: 0, count: 0 });
  expect(await readDirectory(memorySource(zipOf([])), archiveLimits, signal)).toEqual([]);
  const prefixed = memorySource(zipOf([], { prefix: Buffer.from('x') }));
  await expect(readDirectory(prefixed, archiveLimits, signal)).rejects.toMatchObject(rejected);
});

test('no more than the end is read to find it', async () => {
  const source = memorySource(zipOf([{ name: 'a', data: Buffer.alloc(1_000_000), method: 0 }]), 1000);
  await findDirectory(source, archiveLimits, signal);
  expect(source.taken).toBe(endReach);
});

test('the limits are of entries and bytes, themselves included', async () => {
  expect(await find(plain, { entries: 2, directoryBytes: end - start })).toMatchObject({ count: 2 });
  await expect(find(plain, { entries: 1 })).rejects.toMatchObject(rejected);
  await expect(find(plain, { directoryBytes: end - start - 1 })).rejects.toMatchObject(rejected);
});

describe('rejected:', () => {
  test('cut anywhere', async () => {
    for (let length = 0; length < plain.length; length += 1)
      await expect(find(plain.subarray(0, length))).rejects.toMatchObject(rejected);
  });

  test('one byte more anywhere at the end', async () => {
    for (let at = start; at <= plain.length; at += 1) {
      const more = Buffer.concat([plain.subarray(0, at), Buffer.from([7]), plain.subarray(at)]);
      await expect(find(more)).rejects.toMatchObject(rejected);
    }
  });

  test.each<[string, number, number]>([
    ['another disk', 4, 1],
    ['the directory on another disk', 6, 1],
    ['fewer entries on this disk', 8, 1],
    ['more entries than on this disk', 10, 3],
    ['another length', 12, 0],
    ['another beginning', 16, 1],
    ['a comment that is not there', 20, 1],
  ])('%s', async (_, at, value) => {
    const bytes = Buffer.from(plain);
    bytes.writeUInt16LE(value, end + at);
    await expect(find(bytes)).rejects.toMatchObject(rejected);
  });

  test('two ends that both reach the end', async () => {
    const comment = Buffer.from(plain.subarray(end));
    comment.writeUInt32LE(plain.length - start, 12);
    const alone = Buffer.concat([plain.subarray(0, end), Buffer.alloc(22), comment]);
    expect(await find(alone)).toEqual({ start, end: plain.length, count: 2 });
    await expect(find(zipOf(members, { comment }))).rejects.toMatchObject(rejected);
  });

  test('an end whose comment holds the signature of another', async () => {
    const comment = Buffer.from('PK\u0005\u0006 and some more text than an end is long');
    await expect(find(zipOf(members, { comment }))).rejects.toMatchObject(rejected);
  });
});

test('a signature before the end that does not reach it is no end', async () => {
  const data = Buffer.from('PK\u0005\u0006'.padEnd(30, '\0'));
  const bytes = zipOf([{ name: 'a', data, method: 0 }]);
  expect(await find(bytes)).toMatchObject({ count: 1 });
});

describe('zip64:', () => {
  test.each<[string, Ending]>([
    ['everything is left to it', {}],
    ['one value is left to it', { count: 2, directoryOffset: start }],
    ['only the count is', { directorySize: end - start, directoryOffset: start }],
  ])('read when %s', async (_, ending) => {
    expect(await find(zip64(ending))).toEqual({ start, end, count: 2 });
  });

  test('not read when nothing is left to it', async () => {
    const ending = { count: 2, directorySize: end - start, directoryOffset: start };
    await expect(find(zip64(ending))).rejects.toMatchObject(rejected);
  });

  test.each<[string, Ending]>([
    ['a count that differs', { count: 1 }],
    ['a length that differs', { directorySize: 1 }],
    ['a beginning that differs', { directoryOffset: 1 }],
    ['no record at all', { beforeEnd: Buffer.alloc(0) }],
    ['zeros in place of the record', { beforeEnd: Buffer.alloc(76) }],
    [
      'bytes between record and end',
      { beforeEnd: Buffer.concat([zip64End(2n, 0n, 0n, 0n), Buffer.alloc(1)]) },
    ],
  ])('rejected with %s', async (_, ending) => {
    await expect(find(zip64(ending))).rejects.toMatchObject(rejected);
  });

  test.each<[string, number, number]>([
    ['signature of the record', 0, 0],
    ['length of the record', 4, 45],
    ['disk', 16, 1],
    ['disk of the directory', 20, 1],
    ['count on this disk', 24, 3],
    ['count', 32, 3],
    ['count, by its upper bytes', 39, 1],
    ['length', 40, 1],
    ['beginning', 48, 1],
    ['signature of the locator', 56, 0],
    ['disk of the record', 60, 1],
    ['place of the record', 64, 1],
    ['number of disks', 72, 2],
  ])('rejected with another %s', async (_, at, byte) => {
    await expect(find(zip64({}, [[at, byte]]))).rejects.toMatchObject(rejected);
  });

  test('rejected where there is no room for it', async () => {
    const bytes = Buffer.alloc(22);
    bytes.writeUInt32LE(0x06054b50, 0);
    bytes.writeUInt16LE(0xffff, 8);
    bytes.writeUInt16LE(0xffff, 10);
    await expect(find(bytes)).rejects.toMatchObject(rejected);
  });
});
