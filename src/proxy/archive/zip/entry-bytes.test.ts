import { randomBytes } from 'node:crypto';

import JSZip from 'jszip';
import { expect, test } from 'vitest';

import { collect } from '../byte-source.ts';
import { archiveLimits } from '../limits.ts';
import { memorySource } from '../testing/memory-source.ts';
import { zip64Extra, zipOf, type Member } from '../testing/zip-bytes.ts';
import { readDirectory } from './directory.ts';
import { entryBytes } from './entry-bytes.ts';

const { signal } = new AbortController();

async function firstEntry(bytes: Uint8Array, pieces?: number) {
  const source = memorySource(bytes, pieces);
  const [entry] = await readDirectory(source, archiveLimits, signal);
  if (entry === undefined) throw new Error('the archive is empty');
  source.taken = 0;
  return { source, entry, bytes: entryBytes(source, entry, archiveLimits, signal) };
}

const data = randomBytes(30_000);
const descriptor = (member: Member, ...fields: number[]) => {
  const after = Buffer.alloc(4 * fields.length);
  fields.forEach((field, index) => after.writeUInt32LE(field, 4 * index));
  return { ...member, after };
};
const member: Member = { name: 'a.pdf', data, method: 0 };

test.each<[string, Uint8Array]>([
  ['stored', zipOf([member])],
  ['deflated', zipOf([{ ...member, method: 8 }])],
  [
    'with a descriptor',
    zipOf([
      descriptor(
        { ...member, flags: 0x808, local: { crc: 0, size: 0, compressedSize: 0 } },
        0x08074b50,
        1,
        2,
        3,
      ),
    ]),
  ],
  [
    'with extra fields',
    zipOf([{ ...member, local: { extra: Buffer.alloc(3000) }, central: { extra: Buffer.alloc(8) } }]),
  ],
  [
    'with zip64 sizes',
    zipOf([
      {
        ...member,
        local: { size: 0xffffffff, compressedSize: 0xffffffff, extra: zip64Extra(30_000n, 30_000n) },
        central: { size: 0xffffffff, compressedSize: 0xffffffff, extra: zip64Extra(30_000n, 30_000n) },
      },
    ]),
  ],
  ['with a zip64 offset', zipOf([{ ...member, central: { offset: 0xffffffff, extra: zip64Extra(0n) } }])],
  ['before bytes that are nobody’s', zipOf([{ ...member, after: randomBytes(500_000) }])],
  [
    'with a name in code page 437',
    zipOf([{ ...member, name: Buffer.from([0x82, 0x2e, 0x70, 0x64, 0x66]), flags: 0 }]),
  ],
])('an entry %s is read, however its bytes come', async (_, bytes) => {
  for (const pieces of [7, 1000, 1_000_000]) {
    const entry = await firstEntry(bytes, pieces);
    expect(await collect(entry.bytes)).toEqual(data);
  }
});

test.each(['STORE', 'DEFLATE'] as const)('what jszip streams is read (%s)', async (compression) => {
  const zip = new JSZip().file('é.pdf', data);
  const bytes = await zip.generateAsync({ type: 'nodebuffer', streamFiles: true, compression });
  const { entry, bytes: read } = await firstEntry(bytes);
  expect([entry.name, await collect(read)]).toEqual(['é.pdf', data]);
});

test('bytes that are nobody’s are not taken', async () => {
  const { source, bytes } = await firstEntry(zipOf([{ ...member, after: randomBytes(500_000) }]));
  await collect(bytes);
  expect(source.taken).toBeLessThan(data.length + 2000);
});

test('an entry that lies about its size gives little more than it says', async () => {
  const zeros = Buffer.alloc(50_000_000);
  const said = { size: 1000 };
  const { bytes } = await firstEntry(zipOf([{ name: 'a.pdf', data: zeros, local: said, central: said }]));
  let given = 0;
  const read = async () => {
    for await (const chunk of bytes) given += chunk.length;
  };
  await expect(read()).rejects.toMatchObject({ code: 'archive_rejected' });
  expect(given).toBeLessThanOrEqual(1000);
});

test.each([1000, 1_000_000])('a damaged entry is never given whole (pieces of %i bytes)', async (pieces) => {
  const wrong = { crc: 7 };
  const { bytes } = await firstEntry(zipOf([{ ...member, local: wrong, central: wrong }]), pieces);
  let given = 0;
  const read = async () => {
    for await (const chunk of bytes) given += chunk.length;
  };
  await expect(read()).rejects.toMatchObject({ code: 'archive_rejected' });
  expect(given).toBeLessThan(data.length);
});

test('a directory that begins beyond what is allowed is not fetched', async () => {
  const filler: Member = { name: 'b', data: randomBytes(6_000_000), method: 0 };
  const source = memorySource(zipOf([filler], { directoryOffset: 0, directorySize: 6_000_000 }));
  await expect(readDirectory(source, archiveLimits, signal)).rejects.toMatchObject({
    code: 'archive_rejected',
  });
  expect(source.taken).toBeLessThan(100_000);
});
