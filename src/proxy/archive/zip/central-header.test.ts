import { crc32 } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { archiveLimits } from '../limits.ts';
import { zip64Extra, zipOf, type Member } from '../testing/zip-bytes.ts';
import { entryAt, headerLength } from './central-header.ts';

const rejected = expect.objectContaining({ code: 'archive_rejected' });
const deferred = 0xffff_ffff;
const member: Member = { name: 'a.pdf', data: Buffer.from('abc'), method: 0 };

/** The header of the directory of an archive that holds one entry, other bytes before and after it. */
function headerOf(central: NonNullable<Member['central']>, changes: Partial<Member> = {}) {
  const bytes = zipOf([{ ...member, ...changes, central }]);
  return { bytes, at: bytes.readUInt32LE(bytes.length - 6) };
}
const read = (central: NonNullable<Member['central']>, changes?: Partial<Member>) => {
  const { bytes, at } = headerOf(central, changes);
  return entryAt(bytes, at);
};
const field = (id: number, data: Uint8Array, length = data.length) => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(length, 2);
  return Buffer.concat([head, data]);
};
const unicodePath = (path: string, { version = 1, of = 'a.pdf' } = {}) => {
  const head = Buffer.alloc(5);
  head.writeUInt8(version, 0);
  head.writeUInt32LE(crc32(Buffer.from(of)), 1);
  return field(0x7075, Buffer.concat([head, Buffer.from(path)]));
};

test('an entry is read, wherever its header stands', () => {
  expect(read({})).toEqual({
    name: 'a.pdf',
    nameBytes: 5,
    offset: 0,
    recordEnd: 0,
    compressedSize: 3,
    size: 3,
    crc32: crc32(Buffer.from('abc')),
    method: 0,
    flags: 0x800,
    kind: 'file',
  });
});

describe('the length of a header', () => {
  test('is that of its fixed part until there is more', () => {
    const { bytes, at } = headerOf({});
    expect(headerLength(bytes.subarray(0, at + 45), at, archiveLimits)).toBe(46);
    expect(headerLength(bytes.subarray(0, at + 46), at, archiveLimits)).toBe(51);
    expect(headerLength(Buffer.alloc(0), 0, archiveLimits)).toBe(46);
  });

  test('counts name, extra fields and comment, and is limited', () => {
    const { bytes, at } = headerOf({ extra: field(9, Buffer.alloc(6)) });
    bytes.writeUInt16LE(20, at + 32);
    expect(headerLength(bytes, at, archiveLimits)).toBe(46 + 5 + 10 + 20);
    expect(headerLength(bytes, at, { ...archiveLimits, headerBytes: 81 })).toBe(81);
    expect(() => headerLength(bytes, at, { ...archiveLimits, headerBytes: 80 })).toThrow(rejected);
  });

  test('is that of a header of the directory only', () => {
    expect(() => headerLength(headerOf({}).bytes, 0, archiveLimits)).toThrow(rejected);
  });
});

describe('zip64', () => {
  test.each<[string, NonNullable<Member['central']>, object]>([
    ['a size', { size: deferred, extra: zip64Extra(9n) }, { size: 9, compressedSize: 3 }],
    [
      'a compressed size',
      { compressedSize: deferred, extra: zip64Extra(9n) },
      { size: 3, compressedSize: 9 },
    ],
    ['an offset', { offset: deferred, extra: zip64Extra(2n ** 40n) }, { offset: 2 ** 40 }],
    [
      'all three, in this order, after another field',
      {
        size: deferred,
        compressedSize: deferred,
        offset: deferred,
        extra: Buffer.concat([field(9, Buffer.alloc(3)), zip64Extra(7n, 8n, 9n)]),
      },
      { size: 7, compressedSize: 8, offset: 9 },
    ],
    ['nothing that was asked', { extra: zip64Extra(9n, 9n, 9n) }, { size: 3, compressedSize: 3, offset: 0 }],
    ['one value less than all bits', { size: deferred - 1 }, { size: deferred - 1 }],
  ])('gives %s', (_, central, expected) => {
    expect(read(central)).toMatchObject(expected);
  });

  test.each<[string, NonNullable<Member['central']>]>([
    ['no field', { size: deferred }],
    ['a field too short', { size: deferred, compressedSize: deferred, extra: zip64Extra(9n) }],
    ['a field of seven bytes', { size: deferred, extra: field(1, Buffer.alloc(7)) }],
    ['two fields', { size: deferred, extra: Buffer.concat([zip64Extra(9n), zip64Extra(9n)]) }],
    ['a size that no number holds', { size: deferred, extra: zip64Extra(2n ** 53n) }],
    ['a negative size', { size: deferred, extra: zip64Extra(2n ** 64n - 1n) }],
  ])('rejects %s', (_, central) => {
    expect(() => read(central)).toThrow(rejected);
  });
});

describe('extra fields', () => {
  test.each<[string, Uint8Array]>([
    ['a few bytes of padding', Buffer.concat([field(9, Buffer.alloc(2)), Buffer.alloc(3)])],
    ['the same unknown one twice', Buffer.concat([field(9, Buffer.alloc(2)), field(9, Buffer.alloc(2))])],
    ['the name once more', unicodePath('a.pdf')],
  ])('may hold %s', (_, extra) => {
    expect(read({ extra }).name).toBe('a.pdf');
  });

  test.each<[string, Uint8Array]>([
    ['one that runs out of the header', field(9, Buffer.alloc(2), 3)],
    ['another name', unicodePath('b.pdf')],
    ['a name of a later version', unicodePath('a.pdf', { version: 2 })],
    ['a name of other bytes', unicodePath('a.pdf', { of: 'b.pdf' })],
    ['two names', Buffer.concat([unicodePath('a.pdf'), unicodePath('a.pdf')])],
    ['a name cut short', field(0x7075, Buffer.from([1, 0, 0, 0]))],
    ['the name in another normal form', unicodePath('a\u0301.pdf')],
  ])('may not hold %s', (_, extra) => {
    expect(() => read({ extra })).toThrow(rejected);
  });
});

test('an entry on another disk is rejected', () => {
  const { bytes, at } = headerOf({});
  bytes.writeUInt16LE(1, at + 34);
  expect(() => entryAt(bytes, at)).toThrow(rejected);
});

test.each<[string, string, number, string]>([
  ['a plain file', 'a', 0o100644 * 0x10000, 'file'],
  ['a file of MS-DOS', 'a', 0x20, 'file'],
  ['a folder by its name', 'a/', 0o100644 * 0x10000, 'folder'],
  ['a folder of Unix', 'a', 0o040755 * 0x10000, 'folder'],
  ['a folder of MS-DOS', 'a', 0x10, 'folder'],
  ['a link', 'a', 0o120777 * 0x10000, 'other'],
  ['a device', 'a', 0o060644 * 0x10000, 'other'],
  ['a pipe', 'a', 0o010644 * 0x10000, 'other'],
  ['a socket', 'a', 0o140644 * 0x10000, 'other'],
])('%s is told by its attributes', (_, name, externalAttributes, kind) => {
  expect(read({ externalAttributes }, { name }).kind).toBe(kind);
});
