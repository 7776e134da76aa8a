import type { IsoDate } from '#domain/calendar.ts';
import { exerciseName } from '#domain/exercise.ts';
import type { HistoryEntry, HistoryGap } from '#domain/filing-history.ts';

import { formatDay, formatDays } from '../../../format/dates.ts';

/** « Comptes annuels » or « Comptes consolidés », where the source tells. */
export function kindName(consolidated: boolean | null): string {
  if (consolidated === null) return 'Nature non précisée';
  return consolidated ? 'Comptes consolidés' : 'Comptes annuels';
}

/** « Exercice 2025 »; null without a closing. */
export function exerciseWords(closing: IsoDate | null): string | null {
  return closing === null ? null : `Exercice ${exerciseName(closing)}`;
}

/** « clos le 31/12/2025 », or what replaces it. */
export function closingWords(closing: IsoDate | null): string {
  return closing === null ? 'sans date de clôture' : `clos le ${formatDay(closing)}`;
}

/** « 163 jours après »; a deposit dated before its closing says so. Null when either date is unknown. */
export function delayWords(delayDays: number | null): string | null {
  if (delayDays === null) return null;
  return delayDays < 0
    ? `${formatDays(-delayDays)} avant la clôture\u00A0: à vérifier`
    : `${formatDays(delayDays)} après`;
}

/** « 2ᵉ dépôt sur 2 pour cette clôture »; null when it is the only one. */
export function sameClosingWords(sameClosing: HistoryEntry['sameClosing']): string | null {
  if (sameClosing === null) return null;
  const rank = sameClosing.rank === 1 ? '1ᵉʳ' : `${sameClosing.rank}ᵉ`;
  return `${rank} dépôt sur ${sameClosing.of} pour cette clôture`;
}

/**
 * What is missing, never more surely than the source allows.
 *
 * @param publicOnly whether nothing but public filings could be known: there may be a confidential one.
 */
export function gapWords(gap: HistoryGap, publicOnly: boolean): string {
  const { position, expectedClosing, after, before } = gap;
  const none = publicOnly
    ? 'aucun dépôt public connu (peut-être confidentiel)'
    : 'aucun dépôt connu de cette source';
  if (expectedClosing !== null) {
    const missing = `${formatDay(expectedClosing)}\u00A0: ${none}`;
    return position === 'after' ? `${missing}, si l’exercice a duré douze mois` : missing;
  }
  if (before === null) return `Après le ${formatDay(after)}\u00A0: ${none}`;
  const between = publicOnly ? none : 'aucun dépôt connu entre ces clôtures';
  return `Du ${formatDay(after)} au ${formatDay(before)}\u00A0: ${between}`;
}
