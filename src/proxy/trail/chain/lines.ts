import { createReadStream } from 'node:fs';

/** A line of a file; `end` is the place, in bytes, of what follows it. The last one may lack its newline. */
export type RawLine = { bytes: Buffer; whole: boolean; end: number };

/** Far beyond any line of ours: what is longer is given as unfinished, and ends the reading. */
export const longestLine = 1024 * 1024;

const newline = 0x0a;

/**
 * Reads a file line by line in constant memory.
 *
 * @param from where to begin, in bytes: the start of a line. @throws Error of Node when it cannot be read.
 */
export async function* linesOf(path: string, from = 0): AsyncGenerator<RawLine> {
  let rest = Buffer.alloc(0);
  let end = from;
  for await (const chunk of createReadStream(path, { start: from, highWaterMark: 256 * 1024 })) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    let start = 0;
    for (let at = rest.indexOf(newline); at !== -1; at = rest.indexOf(newline, start)) {
      const bytes = rest.subarray(start, at);
      end += bytes.length + 1;
      start = at + 1;
      yield { bytes, whole: true, end };
    }
    rest = rest.subarray(start);
    if (rest.length > longestLine) break;
  }
  if (rest.length > 0) yield { bytes: rest, whole: false, end: end + rest.length };
}
