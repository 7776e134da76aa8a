import type { FilingView } from '#contract/filings.ts';
import type { IsoDate } from '#domain/calendar.ts';

import { absenceOf } from '../../../filed/keyed-absence.ts';
import type { Unread } from '../../../filed/useFiledAccounts.ts';
import { formatDay } from '../../../format/dates.ts';

/** Deposits that gave no keyed accounts, by what can be done about it. */
export type UnreadGroups = {
  /** Asking again may answer. */
  failed: readonly Unread[];
  /** The case has no commitment, which they ask for. */
  closed: readonly Unread[];
  /** Nothing was keyed, or not yet: only the document tells. */
  unkeyed: readonly Unread[];
};

export function unreadGroups(unread: readonly Unread[]): UnreadGroups {
  const kindOf = ({ problem }: Unread): keyof UnreadGroups => {
    if (isUnkeyed({ problem })) return 'unkeyed';
    return problem?.code === 'commitment_required' ? 'closed' : 'failed';
  };
  const { failed = [], closed = [], unkeyed = [] } = Object.groupBy(unread, kindOf);
  return { failed, closed, unkeyed };
}

/** Whether INPI keyed nothing: the agent may. */
export function isUnkeyed({ problem }: Pick<Unread, 'problem'>): boolean {
  return problem === null || problem.code === 'document_missing';
}

/** « Exercice clos le 31/12/2025, déposé le 12/06/2026 » */
export function filingWords({ closingDate, depositDate }: FilingView): string {
  const closed = closingDate === null ? 'sans date de clôture' : `clos le ${formatDay(closingDate)}`;
  const deposited = depositDate === null ? 'dépôt non daté' : `déposé le ${formatDay(depositDate)}`;
  return `Exercice ${closed}, ${deposited}`;
}

/** Why a deposit gave no keyed accounts. */
export function reasonWords({ filing, problem }: Unread, today: IsoDate): string {
  if (problem === null && filing.archive?.metadata !== 'absent' && filing.archive?.metadata !== 'awaited')
    return 'Le fichier joint au document n’est pas une saisie des comptes.';
  if (problem === null || problem.code === 'document_missing') return absenceOf(filing, today);
  return problem.title;
}

/** « 5 dépôts lus sur 8 », and how many are still awaited. */
export function progressWords(read: number, awaited: number, all: number): string {
  const words = `${read}\u00A0${read < 2 ? 'dépôt lu' : 'dépôts lus'} sur ${all}`;
  return awaited === 0 ? words : `${words}, ${awaited}\u00A0en cours de lecture`;
}
