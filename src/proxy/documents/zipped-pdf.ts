import { openPdf } from '../archive/document.ts';
import { baseName, extensionOf } from '../archive/filings/file-name.ts';
import type { ArchiveLimits } from '../archive/limits.ts';
import type { Scope } from '../archive/scope.ts';
import type { SpoolFolder } from '../archive/spool.ts';
import type { ZipEntry } from '../archive/zip/directory-checks.ts';
import { readDirectory } from '../archive/zip/directory.ts';
import type { OpenDocument } from '../inpi/filings-source.ts';
import { ProblemError } from '../problem-error.ts';

/** Whether bytes begin like a ZIP (« PK », local file header). */
export function looksLikeZip(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 4)).equals(Buffer.from([0x50, 0x4b, 3, 4]));
}

/**
 * Opens the one PDF of an archive that comes whole, through a nameless copy on disk.
 *
 * @param scope what the reading holds: ended with the stream, and the copy with it.
 * @throws ProblemError archive_rejected when it is not an archive of one PDF within the limits; what the body throws.
 */
export async function openZippedPdf(
  spools: SpoolFolder,
  { body, total }: { body: AsyncIterable<Uint8Array>; total: number | null },
  limits: ArchiveLimits,
  scope: Scope,
): Promise<OpenDocument> {
  const copy = await spools.fill('', { body, total }, limits.entryBytes);
  const close = () => {
    scope.end();
    void copy.close();
  };
  try {
    const entry = onlyPdf(await readDirectory(copy, limits, scope.signal));
    const { stream, size } = await openPdf(copy, entry, limits, { signal: scope.signal, end: close });
    return { stream, size };
  } catch (error) {
    close();
    throw error;
  }
}

function onlyPdf(entries: readonly ZipEntry[]): ZipEntry {
  const files = entries.filter(({ name }) => !name.endsWith('/'));
  const pdfs = files.filter(({ name }) => extensionOf(baseName(name)) === 'pdf');
  const [entry, ...others] = pdfs.length > 0 ? pdfs : files;
  if (entry === undefined || others.length > 0) throw new ProblemError('archive_rejected');
  return entry;
}
