import { randomBytes } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import type { ArchiveLimits } from '../limits.ts';
import { closeServersAfterEach } from '../testing/archive-server.ts';
import { keyedXml } from '../testing/company.ts';
import { content, good, json, other, readHostile as read, wanted } from '../testing/hostile.ts';
import { offsetsOf, zip64End, zipOf, type Member } from '../testing/zip-bytes.ts';

closeServersAfterEach();

describe('directories', () => {
  const [, second = 0] = offsetsOf([good, json('{}')]);
  const body = zipOf([good, json('{}')]);
  const zip64 = (count: bigint) =>
    zipOf([good, json('{}')], {
      count: 0xffff,
      beforeEnd: zip64End(
        count,
        BigInt(directory),
        BigInt(body.length - 22 - directory),
        BigInt(body.length - 22),
      ),
    });
  const directory = 2 * 46 + `${wanted}.pdfResponse.json`.length;
  const itself = { size: 3500, compressedSize: 3500 };
  const crowd = Array.from({ length: 40 }, (_, index) => other(`${index}.txt`));

  test('a true zip64 directory is read', async () => {
    expect(await read(zip64(2n))).toEqual(content);
  });

  test.each<[string, Uint8Array, Partial<ArchiveLimits>?]>([
    ['nothing at all', Buffer.alloc(0)],
    ['a page in HTML', Buffer.from('<!doctype html><title>Connexion</title>'.padEnd(5000))],
    ['random bytes', randomBytes(50_000)],
    ['a record that two entries share', zipOf([good, { ...other('b.txt'), central: { offset: 0 } }])],
    ['records that overlap', zipOf([good, { ...other('b.txt'), central: { offset: second - 40 } }])],
    [
      'a record that runs into the directory',
      zipOf([json('{}'), { ...good, central: { compressedSize: 9000 } }]),
    ],
    ['an offset beyond the file', zipOf([good, { ...other('b.txt'), central: { offset: 1_000_000 } }])],
    ['fewer entries than there are', zipOf([good, json('{}')], { count: 1 })],
    ['more entries than there are', zipOf([good, json('{}')], { count: 3 })],
    ['no entry said', zipOf([good, json('{}')], { count: 0 })],
    ['too many entries', zipOf([good, ...crowd]), { entries: 40 }],
    ['too long a directory', zipOf([good, ...crowd]), { directoryBytes: 1000 }],
    [
      'a directory that begins beyond its reach',
      zipOf([{ ...other('b.txt'), data: randomBytes(200_000), method: 0 }, good], {
        directoryOffset: 0,
        directorySize: 200_500,
      }),
      { directoryBytes: 1000 },
    ],
    ['an extra field too long', zipOf([good, { ...other('b.txt'), central: { extra: Buffer.alloc(200) } }])],
    ['a first record that is not at the beginning', zipOf([{ ...good, central: { offset: 1 } }])],
    [
      'an archive of itself',
      zipOf([{ ...good, name: `${wanted}.zip`, method: 0, local: itself, central: itself }]),
    ],
    ['a directory longer than the file', zipOf([good], { directorySize: 1_000_000 })],
    ['a directory that begins too late', zipOf([good], { directoryOffset: 2_000_000_000 })],
    ['bytes before', zipOf([good], { prefix: Buffer.from('<html>') })],
    ['bytes before, offsets not moved', Buffer.concat([Buffer.from('<html>'), body])],
    ['bytes after', zipOf([good], { suffix: Buffer.from('more') })],
    ['an end within the comment', zipOf([good], { comment: zipOf([other('b.txt')]) })],
    ['a part of a split archive', zipOf([good], { disk: 1 })],
    ['zip64 without a locator', zipOf([good], { count: 0xffff, directoryOffset: 0xffffffff })],
    ['a zip64 count too small', zip64(1n)],
    ['a zip64 count too large', zip64(2n ** 40n)],
    ['Response.json too large', zipOf([good, json('[]'.padEnd(3000))]), { listingBytes: 2000 }],
    ['Response.json encrypted', zipOf([good, { ...json('{}'), flags: 0x801 }])],
    ['Response.json corrupt', zipOf([good, { ...json('{}'), central: { crc: 1 }, local: { crc: 1 } }])],
  ])('%s', async (_, bytes, limits) => {
    await expect(read(bytes, limits)).rejects.toMatchObject({ code: 'archive_rejected' });
  });

  test('a file that is a folder is not a document', async () => {
    const folder: Member = { name: `${wanted}.pdf/`, data: Buffer.alloc(0) };
    await expect(read(zipOf([folder]))).rejects.toMatchObject({ code: 'document_missing' });
  });
});

describe('inner archives', () => {
  const nested = (inner: Uint8Array, changes: Partial<Member> = {}) =>
    zipOf([{ name: `${wanted}.zip`, data: inner, method: 0, ...changes }, json('{}')]);
  const bomb = zipOf([{ name: good.name, data: Buffer.concat([content, Buffer.alloc(3_000_000)]) }]);

  test('a good one is read, stored or deflated', async () => {
    expect(await read(nested(zipOf([good])))).toEqual(content);
    expect(await read(nested(zipOf([good]), { method: 8 }))).toEqual(content);
  });

  test.each<[string, Uint8Array, Partial<ArchiveLimits>?]>([
    ['a third level', nested(zipOf([{ name: `${wanted}.zip`, data: zipOf([good]), method: 0 }]))],
    [
      'a third level, deflated',
      nested(zipOf([{ name: `${wanted}.zip`, data: zipOf([good]) }]), { method: 8 }),
    ],
    ['a bomb', nested(bomb), { ratio: 100 }],
    [
      'a bomb around the archive',
      nested(Buffer.concat([Buffer.alloc(3_000_000), zipOf([good])]), { method: 8 }),
      { ratio: 100 },
    ],
    ['traversal', nested(zipOf([{ ...good, name: '../x.pdf' }]))],
    ['not an archive', nested(randomBytes(200_000))],
    ['not an archive, deflated', nested(randomBytes(200_000), { method: 8 })],
    ['another local name', nested(zipOf([good]), { local: { name: Buffer.from('other') } })],
    ['encrypted', nested(zipOf([good]), { flags: 0x801 })],
    ['the file of another company', nested(zipOf([{ ...good, name: 'CA_000314161_x.pdf' }]))],
    ['larger than a copy may be', nested(zipOf([good]), { method: 8 }), { spoolBytes: 1000 }],
  ])('%s', async (_, bytes, limits) => {
    await expect(read(bytes, limits)).rejects.toMatchObject({ code: 'archive_rejected' });
  });

  test('one without a document has none', async () => {
    const notice: Member = { name: 'notice.xml', data: Buffer.from(keyedXml(2023)) };
    await expect(read(nested(zipOf([notice])))).rejects.toMatchObject({ code: 'document_missing' });
  });
});
