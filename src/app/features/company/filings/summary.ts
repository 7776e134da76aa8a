import { yearOf } from '#domain/calendar.ts';
import type { Filing } from '#domain/filing.ts';

/** « Déposés au greffe, transmis par l’INPI · 8 dépôts, clôtures de 2018 à 2025 » */
export function filingsSummary(filings: readonly Filing[]): string {
  const years = filings.flatMap(({ closingDate }) => (closingDate === null ? [] : yearOf(closingDate)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = first === last ? `clôture de\u00A0${first}` : `clôtures de\u00A0${first} à\u00A0${last}`;
  const count = `${filings.length}\u00A0${filings.length === 1 ? 'dépôt' : 'dépôts'}`;
  return `Déposés au greffe, transmis par l’INPI · ${years.length === 0 ? count : `${count}, ${span}`}`;
}
