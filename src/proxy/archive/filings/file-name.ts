import { parseCompactDate, type IsoDate } from '#domain/calendar.ts';

/** What the name of a file of INPI's says of the filing. */
export type FileName = {
  /** Nine digits; leading zeros that a number lost are given back. */
  siren: string;
  /** Four digits; null when the name has none (filings of the « guichet unique »). */
  greffe: string | null;
  /** Null when the name has none, or a guichet number in its place. */
  managementNumber: string | null;
  /** Year of the closing. */
  year: number;
  /** Null when the name gives the year alone. */
  closingDate: IsoDate | null;
};

/**
 * `CA_<siren>_<greffe>_<gestion>_<year of closing>_<deposit>` and `GU_CA_<siren>_<closing yyyymmdd>_<number>`, with
 * `PUB_` before and `.donnees.xml` after for the keyed accounts (INPI's real names, `domain` notes of the project).
 */
const pattern =
  /^(?:PUB_|GU_)?CA_(\d{1,9})_(?:(\d{1,4})_([0-9A-Z-]+)_(\d{4})|(\d{8}))_[A-Z0-9-]+(?:\.DONNEES)?(?:\.(?:PDF|XML|ZIP|MD5))*$/;

/** Reads the base name of an entry; null when it follows none of INPI's patterns. */
export function readFileName(name: string): FileName | null {
  const found = pattern.exec(baseName(name).toUpperCase());
  if (found === null) return null;
  const [, siren = '', greffe, management, year, compact = ''] = found;
  const closingDate = parseCompactDate(compact);
  return {
    siren: siren.padStart(9, '0'),
    greffe: greffe?.padStart(4, '0') ?? null,
    managementNumber: management !== undefined && /^\d{4}[A-Z]\d{5}$/.test(management) ? management : null,
    year: Number(year ?? compact.slice(0, 4)),
    closingDate,
  };
}

/** The SIREN that a name begins with, whatever follows; null when it has none. */
export function sirenInName(name: string): string | null {
  const digits = /^(?:PUB_|GU_)?CA_(\d{1,9})(?!\d)/i.exec(baseName(name))?.[1];
  return digits?.padStart(9, '0') ?? null;
}

/** The last segment of an entry's name. */
export function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** Lower-case extension of a base name, dot excluded; empty when it has none that INPI uses. */
export function extensionOf(name: string): string {
  return /\.(pdf|xml|zip|md5|json)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** What the files of one document share: base name without `PUB_`, `.donnees` and extensions, case apart. */
export function stemOf(name: string): string {
  return baseName(name)
    .toLowerCase()
    .replace(/(?:\.(?:pdf|xml|zip|md5|donnees))+$/, '')
    .replace(/^pub_/, '');
}
