import type { Readable } from 'node:stream';

import { pdfStream } from '../documents/pdf-stream.ts';
import type { ByteSource } from './byte-source.ts';
import { baseName, extensionOf } from './filings/file-name.ts';
import type { ArchiveLimits } from './limits.ts';
import type { ZipEntry } from './zip/directory-checks.ts';
import { entryBytes } from './zip/entry-bytes.ts';

/** A PDF on its way: `size` in bytes, once inflated. A failure met later destroys the stream. */
export type OpenDocument = { stream: Readable; size: number; fileName: string };

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
  const stream = await pdfStream(entryBytes(source, entry, limits, scope.signal), scope.end);
  const name = baseName(entry.name);
  return { stream, size: entry.size, fileName: extensionOf(name) === 'pdf' ? name : `${name}.pdf` };
}
