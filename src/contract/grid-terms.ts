import { figureNames } from '#domain/figures/names.ts';
import { places, type CellAddress } from '#domain/filed/accounts.ts';
import type { GridAddress, GridTerm } from '#domain/grids/grid.ts';
import { meaningOfLine, type AccountsType } from '#domain/liasse/line.ts';

/** « -1.2*03.FS.m3|03.FU.m3? »: sign, multiplier, addresses, and whether an empty cell is nothing. */
const written = /^(-?)(?:(\d{1,6}(?:\.\d{1,6})?)\*)?([^|*?-]+(?:\|[^|*?-]+)*)(\??)$/;
const cell = /^\d{2}\.[0-9A-Z]{2,3}\.m[1-4]$/;

type Parts = { times: number; addresses: string[]; emptyIsNothing: boolean };

function partsOf(term: string): Parts | null {
  const [, minus, times = '1', addresses = '', empty] = written.exec(term) ?? [];
  if (addresses === '' || Number(times) === 0) return null;
  return {
    times: minus === '-' ? -Number(times) : Number(times),
    addresses: addresses.split('|'),
    emptyIsNothing: empty === '?',
  };
}

/** What is wrong with a term as it is written, in French; null when nothing is. */
export function termProblem(term: string): string | null {
  const parts = partsOf(term);
  if (parts === null)
    return `«\u00A0${term}\u00A0» n’est pas un terme (exemple\u00A0: «\u00A003.FY.m3\u00A0»)`;
  const { addresses, emptyIsNothing } = parts;
  const [first = ''] = addresses;
  if (first.startsWith('bdf.')) {
    if (!figureNames.some((name) => first === `bdf.${name}`))
      return `«\u00A0${first}\u00A0» n’est pas un chiffre de la Banque de France`;
    if (addresses.length > 1 || emptyIsNothing)
      return `«\u00A0${first}\u00A0» se lit seul\u00A0: ni «\u00A0|\u00A0», ni «\u00A0?\u00A0»`;
    return null;
  }
  const wrong = addresses.find((address) => !cell.test(address));
  return wrong === undefined
    ? null
    : `«\u00A0${wrong}\u00A0» n’est pas une adresse (page, code, colonne\u00A0: «\u00A003.FY.m3\u00A0»)`;
}

/** What is wrong with where a term stands in accounts of a type; null when nothing is. The term itself is well written. */
export function placeProblem(term: string, type: string): string | null {
  const { addresses } = readTerm(term);
  for (const address of addresses) {
    if (address.startsWith('bdf.')) {
      if (type === 'K') return 'la Banque de France ne donne pas de chiffres consolidés';
      continue;
    }
    const [page = '', code = '', column = ''] = address.split('.');
    const meaning = meaningOfLine(type as AccountsType, page, code);
    if (meaning === null)
      return `«\u00A0${address}\u00A0»\u00A0: la page ${page} des comptes ${type} n’a pas de code ${code}`;
    if (places.every((place) => column !== `m${place + 1}` || meaning.columns[place] === null))
      return `«\u00A0${address}\u00A0»\u00A0: la ligne ${code} n’a pas de colonne ${column}`;
  }
  return null;
}

/** A term that is well written. */
export function readTerm(term: string): GridTerm {
  const { addresses = [], times = 1, emptyIsNothing = false } = partsOf(term) ?? {};
  return { addresses: addresses as (GridAddress | CellAddress)[], times, emptyIsNothing };
}
