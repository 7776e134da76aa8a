import type { ByteSource } from '../byte-source.ts';

/** Bytes in memory, given in pieces, that count what is taken of them. */
export function memorySource(bytes: Uint8Array, pieces = 1000): ByteSource & { taken: number } {
  const source = {
    size: bytes.length,
    taken: 0,
    open: async function* open(start: number, end: number) {
      for (let offset = start; offset < end; offset += pieces) {
        const piece = bytes.subarray(offset, Math.min(end, offset + pieces));
        source.taken += piece.length;
        yield piece;
      }
    },
  };
  return source;
}
