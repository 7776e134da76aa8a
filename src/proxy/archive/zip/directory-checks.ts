import { ProblemError } from '../../problem-error.ts';
import type { ArchiveLimits } from '../limits.ts';
import { decodedName, isUnsafeName, nameKey } from './entry-name.ts';

/** An entry of a checked directory. Offsets and sizes are bytes. */
export type ZipEntry = {
  /** As decoded: for matching and showing, never a path on our disk. */
  name: string;
  /** Length of the name as written. */
  nameBytes: number;
  /** Of its local header. */
  offset: number;
  /** Its data, and its descriptor if any, end before; known once the directory is checked. */
  recordEnd: number;
  compressedSize: number;
  size: number;
  crc32: number;
  /** 0 stored, 8 deflated; others are rejected when the entry is chosen. */
  method: number;
  flags: number;
  /** What Unix or MS-DOS says that it is; `other` for a link or a device. */
  kind: 'file' | 'folder' | 'other';
};

/** Fixed part of a local header, before the name. */
export const localHeaderBytes = 30;

/** The longest extra field, and a zip64 descriptor: what lies beyond, before the next record, is nobody's. */
const mostBeside = 65_535 + 24;

/**
 * Checks a directory as a whole: safe names, none twice (as some systems see them), nothing before the first
 * record, and no two records that share bytes.
 *
 * @returns the entries in the order of their records, each given its `recordEnd`.
 * @throws ProblemError archive_rejected.
 */
export function checkDirectory(found: ZipEntry[], directoryOffset: number): readonly ZipEntry[] {
  const names = new Set<string>();
  for (const { name } of found) {
    const key = nameKey(name);
    if (isUnsafeName(name) || names.has(key)) throw new ProblemError('archive_rejected');
    names.add(key);
  }
  const sorted = found.toSorted((one, other) => one.offset - other.offset);
  if ((sorted[0]?.offset ?? directoryOffset) !== 0) throw new ProblemError('archive_rejected');
  for (const [index, entry] of sorted.entries()) {
    const end = sorted[index + 1]?.offset ?? directoryOffset;
    const shortest = entry.offset + localHeaderBytes + entry.nameBytes + entry.compressedSize;
    if (shortest > end) throw new ProblemError('archive_rejected');
    entry.recordEnd = Math.min(end, shortest + mostBeside);
  }
  return sorted;
}

/**
 * Checks an entry before it is read: a plain file, stored or deflated, within the limits.
 *
 * @throws ProblemError archive_rejected.
 */
export function checkEntry(entry: ZipEntry, limits: ArchiveLimits): void {
  const { compressedSize, size, method, flags, kind } = entry;
  const plain = kind === 'file' && (flags & encryptedFlags) === 0 && (method === 8 || method === 0);
  const bomb = size > limits.ratioFromBytes && size > compressedSize * limits.ratio;
  if (!plain || size > limits.entryBytes || bomb || (method === 0 && size !== compressedSize))
    throw new ProblemError('archive_rejected');
}

/** Encrypted, strongly encrypted, masked headers. */
const encryptedFlags = 0b0010_0000_0100_0001;

/** Encrypted, with descriptor, patched, strongly encrypted, names in UTF-8, masked headers. */
const meaningfulFlags = 0b0010_1000_0110_1001;
const descriptorFlag = 0b1000;

/**
 * Checks that a local header says what the directory says, and finds where its data begins.
 *
 * @param header the bytes at the entry's offset: the fixed part and the name at least.
 * @returns the offset of the data within the record.
 * @throws ProblemError archive_rejected.
 */
export function checkLocalHeader(header: Uint8Array, entry: ZipEntry): number {
  const view = Buffer.from(header.buffer, header.byteOffset, header.byteLength);
  const nameEnd = localHeaderBytes + entry.nameBytes;
  const agrees =
    view.length >= nameEnd &&
    view.readUInt32LE(0) === 0x04034b50 &&
    ((view.readUInt16LE(6) ^ entry.flags) & meaningfulFlags) === 0 &&
    view.readUInt16LE(8) === entry.method &&
    view.readUInt16LE(26) === entry.nameBytes &&
    decodedName(view.subarray(localHeaderBytes, nameEnd), entry.flags) === entry.name &&
    sizesAgree(view, entry);
  const dataStart = agrees ? nameEnd + view.readUInt16LE(28) : Number.POSITIVE_INFINITY;
  if (entry.offset + dataStart + entry.compressedSize > entry.recordEnd)
    throw new ProblemError('archive_rejected');
  return dataStart;
}

/** With a descriptor they may be zero here; 0xFFFFFFFF leaves them to the zip64 field, whose directory twin counts. */
function sizesAgree(header: Buffer, entry: ZipEntry): boolean {
  const deferred = (entry.flags & descriptorFlag) !== 0;
  const agrees = (offset: number, expected: number) => {
    const value = header.readUInt32LE(offset);
    return value === expected || (deferred && value === 0);
  };
  const sized = (offset: number, expected: number) =>
    agrees(offset, expected) || header.readUInt32LE(offset) === 0xffffffff;
  return agrees(14, entry.crc32) && sized(18, entry.compressedSize) && sized(22, entry.size);
}
