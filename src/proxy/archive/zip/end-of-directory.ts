import { ProblemError } from '../../problem-error.ts';
import { readBytes, type ByteSource } from '../byte-source.ts';
import type { ArchiveLimits } from '../limits.ts';
import { isDeferred, uint64At } from './integers.ts';

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

/** What an end says; the zip64 end says it again, in wider fields. Disks and `here` are of split archives. */
type End = { disk: number; directoryDisk: number; here: number; count: number; bytes: number; start: number };

/** Bytes of each field of the plain end. */
const widths: readonly [field: keyof End, width: 2 | 4][] = [
  ['disk', 2],
  ['directoryDisk', 2],
  ['here', 2],
  ['count', 2],
  ['bytes', 4],
  ['start', 4],
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
  const plain = plainEnd(tail, at);
  const deferred = widths.some(([field, width]) => isDeferred(plain[field], width));
  const recordAt = deferred ? at - locatorBytes - zip64EndBytes : at;
  const said = deferred ? zip64End(tail, recordAt, tailStart, plain) : plain;
  const { disk, directoryDisk, here, count, bytes, start } = said;
  const end = tailStart + recordAt;
  const whole = disk === 0 && directoryDisk === 0 && here === count && start + bytes === end;
  if (!whole || count > limits.entries || bytes > limits.directoryBytes)
    throw new ProblemError('archive_rejected');
  return { start, end, count };
}

function plainEnd(tail: Buffer, at: number): End {
  return {
    disk: tail.readUInt16LE(at + 4),
    directoryDisk: tail.readUInt16LE(at + 6),
    here: tail.readUInt16LE(at + 8),
    count: tail.readUInt16LE(at + 10),
    bytes: tail.readUInt32LE(at + 12),
    start: tail.readUInt32LE(at + 16),
  };
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
function zip64End(tail: Buffer, at: number, tailStart: number, plain: End): End {
  const locatorAt = at + zip64EndBytes;
  const found =
    at >= 0 &&
    tail.readUInt32LE(locatorAt) === locatorSignature &&
    tail.readUInt32LE(locatorAt + 4) === 0 &&
    uint64At(tail, locatorAt + 8) === tailStart + at &&
    tail.readUInt32LE(locatorAt + 16) === 1 &&
    tail.readUInt32LE(at) === zip64EndSignature &&
    uint64At(tail, at + 4) === zip64EndBytes - 12;
  if (!found) throw new ProblemError('archive_rejected');
  const wide = {
    disk: tail.readUInt32LE(at + 16),
    directoryDisk: tail.readUInt32LE(at + 20),
    here: uint64At(tail, at + 24),
    count: uint64At(tail, at + 32),
    bytes: uint64At(tail, at + 40),
    start: uint64At(tail, at + 48),
  };
  const agrees = widths.every(
    ([field, width]) => plain[field] === wide[field] || isDeferred(plain[field], width),
  );
  if (!agrees) throw new ProblemError('archive_rejected');
  return wide;
}
