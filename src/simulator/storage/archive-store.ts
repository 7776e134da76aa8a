import { createHash, randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import { middlesOf, writeArchive } from '../archive/archive-file.ts';
import type { Company } from '../cast/company.ts';

export type ArchiveFile = {
  path: string;
  size: number;
  etag: string;
  /** Offset at which any answer that goes over it breaks off; null when none does. */
  breaksAt: number | null;
};

type Address = { company: Company; expiresAt: number; dead: boolean };

/**
 * Archives behind random addresses that expire. An archive is built when its first byte is asked for, once
 * however many ask, and kept on disk under the hash of what it holds.
 */
export class ArchiveStore {
  private readonly folder: string;
  private readonly lifetimeMs: number;
  private readonly now: () => number;
  private readonly addresses = new Map<string, Address>();
  private readonly given = new Map<string, number>();
  private readonly building = new Map<string, Promise<ArchiveFile>>();

  constructor(folder: string, lifetimeMs: number, now: () => number) {
    this.folder = folder;
    this.lifetimeMs = lifetimeMs;
    this.now = now;
  }

  /** A new address for a company's archive: a path on the storage host. */
  give(company: Company): string {
    const now = this.now();
    const path = `/siade/${Math.floor(now / 1000)}-${randomBytes(20).toString('hex')}-all_documents.zip`;
    const rank = this.given.get(company.siren) ?? 0;
    this.given.set(company.siren, rank + 1);
    const dead = company.archive.deadAddresses && rank % 2 === 0;
    this.addresses.set(path, { company, expiresAt: now + this.lifetimeMs, dead });
    return path;
  }

  /** The company whose archive stands at a path; null when the address was never given, is dead or has expired. */
  find(path: string): Company | null {
    const address = this.addresses.get(path);
    if (address === undefined || address.dead) return null;
    if (address.expiresAt > this.now()) return address.company;
    this.addresses.delete(path);
    return null;
  }

  /** The archive on disk, built if need be. */
  file(company: Company): Promise<ArchiveFile> {
    const version = createHash('sha256')
      .update(JSON.stringify([company.siren, company.filings, company.archive]))
      .digest('hex');
    const running = this.building.get(version);
    if (running !== undefined) return running;
    const build = this.build(company, version).finally(() => this.building.delete(version));
    this.building.set(version, build);
    return build;
  }

  private async build(company: Company, version: string): Promise<ArchiveFile> {
    const path = join(this.folder, `${version}.zip`);
    const known = await stat(path).catch(() => null);
    if (known === null) await writeArchive(company, path, this.folder);
    const { size } = known ?? (await stat(path));
    const [breaksAt = null] = await middlesOf(company, 'cut', path);
    return { path, size, etag: `"${version.slice(0, 32)}"`, breaksAt };
  }
}
