import { createHash } from 'node:crypto';
import { pipeline, Transform, type Readable } from 'node:stream';

/** A stream that passes on, and what has passed so far. */
export type CountedStream = {
  stream: Readable;
  /** Bytes handed on, and their SHA-256 in hexadecimal: to be asked once. */
  passed: () => { bytes: number; sha256: string };
  /** Why the source broke off; null while it has not. */
  fault: () => Error | null;
};

/** Counts and digests what passes; destroying it destroys its source, and a source that fails breaks it off. */
export function countedStream(source: Readable): CountedStream {
  const hash = createHash('sha256');
  let bytes = 0;
  let fault: Error | null = null;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  source.once('error', (error) => {
    fault = error;
  });
  pipeline(source, stream, () => {});
  return { stream, passed: () => ({ bytes, sha256: hash.digest('hex') }), fault: () => fault };
}
