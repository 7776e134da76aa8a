import { readBytes, sliceOf, withTail, type ByteSource } from './byte-source.ts';
import type { ArchiveLimits } from './limits.ts';
import { SharedWork } from './shared-work.ts';
import type { Spool, SpoolFolder } from './spool.ts';
import { checkEntry, checkLocalHeader, localHeaderBytes, type ZipEntry } from './zip/directory-checks.ts';
import { endReach } from './zip/end-of-directory.ts';
import { entryBytes } from './zip/entry-bytes.ts';

/** The end of the archive within, as far as it is searched, and the descriptor that may follow the entry. */
const endBytes = endReach + 24;

/** The archives found within archives: read in place when stored, in a copy on disk when deflated. */
export class InnerArchives {
  readonly #limits: ArchiveLimits;
  readonly #spools: SpoolFolder;
  readonly #copies = new SharedWork<Spool>((spool) => spool.close());

  constructor(limits: ArchiveLimits, spools: SpoolFolder) {
    this.#limits = limits;
    this.#spools = spools;
  }

  /**
   * Gives the bytes of an inner archive, for as long as the signal does not abort.
   *
   * @param key of the outer archive: the progress of a copy is told under it.
   * @throws ProblemError archive_rejected beyond the limits of an entry; what the source throws.
   */
  async open(key: string, outer: ByteSource, entry: ZipEntry, signal: AbortSignal): Promise<ByteSource> {
    checkEntry(entry, this.#limits);
    if (entry.method === 0) return storedArchive(outer, entry, signal);
    return this.#copies.join(`${key}\n${entry.crc32}\n${entry.name}`, signal, (shared) => {
      const body = entryBytes(outer, entry, this.#limits, shared);
      return this.#spools.fill(key, { body, total: entry.size }, this.#limits.spoolBytes);
    });
  }
}

/** Reads through the outer archive; the end, where the directory is, is fetched at the same time as the header. */
async function storedArchive(outer: ByteSource, entry: ZipEntry, signal: AbortSignal): Promise<ByteSource> {
  const record = sliceOf(outer, entry.offset, entry.recordEnd);
  const tailStart = Math.max(0, record.size - endBytes);
  const headerEnd = Math.min(tailStart, localHeaderBytes + entry.nameBytes);
  const [header, tail] = await Promise.all([
    readBytes(record, 0, headerEnd, signal),
    readBytes(record, tailStart, record.size, signal),
  ]);
  const dataStart = checkLocalHeader(Buffer.concat([header, tail]), entry);
  return sliceOf(withTail(record, tail), dataStart, dataStart + entry.compressedSize);
}
