import { ProblemError } from '../../problem-error.ts';
import type { ByteSource } from '../byte-source.ts';
import type { ArchiveLimits } from '../limits.ts';
import { entryOf, headerLength } from './central-header.ts';
import { checkDirectory, type ZipEntry } from './directory-checks.ts';
import { findDirectory } from './end-of-directory.ts';

/**
 * Reads the directory of a ZIP, whatever its source, as it comes: no more of it is held at a time than one of its
 * headers, and what we need of each entry.
 *
 * @returns the entries in the order of their records.
 * @throws ProblemError archive_rejected when it is not a plain ZIP within the limits; what the source throws.
 */
export async function readDirectory(
  source: ByteSource,
  limits: ArchiveLimits,
  signal: AbortSignal,
): Promise<readonly ZipEntry[]> {
  const { start, end, count } = await findDirectory(source, limits, signal);
  const entries: ZipEntry[] = [];
  for await (const header of headersOf(source.open(start, end, signal), limits)) {
    entries.push(entryOf(header));
    if (entries.length > count) break;
  }
  if (entries.length !== count) throw new ProblemError('archive_rejected');
  return checkDirectory(entries, start);
}

/** Cuts a directory into its headers, however its bytes come; nothing else may stand between or after them. */
async function* headersOf(bytes: AsyncIterable<Uint8Array>, limits: ArchiveLimits): AsyncGenerator<Buffer> {
  let pieces: Uint8Array[] = [];
  let held = 0;
  let needed = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    held += piece.length;
    if (held < needed) continue;
    let rest = Buffer.concat(pieces);
    while (rest.length >= (needed = headerLength(rest, limits))) {
      yield rest.subarray(0, needed);
      rest = rest.subarray(needed);
    }
    pieces = [rest];
    held = rest.length;
  }
  if (held > 0) throw new ProblemError('archive_rejected');
}
