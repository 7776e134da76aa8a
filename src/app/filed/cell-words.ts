import { addressOf, type Cell, type CellSource, type FiledAccounts } from '#domain/filed/accounts.ts';
import { measureOf } from '#domain/filed/measure.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { amountDigits } from '../format/amounts.ts';
import { formatDay } from '../format/dates.ts';
import { thinSpace } from '../format/decimal.ts';
import { formTitle } from './form-titles.ts';

/** « clos le 31/12/2025, déposé le 12/06/2026 »; what is not known is said. */
export function depositWords({ closing, depositDate }: FiledAccounts): string {
  const closed = closing === null ? 'sans date de clôture' : `clos le ${formatDay(closing)}`;
  return `${closed}, ${depositDate === null ? 'dépôt non daté' : `déposé le ${formatDay(depositDate)}`}`;
}

/** « 2052 · Compte de résultat de l’exercice » */
export function formWords({ line }: CellSource): string {
  return formTitle(line.form, line.page);
}

/** What INPI's table says of a column, and its raw place: « total N (m3) ». */
export function columnWords({ line, place }: CellSource): string {
  return `${line.columns[place] ?? 'colonne que la table de l’INPI n’explique pas'} (m${place + 1})`;
}

/** Who read the amount on the page. */
export function keyedByWords({ keyedBy }: FiledAccounts): string {
  return keyedBy === 'agent' ? 'saisi par l’agent' : 'saisi par l’INPI';
}

/** The amounts' currency as it is written after them: INPI's keyed accounts are in whole euros but for rare ones. */
export function currencySign({ currency }: Pick<FiledAccounts, 'currency'>): string {
  return currency === null || currency === 'EUR' ? '€' : currency;
}

/** A number as it was keyed: to the euro, or a bare count. */
export function exactAmount({ value, source }: Cell): string {
  const { form, code } = source.line;
  if (measureOf(form, code) === 'count') return amountDigits(value, '€');
  return amountDigits(value, '€') + thinSpace + currencySign(source.accounts);
}

/** A number as it may be pasted into a report, with all that leads back to it. */
export function cellCitation(siren: Siren, cell: Cell): string {
  const { source } = cell;
  const { accounts, line } = source;
  return [
    `${line.label ?? 'Code inconnu'}, SIREN ${formatSiren(siren)}\u00A0: ${exactAmount(cell)}`,
    `Exercice ${depositWords(accounts)}, document ${accounts.filingId}.`,
    `${formWords(source)}, code ${line.code}, ${columnWords(source)}, ${addressOf(source)}, ${keyedByWords(accounts)}.`,
    'Donnée réservée à la mission indiquée, à ne pas rediffuser.',
  ].join('\n');
}
