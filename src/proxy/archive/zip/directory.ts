import { ProblemError } from '../../problem-error.ts';
import type { ByteSource } from '../byte-source.ts';
import type { ArchiveLimits } from '../limits.ts';
import { entryAt, headerLength } from './central-header.ts';
import { checkDirectory, type ZipEntry } from './directory-checks.ts';
import { findDirectory, type DirectoryPlace } from './end-of-directory.ts';

/**
 * Reads the directory of a ZIP, whatever its source, as it comes: of each entry, only what we need is kept.
 *
 * @returns the entries in the order of their records.
 * @throws ProblemError archive_rejected when it is not a plain ZIP within the limits; what the source throws.
 */
export async function readDirectory(
  source: ByteSource,
  limits: ArchiveLimits,
  signal: AbortSignal,
): Promise<readonly ZipEntry[]> {
  const place = await findDirectory(source, limits, signal);
  return checkDirectory(await entriesOf(source, place, limits, signal), place.start);
}

/** Bytes looked at together: many headers of the greatest length allowed. */
const windowBytes = 16 * 1024;

async function entriesOf(
  source: ByteSource,
  { start, end, count }: DirectoryPlace,
  limits: ArchiveLimits,
  signal: AbortSignal,
): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  const window = Buffer.alloc(windowBytes);
  let held = 0;
  for await (const piece of source.open(start, end, signal)) {
    for (let from = 0; from < piece.length;) {
      const taken = Math.min(piece.length - from, windowBytes - held);
      window.set(piece.subarray(from, from + taken), held);
      from += taken;
      const read = readHeaders(window.subarray(0, held + taken), entries, limits);
      window.copyWithin(0, read, held + taken);
      held += taken - read;
    }
    if (entries.length > count) break;
  }
  if (held > 0 || entries.length !== count) throw new ProblemError('archive_rejected');
  return entries;
}

/** Reads the headers that are whole. @returns how many bytes they take. */
function readHeaders(bytes: Buffer, entries: ZipEntry[], limits: ArchiveLimits): number {
  let at = 0;
  for (;;) {
    const length = headerLength(bytes, at, limits);
    if (at + length > bytes.length) return at;
    entries.push(entryAt(bytes, at));
    at += length;
  }
}
