import type { Scope } from '#domain/filed/accounts.ts';
import type { FiledHistory } from '#domain/filed/history.ts';

import type { AmountUnit } from '../../../format/amounts.ts';
import { formatMonth } from '../../../format/dates.ts';

/** What a set of books is called. */
export const scopeNames: Readonly<Record<Scope, string>> = {
  company: 'Comptes sociaux',
  consolidated: 'Comptes consolidés',
};

/** « Comptes sociaux : 8 clôtures, de déc. 2018 à déc. 2025, telles que déposées » */
export function yearsSentence({ closings }: FiledHistory, scope: Scope): string {
  const [newest, oldest] = [closings[0], closings.at(-1)];
  if (newest === undefined || oldest === undefined) return `${scopeNames[scope]}\u00A0: aucune clôture lue.`;
  if (newest === oldest)
    return `${scopeNames[scope]}\u00A0: une clôture, ${formatMonth(newest.closing)}, telle que déposée.`;
  const span = `de ${formatMonth(oldest.closing)} à ${formatMonth(newest.closing)}`;
  return `${scopeNames[scope]}\u00A0: ${closings.length}\u00A0clôtures, ${span}, telles que déposées.`;
}

export function tableCaption(scope: Scope, unit: AmountUnit): string {
  return `${scopeNames[scope]} déposés, en ${unit}, par formulaire et par clôture`;
}
