import { crc32 } from 'node:zlib';

import { ProblemError } from '../../problem-error.ts';
import type { ArchiveLimits } from '../limits.ts';
import type { ZipEntry } from './directory-checks.ts';
import { decodedName } from './entry-name.ts';
import { isDeferred, uintAt, type Width } from './integers.ts';

/** Fixed part of a header of the directory, before the name. */
const fixedBytes = 46;
const signature = 0x02014b50;

const zip64Id = 0x0001;
const unicodePathId = 0x7075;

/** Size, compressed size, offset of the local header, disk: where they are, and how wide in the zip64 field. */
const deferrable: readonly [offset: number, width: Width, zip64Width: Width][] = [
  [24, 4, 8],
  [20, 4, 8],
  [42, 4, 8],
  [34, 2, 4],
];

/**
 * Bytes of the header that `bytes` begin with, its name, extra fields and comment included; those of its fixed part
 * when there are not enough to tell.
 *
 * @throws ProblemError archive_rejected when it is no header, or a longer one than is allowed.
 */
export function headerLength(bytes: Buffer, limits: ArchiveLimits): number {
  if (bytes.length < fixedBytes) return fixedBytes;
  const variable = bytes.readUInt16LE(28) + bytes.readUInt16LE(30) + bytes.readUInt16LE(32);
  if (bytes.readUInt32LE(0) !== signature || fixedBytes + variable > limits.headerBytes)
    throw new ProblemError('archive_rejected');
  return fixedBytes + variable;
}

/**
 * Reads a whole header of the directory.
 *
 * @throws ProblemError archive_rejected when its fields contradict each other, or lead to another disk.
 */
export function entryOf(header: Buffer): ZipEntry {
  const flags = header.readUInt16LE(8);
  const nameBytes = header.readUInt16LE(28);
  const rawName = header.subarray(fixedBytes, fixedBytes + nameBytes);
  const name = decodedName(rawName, flags);
  const extra = extraFields(header.subarray(fixedBytes + nameBytes).subarray(0, header.readUInt16LE(30)));
  const [size = 0, compressedSize = 0, offset = 0, disk] = widened(header, extra.get(zip64Id));
  if (disk !== 0 || !isNamedAlike(extra.get(unicodePathId), rawName, name))
    throw new ProblemError('archive_rejected');
  return {
    name,
    nameBytes,
    offset,
    recordEnd: offset,
    compressedSize,
    size,
    crc32: header.readUInt32LE(16),
    method: header.readUInt16LE(10),
    flags,
    kind: kindOf(name, header.readUInt32LE(38)),
  };
}

/** Those of the extra fields that we read, by their ids; each may stand there once. */
function extraFields(extra: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>();
  for (let at = 0; at + 4 <= extra.length;) {
    const id = extra.readUInt16LE(at);
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (end > extra.length || fields.has(id)) throw new ProblemError('archive_rejected');
    if (id === zip64Id || id === unicodePathId) fields.set(id, extra.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/** The values that the header leaves to the zip64 field stand there in this order, and no others. */
function widened(header: Buffer, zip64: Buffer = Buffer.alloc(0)): number[] {
  let at = 0;
  return deferrable.map(([offset, width, zip64Width]) => {
    const value = uintAt(header, offset, width);
    if (!isDeferred(value, width)) return value;
    at += zip64Width;
    if (at > zip64.length) throw new ProblemError('archive_rejected');
    return uintAt(zip64, at - zip64Width, zip64Width);
  });
}

/** The unicode path field (Info-ZIP) names the entry a second time: it must be the same name, of these very bytes. */
function isNamedAlike(field: Buffer | undefined, rawName: Buffer, name: string): boolean {
  if (field === undefined) return true;
  return (
    field.length >= 5 &&
    field.readUInt8(0) === 1 &&
    field.readUInt32LE(1) === crc32(rawName) &&
    field.subarray(5).equals(Buffer.from(name))
  );
}

/** By the type that Unix writes in the upper bits of the attributes, and the folder bit of MS-DOS. */
function kindOf(name: string, attributes: number): ZipEntry['kind'] {
  const type = attributes >>> 28;
  if (name.endsWith('/') || type === 4 || (attributes & 0x10) !== 0) return 'folder';
  return type === 0 || type === 8 ? 'file' : 'other';
}
