import { ProblemError } from '../../problem-error.ts';
import { readBytes, type ByteSource } from '../byte-source.ts';
import type { ArchiveLimits } from '../limits.ts';
import { isDeferred, uintAt, type Width } from './integers.ts';

/** Where the directory of a ZIP lies, in bytes of its source, and how many entries it says it holds. */
export type DirectoryPlace = { start: number; end: number; count: number };

const endBytes = 22;
const locatorBytes = 20;
const zip64EndBytes = 56;

/** How far before the end of a source its directory may end: the end record, the longest comment, the zip64 records. */
export const endReach = endBytes + 65_535 + locatorBytes + zip64EndBytes;

const endSignature = Buffer.from([0x50, 0x4b, 5, 6]);
const locatorSignature = 0x07064b50;
const zip64EndSignature = 0x06064b50;

/** This disk, the directory's disk, entries on this disk, entries, bytes and start of the directory. */
const plainFields: readonly [offset: number, width: 2 | 4][] = [
  [4, 2],
  [6, 2],
  [8, 2],
  [10, 2],
  [12, 4],
  [16, 4],
];
const zip64Fields: readonly [offset: number, width: Width][] = [
  [16, 4],
  [20, 4],
  [24, 8],
  [32, 8],
  [40, 8],
  [48, 8],
];

/**
 * Finds the directory of a ZIP from its end. No ambiguity is tolerated: one end only, nothing after it, the directory
 * right before it, and zip64 records that say what it says.
 *
 * @throws ProblemError archive_rejected when there is no such end, or beyond the limits; what the source throws.
 */
export async function findDirectory(
  source: ByteSource,
  limits: ArchiveLimits,
  signal: AbortSignal,
): Promise<DirectoryPlace> {
  const tailStart = Math.max(0, source.size - endReach);
  const tail = await readBytes(source, tailStart, source.size, signal);
  const at = endIn(tail);
  const plain = plainFields.map(([offset, width]) => uintAt(tail, at + offset, width));
  const deferred = plain.some((value, index) => isDeferred(value, plainFields[index]?.[1] ?? 4));
  const recordAt = deferred ? at - locatorBytes - zip64EndBytes : at;
  const fields = deferred ? zip64End(tail, recordAt, tailStart, plain) : plain;
  const [disk, directoryDisk, here, count = 0, bytes = 0, start = 0] = fields;
  const end = tailStart + recordAt;
  const whole = disk === 0 && directoryDisk === 0 && here === count && start + bytes === end;
  if (!whole || count > limits.entries || bytes > limits.directoryBytes)
    throw new ProblemError('archive_rejected');
  return { start, end, count };
}

/** The last signature must be of an end whose comment is the last of the source, and of no other one. */
function endIn(tail: Buffer): number {
  const reaches = (at: number) =>
    at + endBytes <= tail.length && at + endBytes + tail.readUInt16LE(at + 20) === tail.length;
  const last = tail.lastIndexOf(endSignature);
  if (last === -1 || !reaches(last)) throw new ProblemError('archive_rejected');
  for (let at = tail.indexOf(endSignature); at < last; at = tail.indexOf(endSignature, at + 1))
    if (reaches(at)) throw new ProblemError('archive_rejected');
  return last;
}

/** The zip64 end stands right before its locator, which stands right before the end; it repeats what the end says. */
function zip64End(tail: Buffer, at: number, tailStart: number, plain: readonly number[]): number[] {
  const locatorAt = at + zip64EndBytes;
  const found =
    at >= 0 &&
    tail.readUInt32LE(locatorAt) === locatorSignature &&
    tail.readUInt32LE(locatorAt + 4) === 0 &&
    uintAt(tail, locatorAt + 8, 8) === tailStart + at &&
    tail.readUInt32LE(locatorAt + 16) === 1 &&
    tail.readUInt32LE(at) === zip64EndSignature &&
    uintAt(tail, at + 4, 8) === zip64EndBytes - 12;
  if (!found) throw new ProblemError('archive_rejected');
  const fields = zip64Fields.map(([offset, width]) => uintAt(tail, at + offset, width));
  const agrees = plainFields.every(([, width], index) => {
    const said = plain[index] ?? 0;
    return said === fields[index] || isDeferred(said, width);
  });
  if (!agrees) throw new ProblemError('archive_rejected');
  return fields;
}
