import type { Lookup } from '../upstream/http-get.ts';
import { archiveUrl } from './address/address-policy.ts';
import { collect, withTail, type ByteSource } from './byte-source.ts';
import { ArchiveContents } from './filings/contents.ts';
import { baseName } from './filings/file-name.ts';
import type { KnownArchive } from './known-archives.ts';
import type { ArchiveLimits } from './limits.ts';
import { meetArchive, rangeSource, type RemoteIdentity } from './range-source.ts';
import { Setback } from './setback.ts';
import { SharedWork } from './shared-work.ts';
import type { Spool, SpoolFolder } from './spool.ts';
import { Storage, type StorageDeadlines } from './storage.ts';
import type { ZipEntry } from './zip/directory-checks.ts';
import { readDirectory } from './zip/directory.ts';
import { entryBytes } from './zip/entry-bytes.ts';

export type OpenerSettings = {
  /** `host` or `host:port`. */
  allowedHosts: readonly string[];
  limits: ArchiveLimits;
  deadlines: StorageDeadlines;
  lookup?: Lookup | undefined;
};

/** An archive that can be read, whichever way its bytes come. */
export type OpenArchive = { source: ByteSource; contents: ArchiveContents };

type Meeting = OpenArchive & { identity: RemoteIdentity };
type Copy = { spool: Spool; contents: ArchiveContents };

/** How an archive may be opened: by a copy on disk too, or by ranges alone. */
export type Way = { signal: AbortSignal; mayCopy: boolean };

/** Opens archives: by ranges where the storage serves them, else in a copy on disk that all readers share. */
export class ArchiveOpener {
  readonly #settings: OpenerSettings;
  readonly #storage: Storage;
  readonly #spools: SpoolFolder;
  readonly #meetings = new SharedWork<Meeting>();
  readonly #copies = new SharedWork<Copy>(({ spool }) => spool.close());

  constructor(settings: OpenerSettings, spools: SpoolFolder) {
    this.#settings = settings;
    this.#spools = spools;
    this.#storage = new Storage(settings.deadlines, settings.lookup);
  }

  /**
   * Opens an archive at an address, and learns what it did not know of it.
   *
   * @throws Setback, for the caller to begin again; ProblemError as the address is refused, the storage fails, or
   * the archive is rejected.
   */
  async open(
    key: string,
    address: string,
    known: KnownArchive,
    { signal, mayCopy }: Way,
  ): Promise<OpenArchive> {
    const url = archiveUrl(address, this.#settings.allowedHosts);
    if (known.refusesRanges) {
      if (!mayCopy) throw new Setback('ranges_refused');
      const { spool, contents } = await this.#copies.join(key, signal, (shared) =>
        this.#copy(key, url, shared),
      );
      known.contents = contents;
      return { source: spool, contents };
    }
    if (known.identity !== null && known.contents !== null)
      return { source: rangeSource(this.#storage, url, known.identity), contents: known.contents };
    const { source, identity, contents } = await this.#meetings.share(key, signal, (shared) =>
      this.#meet(url, shared),
    );
    Object.assign(known, { identity, contents });
    return { source, contents };
  }

  async #meet(url: URL, signal: AbortSignal): Promise<Meeting> {
    const { identity, tail } = await meetArchive(this.#storage, url, signal);
    const remote = rangeSource(this.#storage, url, identity);
    const source = withTail(remote, tail);
    return { source, identity, contents: await this.#contentsOf(source, signal) };
  }

  async #copy(key: string, url: URL, signal: AbortSignal): Promise<Copy> {
    const { limits } = this.#settings;
    const spool = await this.#spools.fill(key, await this.#storage.whole(url, signal), limits.spoolBytes);
    try {
      return { spool, contents: await this.#contentsOf(spool, signal) };
    } catch (error) {
      await spool.close();
      throw error;
    }
  }

  async #contentsOf(source: ByteSource, signal: AbortSignal): Promise<ArchiveContents> {
    const { limits } = this.#settings;
    const directory = await readDirectory(source, limits, signal);
    const entry = responseJsonOf(directory);
    if (entry === undefined) return new ArchiveContents(directory, '');
    const withinLimit = { ...limits, entryBytes: limits.listingBytes };
    const bytes = await collect(entryBytes(source, entry, withinLimit, signal));
    return new ArchiveContents(directory, Buffer.from(bytes).toString('utf8'));
  }
}

/** The Response.json nearest to the root. */
function responseJsonOf(directory: readonly ZipEntry[]): ZipEntry | undefined {
  return directory
    .filter(({ name }) => baseName(name).toLowerCase() === 'response.json')
    .toSorted((one, other) => one.name.length - other.name.length)[0];
}
