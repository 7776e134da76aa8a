import type { ArchiveState } from '#contract/filings.ts';
import type { Metadata } from '#contract/metadata.ts';
import type { IsoDate } from '#domain/calendar.ts';
import type { Filing } from '#domain/filing.ts';

import { ProblemError } from '../problem-error.ts';
import { ArchiveAddresses, type CompanyArchive } from './address/archive-address.ts';
import { ArchiveOpener, type OpenerSettings } from './archive-opener.ts';
import type { OpenDocument } from './document.ts';
import { stateOf } from './filings/archive-state.ts';
import { noTie } from './filings/ties.ts';
import { InnerArchives } from './inner-archive.ts';
import { KnownArchives, type KnownArchive } from './known-archives.ts';
import { archiveLimits } from './limits.ts';
import { Reading, type CompanyName } from './reading.ts';
import { scopeWithin, type Scope } from './scope.ts';
import { Setback } from './setback.ts';
import { SpoolFolder, type Progress } from './spool.ts';

export type ArchiveSettings = OpenerSettings & {
  spoolFolder: string;
  /** The day on which the XML is judged awaited or absent. */
  today: () => IsoDate;
};

/** Limits and deadlines for the real storage: archives of hundreds of megabytes, readers on slow lines. */
export const defaultArchiveSettings = {
  limits: archiveLimits,
  deadlines: { headMs: 12_000, idleMs: 15_000, totalMs: 15 * 60_000 },
};

/** What the archive of a company holds; `documents` is null when its storage refuses ranges. */
export type ArchiveSummary = {
  company: CompanyName | null;
  documents: ReadonlyMap<string, ArchiveState> | null;
};

/** The remote archives that hold the documents of companies: one entry is read at a time, nothing is kept. */
export class Archives {
  readonly #settings: ArchiveSettings;
  readonly #spools: SpoolFolder;
  readonly #opener: ArchiveOpener;
  readonly #inners: InnerArchives;
  readonly #known = new KnownArchives();
  readonly #addresses = new ArchiveAddresses();

  constructor(settings: ArchiveSettings) {
    this.#settings = settings;
    this.#spools = new SpoolFolder(settings.spoolFolder);
    this.#opener = new ArchiveOpener(settings, this.#spools);
    this.#inners = new InnerArchives(settings.limits, this.#spools);
  }

  /** What is already known of the filings of an archive, without asking anything; null when nothing is. */
  states(key: string): ReadonlyMap<string, ArchiveState> | null {
    const known = this.#known.get(key);
    return known === undefined ? null : this.#statesOf(known);
  }

  /** How far a copy of the archive on disk is; null when none is being made. */
  progress(key: string): Progress | null {
    return this.#spools.progress(key);
  }

  /**
   * Reads the directory, Response.json and at most one XML, by ranges only.
   *
   * @throws ProblemError as the storage fails or the archive is rejected.
   */
  async summary(archive: CompanyArchive, signal: AbortSignal): Promise<ArchiveSummary> {
    const scope = scopeWithin(signal);
    try {
      const company = await this.#read(archive, scope, { mayCopy: false }, (reading) =>
        reading.companyName(),
      );
      return { company, documents: this.states(archive.key) };
    } catch (error) {
      if (error instanceof Setback) return { company: null, documents: this.states(archive.key) };
      throw error;
    } finally {
      scope.end();
    }
  }

  /**
   * Opens the PDF of a filing; the caller reads its stream or destroys it.
   *
   * @throws ProblemError document_missing when nothing ties the filing to an entry, archive_rejected, or as the
   * storage fails.
   */
  async document(archive: CompanyArchive, filing: Filing, signal: AbortSignal): Promise<OpenDocument> {
    const scope = scopeWithin(signal);
    try {
      return await this.#read(archive, scope, { mayCopy: true }, (reading) => reading.document(filing));
    } catch (error) {
      scope.end();
      throw error;
    }
  }

  /**
   * Reads the XML beside the PDF of a filing.
   *
   * @throws ProblemError document_missing while it is awaited or when it is absent; otherwise as `document`.
   */
  async metadata(archive: CompanyArchive, filing: Filing, signal: AbortSignal): Promise<Metadata> {
    const scope = scopeWithin(signal);
    try {
      return await this.#read(archive, scope, { mayCopy: true }, (reading) => reading.metadata(filing));
    } finally {
      scope.end();
    }
  }

  /** Begins again once on each kind of setback: another address, another directory, or a copy on disk. */
  async #read<T>(
    archive: CompanyArchive,
    scope: Scope,
    { mayCopy }: { mayCopy: boolean },
    read: (reading: Reading) => Promise<T>,
  ): Promise<T> {
    const { key } = archive;
    const known = this.#known.of(archive);
    const met = new Set<Setback['kind']>();
    let expired: string | null = null;
    for (;;) {
      const address = await this.#addresses.of(archive, expired, scope.signal);
      try {
        const open = await this.#opener.open(key, address, known, { signal: scope.signal, mayCopy });
        const means = { key, limits: this.#settings.limits, inners: this.#inners, scope };
        return await read(new Reading(open, known, means));
      } catch (error) {
        if (!(error instanceof Setback)) throw error;
        if (met.has(error.kind)) throw new ProblemError('upstream_unavailable');
        met.add(error.kind);
        learnFrom(error, known);
        if (error.kind === 'ranges_refused' && !mayCopy) throw error;
        if (error.kind === 'gone') expired = address;
      }
    }
  }

  #statesOf({ siren, filings, contents, opened }: KnownArchive): ReadonlyMap<string, ArchiveState> | null {
    if (contents === null) return null;
    const ties = contents.tiesOf(siren, filings);
    const today = this.#settings.today();
    return new Map(
      filings.map((filing) => {
        const tie = ties.get(filing.id) ?? noTie;
        return [filing.id, stateOf(filing, tie, opened.get(filing.id), today)];
      }),
    );
  }
}

function learnFrom({ kind }: Setback, known: KnownArchive): void {
  if (kind === 'ranges_refused') known.refusesRanges = true;
  if (kind !== 'changed') return;
  Object.assign(known, { identity: null, contents: null });
  known.opened.clear();
}
