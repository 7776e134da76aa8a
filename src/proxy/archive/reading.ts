import type { Metadata } from '#contract/metadata.ts';
import type { IsoDate } from '#domain/calendar.ts';
import { newestFirst, type Filing } from '#domain/filing.ts';

import { ProblemError } from '../problem-error.ts';
import { readMetadata } from '../xml/metadata.ts';
import type { OpenArchive } from './archive-opener.ts';
import type { ByteSource } from './byte-source.ts';
import { openPdf, type OpenDocument } from './document.ts';
import { sirenInName } from './filings/file-name.ts';
import { tieInner, type Tie } from './filings/ties.ts';
import type { InnerArchives } from './inner-archive.ts';
import type { KnownArchive } from './known-archives.ts';
import type { ArchiveLimits } from './limits.ts';
import type { Scope } from './scope.ts';
import type { ZipEntry } from './zip/directory-checks.ts';
import { readDirectory } from './zip/directory.ts';
import { entryBytes } from './zip/entry-bytes.ts';

/** A company's name, and the closing of the filing whose XML gives it. */
export type CompanyName = { name: string; closingDate: IsoDate | null };

type Kind = 'document' | 'metadata';

/** What one reading of an archive needs beside the archive. */
export type Means = { key: string; limits: ArchiveLimits; inners: InnerArchives; scope: Scope };

/** Inner archives opened at most to learn a company's name. */
const mostAttempts = 3;

/** One reading of an archive that is open: finds the files of a filing, in it or one level deeper. */
export class Reading {
  readonly #open: OpenArchive;
  readonly #known: KnownArchive;
  readonly #means: Means;
  readonly #ties: ReadonlyMap<string, Tie>;

  constructor(open: OpenArchive, known: KnownArchive, means: Means) {
    this.#open = open;
    this.#known = known;
    this.#means = means;
    this.#ties = open.contents.tiesOf(known.siren, known.filings);
  }

  /** @throws ProblemError document_missing, archive_rejected; what the source throws. */
  async document(filing: Filing): Promise<OpenDocument> {
    const { source, entry } = await this.#find(filing, 'document');
    return openPdf(source, entry, this.#means.limits, this.#means.scope);
  }

  /** @throws ProblemError document_missing, archive_rejected; what the source throws. */
  async metadata(filing: Filing): Promise<Metadata> {
    const { source, entry } = await this.#find(filing, 'metadata');
    const { limits, scope } = this.#means;
    const expected = { siren: this.#known.siren, closingDate: filing.closingDate };
    return readMetadata(entryBytes(source, entry, limits, scope.signal), expected);
  }

  /** The name given by the newest XML within reach of a few ranges; null when none is, or when it gives none. */
  async companyName(): Promise<CompanyName | null> {
    const reachable = this.#known.filings.toSorted(newestFirst).filter(({ id }) => {
      const tie = this.#ties.get(id);
      return tie !== undefined && (tie.metadata !== null || tie.inner?.method === 0);
    });
    for (const filing of reachable.slice(0, mostAttempts)) {
      const metadata = await this.#metadataIfAny(filing);
      if (metadata === 'missing') continue;
      const name = metadata?.identity.denomination ?? null;
      return name === null ? null : { name, closingDate: filing.closingDate };
    }
    return null;
  }

  /** A name is not worth the failure of the whole answer: null when the XML cannot be read. */
  async #metadataIfAny(filing: Filing): Promise<Metadata | 'missing' | null> {
    try {
      return await this.metadata(filing);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return error.code === 'document_missing' ? 'missing' : null;
    }
  }

  async #find(filing: Filing, kind: Kind): Promise<{ source: ByteSource; entry: ZipEntry }> {
    const tie = this.#ties.get(filing.id);
    const beside = tie?.[kind];
    const found = beside
      ? { source: this.#open.source, entry: beside }
      : await this.#findWithin(filing, tie, kind);
    if (found === null) throw new ProblemError('document_missing');
    this.#checkCompany(found.entry);
    return found;
  }

  async #findWithin(filing: Filing, tie: Tie | undefined, kind: Kind) {
    const inner = tie?.inner ?? null;
    if (inner === null) return null;
    this.#checkCompany(inner);
    const { key, limits, inners, scope } = this.#means;
    const source = await inners.open(key, this.#open.source, inner, scope.signal);
    const found = tieInner(await readDirectory(source, limits, scope.signal), inner.name);
    const { document, metadata } = found;
    this.#known.opened.set(filing.id, { document: document !== null, metadata: metadata !== null });
    if (document === null && found.inner !== null) throw new ProblemError('archive_rejected');
    const entry = found[kind];
    return entry === null ? null : { source, entry };
  }

  /** INPI's file names carry the SIREN: that of another company is never served. */
  #checkCompany({ name }: ZipEntry): void {
    const siren = sirenInName(name) ?? this.#known.siren;
    if (siren !== this.#known.siren) throw new ProblemError('archive_rejected');
  }
}
