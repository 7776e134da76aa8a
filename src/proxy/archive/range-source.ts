import { ProblemError } from '../problem-error.ts';
import { collect, type ByteSource } from './byte-source.ts';
import { Setback } from './setback.ts';
import type { Storage } from './storage.ts';

/** Bytes of the first request, from the end: size, directory and often Response.json in one go. */
const tailBytes = 131_072;

/** What tells a remote archive from another: its size, and its ETag or date (null when it has neither). */
export type RemoteIdentity = { total: number; tag: string | null };

/**
 * Meets a remote archive by one suffix range (no HEAD: a presigned address refuses it), which gives its last bytes.
 *
 * @throws Setback ranges_refused, gone; ProblemError as the storage fails.
 */
export async function meetArchive(
  storage: Storage,
  url: URL,
  signal: AbortSignal,
): Promise<{ identity: RemoteIdentity; tail: Uint8Array }> {
  const { start, end, total, tag, body, discard } = await storage.part(url, `bytes=-${tailBytes}`, signal);
  if (end !== total || start !== Math.max(0, total - tailBytes)) {
    discard();
    throw new ProblemError('archive_rejected');
  }
  return { identity: { total, tag }, tail: await collect(body) };
}

/**
 * A remote archive read by ranges, one request a stretch.
 *
 * @throws Setback changed, from the iteration, when the storage serves another object than the one that was met.
 */
export function rangeSource(storage: Storage, url: URL, { total, tag }: RemoteIdentity): ByteSource {
  return {
    size: total,
    open: async function* open(start, end, signal) {
      if (start >= end) return;
      const part = await storage.part(url, `bytes=${start}-${end - 1}`, signal);
      const problem =
        part.total !== total || part.tag !== tag
          ? new Setback('changed')
          : part.start !== start || part.end !== end
            ? new ProblemError('archive_rejected')
            : null;
      if (problem !== null) {
        part.discard();
        throw problem;
      }
      yield* part.body;
    },
  };
}
