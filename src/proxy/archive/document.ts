import { Readable } from 'node:stream';

import { ProblemError } from '../problem-error.ts';
import type { ByteSource } from './byte-source.ts';
import type { ZipEntry } from './directory-checks.ts';
import { entryBytes } from './entry-bytes.ts';
import { baseName, extensionOf } from './file-name.ts';
import type { ArchiveLimits } from './limits.ts';

/** A PDF on its way: `size` in bytes, once inflated. A failure met later destroys the stream. */
export type OpenDocument = { stream: Readable; size: number; fileName: string };

/** Where `%PDF-` must stand, counted from the first byte (ISO 32000-1, implementation note 13). */
const magicWithin = 1024;

/**
 * Opens a PDF of an archive, once its first bytes have shown that it is one.
 *
 * @param scope what the reading holds: aborted when the stream ends or is destroyed.
 * @throws ProblemError archive_rejected when it is not a PDF; what the source throws.
 */
export async function openPdf(
  source: ByteSource,
  entry: ZipEntry,
  limits: ArchiveLimits,
  scope: { signal: AbortSignal; end: () => void },
): Promise<OpenDocument> {
  const bytes = entryBytes(source, entry, limits, scope.signal);
  const head = await headOf(bytes);
  if (!head.subarray(0, magicWithin).includes('%PDF-')) throw new ProblemError('archive_rejected');
  const name = baseName(entry.name);
  return {
    stream: streamOf(head, bytes, scope.end),
    size: entry.size,
    fileName: extensionOf(name) === 'pdf' ? name : `${name}.pdf`,
  };
}

async function headOf(bytes: AsyncGenerator<Uint8Array>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < magicWithin) {
    const { done, value } = await bytes.next();
    if (done === true) break;
    head = Buffer.concat([head, value]);
  }
  return head;
}

/** Pulls one piece at a time, so that a slow reader slows the storage; leaving ends the exchange at once. */
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
