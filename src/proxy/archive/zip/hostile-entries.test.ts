import { randomBytes } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import type { ArchiveLimits } from '../limits.ts';
import { closeServersAfterEach } from '../testing/archive-server.ts';
import { nameOf } from '../testing/company.ts';
import { content, good, json, other, readHostile as read, wanted } from '../testing/hostile.ts';
import { storedBytes, zip64Extra, zipOf, type Member } from '../testing/zip-bytes.ts';

closeServersAfterEach();

const symlink = 0o120777 * 0x10000;

test('the archive that the hostile ones are made from is read', async () => {
  expect(await read(zipOf([good, json('{}')]))).toEqual(content);
});

describe('names', () => {
  test.each([
    ['traversal', '../x.pdf'],
    ['traversal inside', 'a/../../x.pdf'],
    ['absolute', '/etc/passwd'],
    ['a drive', 'C:/x.pdf'],
    ['backslashes', 'a\\..\\x.pdf'],
    ['one backslash', 'a\\x.pdf'],
    ['NUL', `${wanted}.pdf\0.exe`],
    ['an escape character', 'a\u001B[2Jx.pdf'],
    ['a line feed', 'a\nx.pdf'],
    ['a delete character', 'a\u007Fx.pdf'],
    ['a « . » segment', './x.pdf'],
    ['an empty segment', 'a//x.pdf'],
    ['nothing', ''],
    ['the same name', `${wanted}.pdf`],
    ['the same name as a folder', `${wanted}.pdf/`],
    ['a mark that turns the direction of the text', 'a\u202Efdp.exe'],
    ['a character that is not seen', `${wanted}\u200B.pdf`],
    ['too long', 'x'.repeat(200)],
    ['UTF-8 that it is not', Buffer.from([0x61, 0xff])],
    ['the same name in capitals', `${wanted}.PDF`],
  ])('%s', async (_, name) => {
    await expect(read(zipOf([good, other(name)]))).rejects.toMatchObject({ code: 'archive_rejected' });
  });

  test('the same name in two normal forms', async () => {
    const members = [good, other('é.pdf'.normalize('NFC')), other('é.pdf'.normalize('NFD'))];
    await expect(read(zipOf(members))).rejects.toMatchObject({ code: 'archive_rejected' });
  });

  test('a name that the unicode path field changes into another', async () => {
    const path = Buffer.from('../x.pdf');
    const name = Buffer.from('x.pdf');
    const field = Buffer.alloc(9 + path.length);
    field.writeUInt16LE(0x7075, 0);
    field.writeUInt16LE(5 + path.length, 2);
    field.writeUInt8(1, 4);
    field.writeUInt32LE(crc32(name), 5);
    path.copy(field, 9);
    const lying: Member = { name, data: content, flags: 0, central: { extra: field } };
    await expect(read(zipOf([good, lying]))).rejects.toMatchObject({ code: 'archive_rejected' });
  });
});

describe('entries', () => {
  const stored = storedBytes(good);
  const flipped = Buffer.from(stored);
  flipped[2000] = (flipped[2000] ?? 0) ^ 0x10;
  const short = deflateRawSync(content).subarray(0, -20);
  const html = Buffer.from('<!doctype html><title>Erreur</title>'.padEnd(4000));
  const sparse = Buffer.concat([content, Buffer.alloc(3_000_000)]);
  const large = Buffer.concat([content, randomBytes(50_000)]);

  test.each<[string, Member, Partial<ArchiveLimits>?]>([
    ['encrypted', { ...good, flags: 0x801 }],
    ['strongly encrypted', { ...good, flags: 0x841 }],
    ['AES', { ...good, method: 99, flags: 0x801 }],
    ['deflate64', { ...good, method: 9, raw: stored }],
    ['bzip2', { ...good, method: 12, raw: stored }],
    ['a symbolic link', { ...good, central: { externalAttributes: symlink } }],
    ['another local name', { ...good, local: { name: Buffer.from(`${nameOf(2022)}.pdf`) } }],
    ['a longer local name', { ...good, local: { name: Buffer.from(`${wanted}.pdf.exe`) } }],
    ['another local method', { ...good, local: { method: 0 } }],
    ['other local flags', { ...good, local: { flags: 0x801 } }],
    ['another local CRC', { ...good, local: { crc: 7 } }],
    ['another local size', { ...good, local: { size: 7 } }],
    ['another local compressed size', { ...good, local: { compressedSize: 7 } }],
    ['no local header there', { ...good, central: { offset: 11 } }],
    [
      'a local extra field that pushes the data out',
      {
        ...good,
        local: { extra: Buffer.alloc(65_000) },
        after: Buffer.alloc(0),
        central: {},
        raw: stored.subarray(0, 10),
      },
    ],
    ['a wrong CRC in both headers', { ...good, local: { crc: 7 }, central: { crc: 7 } }],
    ['a flipped byte', { ...good, raw: flipped }],
    [
      'a flipped byte, stored',
      { ...good, method: 0, raw: Buffer.from(content.map((byte, at) => (at === 2000 ? ~byte : byte))) },
    ],
    ['a deflate stream cut short', { ...good, raw: short }],
    [
      'bytes after the end of the deflate stream',
      { ...good, raw: Buffer.concat([stored, randomBytes(3000)]) },
    ],
    ['a size that is less than the truth', { ...good, local: { size: 1200 }, central: { size: 1200 } }],
    ['a size that is more than the truth', { ...good, local: { size: 9000 }, central: { size: 9000 } }],
    ['stored with two sizes', { ...good, method: 0, local: { size: 90 }, central: { size: 90 } }],
    ['a bomb', { name: good.name, data: sparse }, { ratio: 100, ratioFromBytes: 1_000_000 }],
    [
      'a bomb that declares little',
      { name: good.name, data: sparse, local: { size: 5000 }, central: { size: 5000 } },
    ],
    ['too large', { name: good.name, data: large }, { entryBytes: 50_000 }],
    ['not a PDF', { ...good, data: html }],
    ['« %PDF- » too far', { ...good, data: Buffer.concat([Buffer.alloc(1024), content]) }],
    ['empty', { ...good, data: Buffer.alloc(0) }],
    ['empty, stored', { ...good, method: 0, data: Buffer.alloc(0) }],
    [
      'a zip64 size that no file has',
      { ...good, central: { size: 0xffffffff, extra: zip64Extra(2n ** 60n) } },
    ],
    [
      'a zip64 size that is not the truth',
      { ...good, central: { size: 0xffffffff, extra: zip64Extra(9000n) }, local: { size: 0xffffffff } },
    ],
    ['a zip64 size without its field', { ...good, central: { size: 0xffffffff } }],
    [
      'a zip64 field too short',
      { ...good, central: { size: 0xffffffff, compressedSize: 0xffffffff, extra: zip64Extra(9n) } },
    ],
    [
      'a zip64 offset beyond the file',
      { ...good, central: { offset: 0xffffffff, extra: zip64Extra(2n ** 40n) } },
    ],
  ])('%s', async (_, member, limits) => {
    await expect(read(zipOf([member, json('{}')]), limits)).rejects.toMatchObject({
      code: 'archive_rejected',
    });
  });

  test.each([
    ['a wrong CRC', [0x08074b50, 7, stored.length, content.length]],
    ['wrong sizes', [0x08074b50, crc32(content), 7, 7]],
    ['nothing that a descriptor is', [1, 2, 3, 4]],
    ['the beginning of another entry', [0x04034b50, 0, 0, 0]],
  ])('a descriptor with %s changes nothing: the directory alone is believed', async (_, fields) => {
    const after = Buffer.alloc(16);
    fields.forEach((value, index) => after.writeUInt32LE(value, 4 * index));
    const described = { ...good, flags: 0x808, local: { crc: 0, size: 0, compressedSize: 0 }, after };
    expect(await read(zipOf([described, json('{}')]))).toEqual(content);
  });

  test('the file of another company', async () => {
    const stranger = 'CA_000314161_7501_2001B00042_2023_3023';
    const listing = json(JSON.stringify({ 12: `${stranger}.pdf` }));
    await expect(read(zipOf([{ ...good, name: `${stranger}.pdf` }, listing]))).rejects.toMatchObject({
      code: 'archive_rejected',
    });
  });
});
