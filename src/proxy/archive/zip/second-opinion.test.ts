import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import * as fc from 'fast-check';
import JSZip from 'jszip';
import { expect, test } from 'vitest';

import { ProblemError } from '../../problem-error.ts';
import { archiveLimits } from '../limits.ts';
import { memorySource } from '../testing/memory-source.ts';
import { zip64Extra, zipOf, type Ending, type Member } from '../testing/zip-bytes.ts';
import { readDirectory } from './directory.ts';

const { signal } = new AbortController();

type Listed = { name: string; offset: number; compressedSize: number; size: number; crc32: number };

const inOrder = (entries: Listed[]) => entries.toSorted((one, other) => one.offset - other.offset);

/** What we read of a directory; null when we reject it. */
async function ours(bytes: Uint8Array): Promise<Listed[] | null> {
  try {
    const entries = await readDirectory(memorySource(bytes, 50), archiveLimits, signal);
    return inOrder(
      entries.map(({ name, offset, compressedSize, size, crc32 }) => ({
        name,
        offset,
        compressedSize,
        size,
        crc32,
      })),
    );
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError);
    return null;
  }
}

/** What zip.js, an independent reader and the strictest that we know, reads of it in its strict mode. */
async function theirs(bytes: Uint8Array): Promise<Listed[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { strictness: 'strict' });
  const entries = await reader.getEntries();
  return inOrder(
    entries.map(({ filename, offset, compressedSize, uncompressedSize, crc32 = 0 }) => ({
      name: filename,
      offset,
      compressedSize,
      size: uncompressedSize,
      crc32,
    })),
  );
}

/** All the names are ours alone to judge: zip.js lets some pass that we reject. */
async function agree(bytes: Uint8Array): Promise<boolean> {
  const read = await ours(bytes);
  expect(read === null ? null : await theirs(bytes)).toEqual(read);
  return read !== null;
}

const name = fc.oneof(
  fc.stringMatching(/^[a-z]{1,8}(\/[A-Z_0-9]{1,8})?\.(pdf|xml)$/),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.uint8Array({ minLength: 1, maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
);
const deferred = 0xffff_ffff;
const said = fc.constantFrom<NonNullable<Member['central']>>(
  {},
  {},
  { size: deferred, compressedSize: deferred, extra: zip64Extra(40n, 40n) },
  { offset: deferred, extra: zip64Extra(0n) },
  { size: deferred, offset: deferred, extra: zip64Extra(40n, 0n) },
  { extra: Buffer.from([0x75, 0x70, 5, 0, 1, 1, 2, 3, 4]) },
  { extra: Buffer.from([0x55, 0x54, 5, 0, 1, 1, 2, 3, 4]) },
  { size: deferred },
);
const member: fc.Arbitrary<Member> = fc.record({
  name,
  data: fc.uint8Array({ minLength: 40, maxLength: 40 }),
  method: fc.constantFrom(0, 8),
  flags: fc.constantFrom(0, 0x800, 0x808),
  central: said,
});
const ending: fc.Arbitrary<Ending> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ comment: fc.uint8Array({ maxLength: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ prefix: fc.uint8Array({ maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ count: fc.nat(3) }) },
);

test('what we read of a directory, zip.js reads too, and the same', { timeout: 120_000 }, async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(member, { maxLength: 4 }), ending, async (members, around) => {
      if (await agree(zipOf(members, around))) read += 1;
    }),
    { numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(300);
});

test('however a directory is altered', { timeout: 120_000 }, async () => {
  const names = ['CA_1.pdf', 'CA_1.xml', 'é.pdf', 'dossier/'];
  const whole = zipOf(names.map((text) => ({ name: text, data: Buffer.from(text.repeat(4)) })));
  expect(await agree(whole)).toBe(true);
  const flip = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 4 }), async (flips) => {
      const altered = Buffer.from(whole);
      for (const [at, mask] of flips) altered[at] = (altered[at] ?? 0) ^ mask;
      await agree(altered);
    }),
    { numRuns: 3000 },
  );
});

test.each([true, false])('both read what jszip writes (streamed: %s)', async (streamFiles) => {
  const zip = new JSZip().file('a/été.pdf', 'un').file('b.xml', 'deux');
  expect(await agree(await zip.generateAsync({ type: 'uint8array', streamFiles }))).toBe(true);
});

test('both read code page 437, all of it', async () => {
  const upper = Array.from({ length: 8 }, (_, row) =>
    Buffer.from(Array.from({ length: 16 }, (__, column) => 0x80 + 16 * row + column)),
  );
  const members = upper.map((raw) => ({ name: raw, data: Buffer.from('x'), flags: 0 }));
  expect(await agree(zipOf(members))).toBe(true);
});
