import type { Filing } from '#domain/filing.ts';
import type { Siren } from '#domain/siren.ts';

import type { ZipEntry } from '../zip/directory-checks.ts';
import { readListing } from './response-json.ts';
import { tieFilings, type Tie } from './ties.ts';

const bytesPerEntry = 192;

/** What an archive says of itself: its directory and its Response.json. */
export class ArchiveContents {
  /** What it takes in memory, in bytes, roughly. */
  readonly weight: number;
  readonly #directory: readonly ZipEntry[];
  /** As text: it is read with each list of filings. */
  readonly #listing: string;
  #tied: { filings: readonly Filing[]; ties: ReadonlyMap<string, Tie> } | null = null;

  constructor(directory: readonly ZipEntry[], listing: string) {
    this.#directory = directory;
    this.#listing = listing;
    this.weight = directory.reduce(
      (sum, { name }) => sum + bytesPerEntry + 2 * name.length,
      2 * listing.length,
    );
  }

  /** The entries of each filing of a company's list, worked out once a list. */
  tiesOf(siren: Siren, filings: readonly Filing[]): ReadonlyMap<string, Tie> {
    if (this.#tied?.filings === filings) return this.#tied.ties;
    const ids = new Set(filings.map(({ id }) => id));
    const ties = tieFilings(this.#directory, readListing(this.#listing, ids), siren, filings);
    this.#tied = { filings, ties };
    return ties;
  }
}
