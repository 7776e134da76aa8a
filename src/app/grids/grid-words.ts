import type { FiledAccounts } from '#domain/filed/accounts.ts';
import type { GridRefusal, GridResult, ReadTerm, TermAbsence } from '#domain/grids/evaluate.ts';
import type { GridLine } from '#domain/grids/grid.ts';
import type { GridYear } from '#domain/grids/years.ts';
import type { AccountsType } from '#domain/liasse/line.ts';

import { durationWords } from '../figures/words/exercise-words.ts';
import { formatDay, formatMonth } from '../format/dates.ts';
import { gridValueText } from './grid-values.ts';
import { codeOf, formOf } from './term-words.ts';

/** What a cell reads: its value, or in a few words why there is none. */
export function resultText(row: GridLine, result: GridResult, year: GridYear): string {
  return result.value === null ? refusalWords(result, year) : gridValueText(result.value, row.unit);
}

const accountsWords: Readonly<Record<AccountsType, string>> = {
  C: 'complets',
  S: 'simplifiés',
  K: 'consolidés',
  B: 'de banque',
  A: 'd’assurance',
};

const refusals: Readonly<Record<GridRefusal, string>> = {
  nothing_filed: 'aucun dépôt lu',
  type_unknown: 'type de comptes inconnu',
  type_not_foreseen: 'non prévu',
  foreign_currency: 'montants en devise',
  term_absent: 'absent',
  all_empty: 'cases vides',
  duration_unknown: 'durée inconnue',
  not_twelve_months: 'exercice d’une autre durée que 12\u00A0mois',
  divisor_not_positive: 'diviseur nul ou négatif',
};

/** Why a row has no value for a closing, in the few words that a cell holds; empty when it has one. */
export function refusalWords({ refusal, above, below }: GridResult, { accounts }: GridYear): string {
  if (refusal === null) return '';
  if (refusal === 'type_not_foreseen' && accounts?.type != null)
    return `${refusals[refusal]} (${accountsWords[accounts.type]})`;
  if (refusal !== 'term_absent') return refusals[refusal];
  return absenceWords([...above, ...below], accounts);
}

const sentences: Readonly<Record<GridRefusal, string>> = {
  nothing_filed: 'Aucun dépôt de cette clôture n’a été lu\u00A0: la Banque de France seule la donne.',
  type_unknown: 'Le dépôt ne dit pas de quel type sont ces comptes.',
  type_not_foreseen: 'La grille ne prévoit pas cette ligne pour ce type de comptes.',
  foreign_currency: 'Les montants de ce dépôt ne sont pas en euros.',
  term_absent: 'Il manque un montant au moins\u00A0: rien n’est supposé à sa place.',
  all_empty: 'Toutes les cases sont vides\u00A0: elles ne disent pas zéro.',
  duration_unknown: 'Le dépôt ne dit pas la durée de l’exercice, dont le calcul dépend.',
  not_twelve_months: 'Le calcul demande un exercice de douze mois.',
  divisor_not_positive: 'Le dénominateur est nul ou négatif\u00A0: le rapport n’aurait pas de sens.',
};

/** The same in a sentence; null where there is a value. */
export function refusalSentence({ refusal }: GridResult): string | null {
  return refusal === null ? null : sentences[refusal];
}

/** What lacks, the whole form before a cell of it: « 2052 absent », « case vide », « FY vide ». */
function absenceWords(terms: readonly ReadTerm[], accounts: FiledAccounts | null): string {
  const of = (absence: TermAbsence) => terms.filter((read) => read.absence === absence);
  const forms = [...new Set(of('page').map(({ term }) => formOf(term, accounts?.type ?? null)))];
  const typed = accounts?.keyedBy === 'agent';
  if (forms.length > 0)
    return `${listed(forms)} ${typed ? 'non saisi' : 'absent'}${forms.length < 2 ? '' : 's'}`;
  const empty = typed ? 'non saisi' : 'vide';
  const codes = of('cell').map(({ term }) => codeOf(term));
  if (codes.length === 0) return 'non transmis';
  if (terms.length === 1) return typed ? empty : 'case vide';
  return `${listed(codes)} ${empty}${codes.length < 2 ? '' : 's'}`;
}

/** A few names, and how many more. */
function listed(names: readonly string[]): string {
  const more = names.length - 3;
  return more < 1 ? names.join(', ') : `${names.slice(0, 2).join(', ')} et ${more + 1}\u00A0autres`;
}

/** What is to be said right under a value; null when nothing is. */
export function asideWords(result: GridResult): string | null {
  if (result.value === null) return null;
  const empties = [...result.above, ...result.below].filter(
    ({ origin }) => origin?.kind === 'nothing',
  ).length;
  const said = [
    result.scaledFrom === null ? null : 'ramené\u00A0à\u00A012\u00A0mois',
    empties === 0
      ? null
      : `${empties}\u00A0${empties < 2 ? 'case\u00A0vide' : 'cases\u00A0vides'}\u00A0=\u00A00`,
  ].filter((words) => words !== null);
  return said.length === 0 ? null : said.join(' · ');
}

/** « 31/12/2025 », or the month where the Banque de France alone tells it. */
export function closingText({ closing, accounts }: GridYear): string {
  return accounts?.closing == null ? formatMonth(closing) : formatDay(accounts.closing);
}

/** What the head of a column says under its closing; null where it is a usual exercise, deposited once. */
export function headWords({ accounts, figures, replaced }: GridYear): string | null {
  const months = (accounts ?? figures)?.durationMonths ?? null;
  const said = [
    months === 12 ? null : durationWords(months),
    accounts === null ? 'Banque de France seule' : null,
    accounts?.keyedBy === 'agent' ? 'saisi par l’agent' : null,
    replaced === 0 ? null : `${replaced + 1}ᵉ dépôt`,
  ].filter((words) => words !== null);
  return said.length === 0 ? null : said.join(', ');
}
