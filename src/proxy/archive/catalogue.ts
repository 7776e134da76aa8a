import type { ArchiveState } from '#contract/filings.ts';
import { yearOf, type IsoDate } from '#domain/calendar.ts';
import { xmlIsAwaited } from '#domain/delays.ts';
import type { Filing } from '#domain/filing.ts';
import type { Siren } from '#domain/siren.ts';

import type { ZipEntry } from './directory-checks.ts';
import { extensionOf, readFileName, stemOf } from './file-name.ts';
import type { KnownArchive } from './known-archives.ts';
import { readListing, type Listing } from './response-json.ts';

/** The entries of an archive that belong to one filing; null where it holds none. */
export type Tie = {
  document: ZipEntry | null;
  metadata: ZipEntry | null;
  /** The archive within the archive that holds both instead. */
  inner: ZipEntry | null;
};

/** What is known of an inner archive once it has been opened. */
export type InnerContents = { document: boolean; metadata: boolean };

const nothing: Tie = { document: null, metadata: null, inner: null };

/** Ties the filings of a known archive to the entries of its directory. */
export function tiesOf(
  { directory, listing }: NonNullable<KnownArchive['contents']>,
  { siren, filings }: Pick<KnownArchive, 'siren' | 'filings'>,
): ReadonlyMap<string, Tie> {
  const ids = new Set(filings.map(({ id }) => id));
  return tieFilings(directory, readListing(listing, ids), siren, filings);
}

/**
 * Ties the filings of a company to the entries of its archive: by Response.json where it names any of them, else
 * by the files' names, when one file fits one filing and no other. A filing that nothing ties has no entry.
 */
export function tieFilings(
  directory: readonly ZipEntry[],
  listing: Listing,
  siren: Siren,
  filings: readonly Filing[],
): ReadonlyMap<string, Tie> {
  const files = directory.filter(({ folder }) => !folder);
  const named = new Map(filings.map(({ id }) => [id, namedTie(files, listing.names.get(id) ?? [])]));
  const usable = [...named.values()].some((tie) => tie !== nothing);
  const ties = usable ? named : tiesByPattern(files, siren, filings);
  return new Map([...ties].map(([id, tie]) => [id, listing.notProvided.has(id) ? nothing : tie]));
}

function namedTie(files: readonly ZipEntry[], names: readonly string[]): Tie {
  const stems = new Set(names.map(stemOf));
  const alike = files.filter(({ name }) => stems.has(stemOf(name)));
  const exact = names.flatMap((written) => alike.filter(({ name }) => sameName(name, written)));
  return tieOf((wanted) => exact.find(wanted) ?? only(alike.filter(wanted)));
}

function tiesByPattern(
  files: readonly ZipEntry[],
  siren: Siren,
  filings: readonly Filing[],
): Map<string, Tie> {
  const stems = [...new Set(files.map(({ name }) => stemOf(name)))];
  const fitting = (filing: Filing) => stems.filter((stem) => fits(stem, siren, filing));
  return new Map(
    filings.map((filing) => {
      const stem = only(fitting(filing));
      const shared = filings.some((other) => other !== filing && stem !== null && fits(stem, siren, other));
      const own = files.filter(({ name }) => stemOf(name) === stem && !shared);
      return [filing.id, tieOf((wanted) => only(own.filter(wanted)))];
    }),
  );
}

/** Whether a name says this company and closing, and nothing else than what the list says. */
function fits(stem: string, siren: Siren, { closingDate, greffe, managementNumber }: Filing): boolean {
  const name = readFileName(stem);
  const agrees = (said: string | null, listed: string | null) =>
    said === null || listed === null || said === listed;
  return (
    name !== null &&
    closingDate !== null &&
    name.siren === siren &&
    name.year === yearOf(closingDate) &&
    agrees(name.closingDate, closingDate) &&
    agrees(name.greffe, greffe?.code ?? null) &&
    agrees(name.managementNumber, managementNumber)
  );
}

/** Chooses a filing's entries by kind; INPI's keyed accounts before any other XML, a nameless PDF last. */
function tieOf(choose: (wanted: (entry: ZipEntry) => boolean) => ZipEntry | null): Tie {
  const document = choose(withExtension('pdf')) ?? choose(withExtension(''));
  const metadata = choose(isKeyedAccounts) ?? choose(withExtension('xml'));
  const inner = document === null ? choose(withExtension('zip')) : null;
  return document === null && metadata === null && inner === null ? nothing : { document, metadata, inner };
}

/** Chooses the PDF and the XML of an inner archive: those of its own name, else the only ones. */
export function tieInner(directory: readonly ZipEntry[], innerName: string): Tie {
  const files = directory.filter(({ folder }) => !folder);
  const own = files.filter(({ name }) => stemOf(name) === stemOf(innerName));
  return tieOf((wanted) => only(own.filter(wanted)) ?? only(files.filter(wanted)));
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function withExtension(extension: string): (entry: ZipEntry) => boolean {
  return ({ name }) => extensionOf(name) === extension;
}

function isKeyedAccounts({ name }: ZipEntry): boolean {
  return /\.donnees\.xml$/i.test(name);
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Says what the archive holds of a filing, as far as its directory and the inner archives opened tell. */
export function stateOf(
  filing: Filing,
  tie: Tie = nothing,
  opened: InnerContents | undefined,
  today: IsoDate,
): ArchiveState {
  const lacking = xmlIsAwaited(filing.depositDate, today) ? 'awaited' : 'absent';
  const sealed = tie.inner !== null && opened === undefined;
  const document = tie.document !== null || (tie.inner !== null && (opened?.document ?? true));
  const metadata = tie.metadata !== null || opened?.metadata === true;
  return {
    document: document ? 'present' : 'missing',
    metadata: metadata ? 'present' : sealed ? 'unknown' : lacking,
    nameDifferences: document ? differencesOf(filing, tie) : [],
  };
}

function differencesOf({ greffe, closingDate }: Filing, tie: Tie): ArchiveState['nameDifferences'] {
  const name = readFileName((tie.document ?? tie.inner)?.name ?? '');
  if (name === null) return [];
  const differences: ArchiveState['nameDifferences'] = [];
  if (greffe !== null && name.greffe !== null && name.greffe !== greffe.code) differences.push('greffe');
  if (closingDate !== null && name.year !== yearOf(closingDate)) differences.push('closing_year');
  return differences;
}
