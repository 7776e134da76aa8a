import { printedColumns } from '#domain/forms/places.ts';
import type { FormSought } from '#domain/forms/sought.ts';

import type { FoundForm, SearchResult } from './form-search.ts';

/** How a search ended, in a sentence or two. */
export function resultWords(result: SearchResult, { form, lines }: FormSought): string {
  switch (result.kind) {
    case 'found':
      return foundWords(result.found, form);
    case 'absent':
      return [
        `Le formulaire ${form} n’a pas été reconnu dans ce document`,
        lines.length === 0 ? '' : `, ni la ligne ${lines.join(', ')}`,
        '\u00A0: cherchez-le à l’œil.',
        unreadableWords(result.unreadable),
      ].join('');
    case 'unavailable':
      return 'La lecture des images n’est pas disponible dans ce navigateur\u00A0: cherchez la page à l’œil.';
    default:
      return result satisfies never;
  }
}

function foundWords({ page, form, by, lines }: FoundForm, asked: string): string {
  const instead = form === asked ? '' : ` (au lieu du ${asked})`;
  const sure = by === 'agent' ? 'd’après vous' : 'supposé';
  const missing = lines.filter(({ found }) => found === null).map(({ code }) => code);
  const lost =
    missing.length === 0 ? '' : ` La ligne ${missing.join(', ')} n’a pas été retrouvée sur l’image.`;
  return `Formulaire ${form}${instead}, page ${page}, ${sure}.${lost}`;
}

function unreadableWords(pages: number): string {
  if (pages === 0) return '';
  return pages === 1 ? ' Une page n’a pas pu être lue.' : ` ${pages} pages n’ont pas pu être lues.`;
}

/**
 * What the page says of a line, as it was read: never a figure. Columns are named where each has its reading: with one
 * missing or cut in two, which is which is not known.
 */
export function readingWords(form: string, { code, found }: FoundForm['lines'][number]): string | null {
  if (found === null) return null;
  const columns = printedColumns(form, code);
  const named = found.by === 'code' && columns.length > 1 && columns.length === found.amounts.length;
  const amounts = found.amounts
    .map((amount, index) => `${amount}\u00A0?${named ? ` (${columns[index] ?? ''})` : ''}`)
    .join(' · ');
  return `Ligne ${code}, lu sur l’image\u00A0: ${amounts === '' ? 'montant non lu' : amounts}`;
}
