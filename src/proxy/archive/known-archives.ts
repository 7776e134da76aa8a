import type { Filing } from '#domain/filing.ts';
import type { Siren } from '#domain/siren.ts';

import type { CompanyArchive } from './address/archive-address.ts';
import type { InnerContents } from './filings/archive-state.ts';
import type { ArchiveContents } from './filings/contents.ts';
import type { RemoteIdentity } from './range-source.ts';

/** What is remembered of an archive: never a document, nor its address. */
export type KnownArchive = {
  siren: Siren;
  filings: readonly Filing[];
  /** Its storage has refused byte ranges. */
  refusesRanges: boolean;
  /** Null as long as it has not been met by ranges. */
  identity: RemoteIdentity | null;
  /** Null as long as its directory has not been read. */
  contents: ArchiveContents | null;
  /** The inner archives opened so far, by filing. */
  opened: Map<string, InnerContents>;
};

const mostArchives = 64;
const mostBytes = 16 * 1024 * 1024;

/** The archives met lately, the least used forgotten first; bounded in number and in memory. */
export class KnownArchives {
  readonly #archives = new Map<string, KnownArchive>();

  get(key: string): KnownArchive | undefined {
    const known = this.#archives.get(key);
    if (known !== undefined) this.#touch(key, known);
    return known;
  }

  /** The record of an archive, begun when there is none, with the filings as they are now listed. */
  of({ key, siren, filings }: CompanyArchive): KnownArchive {
    const known = this.get(key) ?? begun(siren);
    known.filings = filings;
    this.#touch(key, known);
    for (const [oldest] of this.#archives) {
      if (oldest === key || (this.#archives.size <= mostArchives && this.#weight() <= mostBytes)) break;
      this.#archives.delete(oldest);
    }
    return known;
  }

  #touch(key: string, known: KnownArchive): void {
    this.#archives.delete(key);
    this.#archives.set(key, known);
  }

  #weight(): number {
    return this.#archives.values().reduce((sum, { contents }) => sum + (contents?.weight ?? 0), 0);
  }
}

function begun(siren: Siren): KnownArchive {
  return { siren, filings: [], refusesRanges: false, identity: null, contents: null, opened: new Map() };
}
