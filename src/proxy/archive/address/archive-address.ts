import type { Filing } from '#domain/filing.ts';
import type { Siren } from '#domain/siren.ts';

import { SharedWork } from '../shared-work.ts';

/** Asks for the archive's address, a secret; `renew` asks the API for another one, the last having expired. */
export type ArchiveAddress = (renew: boolean) => Promise<string>;

/** The archive of one company, as a caller names it; `key` is the caller's, opaque here. */
export type CompanyArchive = {
  key: string;
  siren: Siren;
  filings: readonly Filing[];
  address: ArchiveAddress;
};

/** Addresses of archives, renewed once for all the readers who find one expired at the same time. */
export class ArchiveAddresses {
  readonly #renewals = new SharedWork<string>();

  /** @param expired the address that the storage no longer knows; null at first. */
  async of({ key, address }: CompanyArchive, expired: string | null, signal: AbortSignal): Promise<string> {
    const current = await address(false);
    if (current !== expired) return current;
    return this.#renewals.share(key, signal, () => address(true));
  }
}
