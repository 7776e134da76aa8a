import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';

import { ProblemError } from '../../problem-error.ts';
import type { ByteSource } from '../byte-source.ts';
import type { ArchiveLimits } from '../limits.ts';
import { failureOfDecoder } from '../setback.ts';
import { checkEntry, checkLocalHeader, localHeaderBytes, type ZipEntry } from './directory-checks.ts';

/**
 * Reads one entry, inflated, in one stretch of its source, without ever holding it whole. Size and CRC-32 are
 * those of the directory: one byte too many ends the iteration at once, a difference at the end fails it. The last
 * piece is held back until then, so that no reader ever takes a damaged entry for a whole one.
 *
 * @throws ProblemError archive_rejected, from the iteration; what the source throws.
 */
export async function* entryBytes(
  source: ByteSource,
  entry: ZipEntry,
  limits: ArchiveLimits,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  checkEntry(entry, limits);
  const stored = dataOf(source.open(entry.offset, entry.recordEnd, signal), entry);
  yield* verified(entry.method === 0 ? stored : inflated(stored, entry, signal), entry);
}

/** Cuts the data of an entry out of its record, once its local header is checked. */
async function* dataOf(record: AsyncGenerator<Uint8Array>, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  let skip = Number.POSITIVE_INFINITY;
  let wanted = entry.compressedSize;
  for await (const chunk of record) {
    let data = chunk;
    if (skip === Number.POSITIVE_INFINITY) {
      head = Buffer.concat([head, chunk]);
      if (head.length < localHeaderBytes + entry.nameBytes) continue;
      skip = checkLocalHeader(head, entry);
      data = head;
    }
    const begun = Math.min(skip, data.length);
    skip -= begun;
    const piece = data.subarray(begun, begun + wanted);
    wanted -= piece.length;
    if (piece.length > 0) yield piece;
    if (wanted === 0 && skip === 0) return;
  }
}

async function* inflated(
  stored: AsyncGenerator<Uint8Array>,
  entry: ZipEntry,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  const fed = new Promise<void>((resolve) => {
    pipeline(stored, inflate, () => resolve());
  });
  try {
    for await (const chunk of inflate) yield chunk as Uint8Array;
    await fed;
  } catch (error) {
    throw failureOfDecoder(error, signal);
  }
  if (inflate.bytesWritten !== entry.compressedSize) throw new ProblemError('archive_rejected');
}

async function* verified(
  chunks: AsyncGenerator<Uint8Array>,
  { size, crc32: expected }: ZipEntry,
): AsyncGenerator<Uint8Array> {
  let received = 0;
  let checksum = 0;
  let held: Uint8Array | null = null;
  for await (const chunk of chunks) {
    received += chunk.length;
    if (received > size) break;
    checksum = crc32(chunk, checksum);
    if (held !== null) yield held;
    held = chunk;
  }
  if (received !== size || checksum !== expected) throw new ProblemError('archive_rejected');
  if (held !== null) yield held;
}
