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

/** A source whose last bytes are already in memory: they are not read again. */
export function withTail(source: ByteSource, tail: Uint8Array): ByteSource {
  const tailStart = source.size - tail.length;
  return {
    size: source.size,
    open: async function* open(start, end, signal) {
      if (start < tailStart) yield* source.open(start, Math.min(end, tailStart), signal);
      if (end > tailStart) yield tail.subarray(Math.max(0, start - tailStart), end - tailStart);
    },
  };
}

/** Reads a stretch of a source into memory. */
export async function readBytes(
  source: ByteSource,
  start: number,
  end: number,
  signal: AbortSignal,
): Promise<Buffer> {
  return collect(source.open(start, end, signal));
}

/** Puts chunks together, and what is to follow them. */
export async function collect(
  chunks: AsyncIterable<Uint8Array>,
  ...following: Uint8Array[]
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat([...parts, ...following]);
}
