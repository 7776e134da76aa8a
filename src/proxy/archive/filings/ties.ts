import { yearOf } from '#domain/calendar.ts';
import type { Filing } from '#domain/filing.ts';
import type { Siren } from '#domain/siren.ts';

import type { ZipEntry } from '../zip/directory-checks.ts';
import { extensionOf, readFileName, stemOf, type FileName } from './file-name.ts';
import type { Listing } from './response-json.ts';

/** The entries of an archive that belong to one filing; null where it holds none. */
export type Tie = {
  document: ZipEntry | null;
  metadata: ZipEntry | null;
  /** The archive within the archive that holds both instead. */
  inner: ZipEntry | null;
};

type File = { entry: ZipEntry; stem: string; extension: string };

export const noTie: Tie = { document: null, metadata: null, inner: null };

/**
 * Ties the filings of a company to the entries of its archive: by Response.json where it names a file of the
 * archive at all, else by the files' names, when one fits one filing and no other. A filing that nothing ties has
 * no entry.
 */
export function tieFilings(
  directory: readonly ZipEntry[],
  { names, notProvided }: Listing,
  siren: Siren,
  filings: readonly Filing[],
): ReadonlyMap<string, Tie> {
  const files = filesOf(directory);
  const named = new Map([...names].map(([id, written]) => [id, namedTie(files, written)]));
  const usable = named.values().some((tie) => tie !== noTie);
  const sayingOf = (id: string) => (notProvided.has(id) ? noTie : usable ? named.get(id) : undefined);
  const claimed = new Set([...named.values()].flatMap((tie) => Object.values(tie).map(stemOfEntry)));
  const others = filings.filter(({ id }) => sayingOf(id) === undefined);
  const free = files.filter(({ stem }) => !claimed.has(stem));
  const ties = tiesByPattern(free, siren, others);
  for (const { id } of filings) {
    const tie = sayingOf(id);
    if (tie !== undefined) ties.set(id, tie);
  }
  return ties;
}

/** Chooses the PDF and the XML of an inner archive: those of its own name, else the only ones. */
export function tieInner(directory: readonly ZipEntry[], innerName: string): Tie {
  const files = filesOf(directory);
  const own = files.filter(({ stem }) => stem === stemOf(innerName));
  return tieOf((wanted) => only(own.filter(wanted)) ?? only(files.filter(wanted)));
}

function filesOf(directory: readonly ZipEntry[]): File[] {
  return directory
    .filter(({ kind }) => kind !== 'folder')
    .map((entry) => ({ entry, stem: stemOf(entry.name), extension: extensionOf(entry.name) }));
}

function namedTie(files: readonly File[], names: readonly string[]): Tie {
  const stems = new Set(names.map(stemOf));
  const alike = files.filter(({ stem }) => stems.has(stem));
  const exact = names.flatMap((written) =>
    alike.filter(({ entry }) => entry.name.toLowerCase() === written.toLowerCase()),
  );
  return tieOf((wanted) => exact.find(wanted) ?? only(alike.filter(wanted)));
}

function tiesByPattern(files: readonly File[], siren: Siren, filings: readonly Filing[]): Map<string, Tie> {
  const named = files.flatMap(({ entry, stem }) => {
    const said = readFileName(entry.name);
    return said?.siren === siren ? [{ stem, said }] : [];
  });
  const namedOf = Map.groupBy(named, ({ said }) => said.year);
  /** How many filings each stem fits; the one stem that fits a filing, null when there are none or several. */
  const claims = new Map<string, number>();
  const stemOfFiling = new Map<string, string | null>();
  for (const filing of filings) {
    const candidates = filing.closingDate === null ? [] : (namedOf.get(yearOf(filing.closingDate)) ?? []);
    const fitting = new Set(candidates.filter(({ said }) => fits(said, filing)).map(({ stem }) => stem));
    for (const stem of fitting) claims.set(stem, (claims.get(stem) ?? 0) + 1);
    stemOfFiling.set(filing.id, only([...fitting]));
  }
  const filesOfStem = Map.groupBy(files, ({ stem }) => stem);
  return new Map(
    [...stemOfFiling].map(([id, stem]) => {
      const own = stem !== null && claims.get(stem) === 1 ? filesOfStem.get(stem) : undefined;
      return [id, own === undefined ? noTie : tieOf((wanted) => only(own.filter(wanted)))];
    }),
  );
}

/** Whether a name says of a filing nothing else than what the list says. */
function fits(said: FileName, { closingDate, greffe, managementNumber }: Filing): boolean {
  const agrees = (name: string | null, listed: string | null) =>
    name === null || listed === null || name === listed;
  return (
    agrees(said.closingDate, closingDate) &&
    agrees(said.greffe, greffe?.code ?? null) &&
    agrees(said.managementNumber, managementNumber)
  );
}

/** Chooses a filing's entries by kind; INPI's keyed accounts before any other XML, a PDF without suffix last. */
function tieOf(choose: (wanted: (file: File) => boolean) => File | null | undefined): Tie {
  const of = (wanted: string) => choose(({ extension }) => extension === wanted)?.entry ?? null;
  const document = of('pdf') ?? of('');
  const keyed = choose(({ entry }) => /\.donnees\.xml$/i.test(entry.name))?.entry ?? null;
  const metadata = keyed ?? of('xml');
  const inner = document === null ? of('zip') : null;
  return document === null && metadata === null && inner === null ? noTie : { document, metadata, inner };
}

function stemOfEntry(entry: ZipEntry | null): string {
  return entry === null ? '' : stemOf(entry.name);
}

function only<T>(found: readonly T[]): T | null {
  const [first = null, ...others] = found;
  return others.length === 0 ? first : null;
}
