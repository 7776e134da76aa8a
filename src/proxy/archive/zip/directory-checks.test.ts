import { describe, expect, test } from 'vitest';

import { archiveLimits } from '../limits.ts';
import { checkDirectory, checkEntry, checkLocalHeader, type ZipEntry } from './directory-checks.ts';

const name = 'a.pdf';
const entry: ZipEntry = {
  name,
  nameBytes: name.length,
  offset: 1000,
  recordEnd: 1200,
  compressedSize: 100,
  size: 300,
  crc32: 0xdead_beef,
  method: 8,
  flags: 0x800,
  kind: 'file',
};
const rejected = expect.objectContaining({ code: 'archive_rejected' });

describe('checkDirectory', () => {
  const two = (first: Partial<ZipEntry>, second: Partial<ZipEntry>, directoryOffset = 400) =>
    checkDirectory(
      [
        { ...entry, name: 'b', offset: 200, ...second },
        { ...entry, name: 'a', offset: 0, ...first },
      ],
      directoryOffset,
    );

  test('puts entries in order, each up to the next or to the directory', () => {
    expect(two({}, {}).map(({ name, recordEnd }) => [name, recordEnd])).toEqual([
      ['a', 200],
      ['b', 400],
    ]);
  });

  test('gives no entry more than it can need', () => {
    const longest = 30 + name.length + 100 + 65_535 + 24;
    expect(two({}, { offset: 1_000_000 }, 2_000_000).map(({ recordEnd }) => recordEnd)).toEqual([
      longest,
      1_000_000 + longest,
    ]);
  });

  test('lets records touch, and not overlap', () => {
    const touching = 30 + name.length + 100;
    expect(two({}, { offset: touching })).toHaveLength(2);
    expect(() => two({}, { offset: touching - 1 })).toThrow(rejected);
    expect(() => two({}, {}, 200 + touching - 1)).toThrow(rejected);
  });
});

describe('checkEntry', () => {
  test.each<[string, Partial<ZipEntry>]>([
    ['deflated', {}],
    ['stored', { method: 0, size: 100 }],
    [
      'of the greatest size',
      { size: archiveLimits.entryBytes, compressedSize: archiveLimits.entryBytes / 200 },
    ],
    ['of any ratio, when small', { size: archiveLimits.ratioFromBytes, compressedSize: 1 }],
  ])('accepts an entry %s', (_, changes) => {
    expect(() => checkEntry({ ...entry, ...changes }, archiveLimits)).not.toThrow();
  });

  test.each<[string, Partial<ZipEntry>]>([
    ['encrypted', { flags: 0x801 }],
    ['strongly encrypted', { flags: 0x840 }],
    ['with masked headers', { flags: 0x2800 }],
    ['that is a link', { kind: 'other' }],
    ['that is a folder', { kind: 'folder' }],
    ['of another method', { method: 9 }],
    ['encrypted with AES', { method: 99 }],
    ['too large', { size: archiveLimits.entryBytes + 1, compressedSize: archiveLimits.entryBytes }],
    ['too much reduced', { size: archiveLimits.ratioFromBytes + 1, compressedSize: 5242 }],
    ['stored with two sizes', { method: 0 }],
  ])('rejects an entry %s', (_, changes) => {
    expect(() => checkEntry({ ...entry, ...changes }, archiveLimits)).toThrow(rejected);
  });
});

describe('checkLocalHeader', () => {
  type Field =
    | 'signature'
    | 'flags'
    | 'method'
    | 'crc'
    | 'compressedSize'
    | 'size'
    | 'nameLength'
    | 'extraLength';
  const at: Record<Field, [offset: number, bytes: 2 | 4]> = {
    signature: [0, 4],
    flags: [6, 2],
    method: [8, 2],
    crc: [14, 4],
    compressedSize: [18, 4],
    size: [22, 4],
    nameLength: [26, 2],
    extraLength: [28, 2],
  };
  const header = (changes: Partial<Record<Field, number>> = {}, text = name) => {
    const said = {
      signature: 0x04034b50,
      flags: 0x800,
      method: 8,
      crc: 0xdead_beef,
      compressedSize: 100,
      size: 300,
      nameLength: 5,
      extraLength: 0,
      ...changes,
    };
    const bytes = Buffer.alloc(30);
    for (const [field, [offset, length]] of Object.entries(at))
      bytes.writeUIntLE(said[field as Field], offset, length);
    return Buffer.concat([bytes, Buffer.from(text)]);
  };

  test('finds the data after the name and the extra field', () => {
    expect(checkLocalHeader(header(), entry)).toBe(35);
    expect(checkLocalHeader(header({ extraLength: 65 }), entry)).toBe(100);
    expect(checkLocalHeader(Buffer.concat([header(), Buffer.alloc(50)]), entry)).toBe(35);
  });

  test('rejects an extra field that pushes the data out of its record', () => {
    expect(() => checkLocalHeader(header({ extraLength: 66 }), entry)).toThrow(rejected);
  });

  test.each<[string, Partial<Record<Field, number>>, string?]>([
    ['signature', { signature: 0x02014b50 }],
    ['encryption', { flags: 0x801 }],
    ['descriptor', { flags: 0x808 }],
    ['patched data', { flags: 0x820 }],
    ['strong encryption', { flags: 0x840 }],
    ['charset', { flags: 0 }],
    ['masked header', { flags: 0x2800 }],
    ['method', { method: 0 }],
    ['CRC', { crc: 1 }],
    ['CRC, though sizes may be', { crc: 0xffff_ffff }],
    ['compressed size', { compressedSize: 99 }],
    ['size', { size: 0 }],
    ['name', {}, 'b.pdf'],
    ['longer name', { nameLength: 9 }, 'a.pdf.exe'],
    ['shorter name', { nameLength: 4 }],
    ['cut name', {}, 'a.p'],
  ])('rejects another %s', (_, changes, text) => {
    expect(() => checkLocalHeader(header(changes, text), entry)).toThrow(rejected);
  });

  test('accepts what the flags leave to a descriptor, and sizes that are left to the zip64 field', () => {
    const deferred = { ...entry, flags: 0x808 };
    const flags = 0x808;
    expect(checkLocalHeader(header({ flags, crc: 0, compressedSize: 0, size: 0 }), deferred)).toBe(35);
    expect(checkLocalHeader(header({ flags }), deferred)).toBe(35);
    expect(() => checkLocalHeader(header({ flags, crc: 1 }), deferred)).toThrow(rejected);
    expect(checkLocalHeader(header({ compressedSize: 0xffff_ffff, size: 0xffff_ffff }), entry)).toBe(35);
  });

  test('compression levels are nobody’s concern', () => {
    expect(checkLocalHeader(header({ flags: 0x806 }), entry)).toBe(35);
  });
});
