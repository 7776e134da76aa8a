/** Bytes at known offsets, wherever they lie: in a remote object, in a file, or within another source. */
export type ByteSource = {
  readonly size: number;
  /**
   * Reads bytes `start` (included) to `end` (excluded, at most `size`) in order. Nothing is asked before the first
   * `next`; the exchange ends with the iteration, or with the signal.
   */
  open: (start: number, end: number, signal: AbortSignal) => AsyncGenerator<Uint8Array>;
};

/** A part of another source, as a source of its own. */
export function sliceOf(source: ByteSource, start: number, end: number): ByteSource {
  return {
    size: end - start,
    open: (from, to, signal) => source.open(start + from, start + to, signal),
  };
}

/** A source of which a stretch, from `start`, is already in memory: it is not read again. */
export function withWindow(source: ByteSource, start: number, bytes: Uint8Array): ByteSource {
  const windowEnd = start + bytes.length;
  return {
    size: source.size,
    open: async function* open(from, to, signal) {
      if (from < start) yield* source.open(from, Math.min(to, start), signal);
      const known = bytes.subarray(Math.max(0, from - start), Math.max(0, to - start));
      if (known.length > 0) yield known;
      if (to > windowEnd) yield* source.open(Math.max(from, windowEnd), to, signal);
    },
  };
}

/** Reads a stretch of a source into memory. */
export async function readBytes(
  source: ByteSource,
  start: number,
  end: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return collect(source.open(start, end, signal));
}

/** Puts chunks together. */
export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
