import { crc32 } from 'node:zlib';

import { ProblemError } from '../../problem-error.ts';
import type { ArchiveLimits } from '../limits.ts';
import type { ZipEntry } from './directory-checks.ts';
import { decodedName } from './entry-name.ts';
import { isDeferred, uint64At } from './integers.ts';

/** Fixed part of a header of the directory, before the name. */
const fixedBytes = 46;
const signature = 0x02014b50;

const zip64Id = 0x0001;
const unicodePathId = 0x7075;

/**
 * Length of the header that stands at an offset, its name, extra fields and comment included; that of its fixed part
 * when there are not enough bytes to tell.
 *
 * @throws ProblemError archive_rejected when it is no header, or a longer one than is allowed.
 */
export function headerLength(bytes: Buffer, at: number, limits: ArchiveLimits): number {
  if (bytes.length - at < fixedBytes) return fixedBytes;
  const variable = bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  if (bytes.readUInt32LE(at) !== signature || fixedBytes + variable > limits.headerBytes)
    throw new ProblemError('archive_rejected');
  return fixedBytes + variable;
}

/**
 * Reads the whole header that stands at an offset.
 *
 * @throws ProblemError archive_rejected when its fields contradict each other, or lead to another disk.
 */
export function entryAt(bytes: Buffer, at: number): ZipEntry {
  const flags = bytes.readUInt16LE(at + 8);
  const nameBytes = bytes.readUInt16LE(at + 28);
  const nameAt = at + fixedBytes;
  const rawName = bytes.subarray(nameAt, nameAt + nameBytes);
  const name = decodedName(rawName, flags);
  const extraAt = nameAt + nameBytes;
  const extra = bytes.subarray(extraAt, extraAt + bytes.readUInt16LE(at + 30));
  const entry: ZipEntry = {
    name,
    nameBytes,
    offset: bytes.readUInt32LE(at + 42),
    recordEnd: 0,
    compressedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    crc32: bytes.readUInt32LE(at + 16),
    method: bytes.readUInt16LE(at + 10),
    flags,
    kind: kindOf(name, bytes.readUInt32LE(at + 38)),
  };
  widen(entry, extraField(extra, zip64Id));
  const path = extraField(extra, unicodePathId);
  if (bytes.readUInt16LE(at + 34) !== 0 || !isNamedAlike(path, rawName, name))
    throw new ProblemError('archive_rejected');
  return entry;
}

/** An extra field by its id, null when there is none; it may stand there once, among fields that are whole. */
function extraField(extra: Buffer, wanted: number): Buffer | null {
  let found: Buffer | null = null;
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    const isWanted = extra.readUInt16LE(at) === wanted;
    if (end > extra.length || (isWanted && found !== null)) throw new ProblemError('archive_rejected');
    if (isWanted) found = extra.subarray(at + 4, end);
    at = end;
  }
  return found;
}

/** What the header leaves to the zip64 field, by all its bits, stands there in this order, and nothing before it. */
function widen(entry: ZipEntry, zip64: Buffer | null): void {
  let at = 0;
  for (const field of ['size', 'compressedSize', 'offset'] as const) {
    if (!isDeferred(entry[field], 4)) continue;
    if (zip64 === null || at + 8 > zip64.length) throw new ProblemError('archive_rejected');
    entry[field] = uint64At(zip64, at);
    at += 8;
  }
}

/** The unicode path field (Info-ZIP) names the entry a second time: it must be the same name, of these very bytes. */
function isNamedAlike(path: Buffer | null, rawName: Buffer, name: string): boolean {
  if (path === null) return true;
  return (
    path.length >= 5 &&
    path.readUInt8(0) === 1 &&
    path.readUInt32LE(1) === crc32(rawName) &&
    path.subarray(5).equals(Buffer.from(name))
  );
}

/** By the type that Unix writes in the upper bits of the attributes, and the folder bit of MS-DOS. */
function kindOf(name: string, attributes: number): ZipEntry['kind'] {
  const type = attributes >>> 28;
  if (name.endsWith('/') || type === 4 || (attributes & 0x10) !== 0) return 'folder';
  return type === 0 || type === 8 ? 'file' : 'other';
}
