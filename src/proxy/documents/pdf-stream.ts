import { Readable } from 'node:stream';

import { ProblemError } from '../problem-error.ts';

/** Where `%PDF-` must stand, counted from the first byte (ISO 32000-1, implementation note 13). */
const magicWithin = 1024;

/**
 * Makes a stream of the bytes of a PDF, once the first of them have shown that it is one.
 *
 * @param end gives back what the bytes come through, when the stream ends or is destroyed.
 * @throws ProblemError archive_rejected when it is not a PDF; what the bytes throw.
 */
export async function pdfStream(bytes: AsyncGenerator<Uint8Array>, end: () => void): Promise<Readable> {
  const head = await headOf(bytes, magicWithin);
  if (!head.subarray(0, magicWithin).includes('%PDF-')) {
    await abandon(bytes);
    throw new ProblemError('archive_rejected');
  }
  return streamOf(head, bytes, end);
}

/** Reads at least the first `length` bytes, or all when there are fewer; the rest stays to be read. */
export async function headOf(bytes: AsyncGenerator<Uint8Array>, length: number): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < length) {
    const { done, value } = await bytes.next();
    if (done === true) break;
    head = Buffer.concat([head, value]);
  }
  return head;
}

/** Puts back the bytes that were read first. */
export async function* prepended(
  head: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield head;
  yield* rest;
}

/** Pulls one piece at a time, so that a slow reader slows the source; leaving ends the exchange at once. */
function streamOf(head: Buffer, bytes: AsyncGenerator<Uint8Array>, end: () => void): Readable {
  const stream = new Readable({
    read() {
      bytes.next().then(
        ({ done, value }) => stream.push(done === true ? null : value),
        (error: unknown) =>
          stream.destroy(error instanceof Error ? error : new ProblemError('internal_error')),
      );
    },
    destroy(error, done) {
      end();
      void abandon(bytes);
      done(error);
    },
  });
  stream.push(head);
  return stream;
}

/** Lets the decoders go, wherever they stand; the exchange has ended already. */
async function abandon(bytes: AsyncGenerator<Uint8Array>): Promise<void> {
  try {
    await bytes.return(undefined);
  } catch {
    // What the reader left unread can no longer fail anybody.
  }
}
