import { usualDelayMonths } from '#domain/filing-history.ts';

import { confidentialityLabels } from '../../../../format/confidentiality.ts';
import { formatDay, formatDays } from '../../../../format/dates.ts';
import { closingWords, delayWords, gapWords, sameClosingWords } from '../filing-words.ts';
import type { Mark } from './marks.ts';
import type { Span } from './spans.ts';

/** A mark in words: « Exercice clos le 31/12/2024, déposé le 02/07/2025, 183 jours après, public ». */
export function markWords({ row, lane }: Mark, span: Span | null, publicOnly: boolean): string {
  if (row.kind === 'gap') return gapWords(row, publicOnly);
  const { filing, delayDays, sameClosing } = row;
  const accounts = lane === 'consolidated' ? 'Comptes consolidés' : 'Exercice';
  const parts = [
    `${accounts} ${closingWords(filing.closingDate)}`,
    isOdd(span) ? `${span?.months}\u00A0mois d’après les clôtures` : null,
    filing.depositDate === null ? 'date de dépôt inconnue' : `déposé le ${formatDay(filing.depositDate)}`,
    delayWords(delayDays),
    confidentialityLabels[filing.confidentiality].toLowerCase(),
    sameClosingWords(sameClosing),
    filing.archive?.document === 'missing' ? 'document indisponible à la source' : null,
    filing.archive?.metadata === 'awaited' ? 'données saisies attendues' : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Whether the closings around an exercise tell another duration than twelve months. */
export function isOdd(span: Span | null): boolean {
  return span !== null && span.months !== null && span.months !== 12;
}

/** What the line shows, in one sentence and at most four facts. */
export function summaryWords(marks: readonly Mark[], spans: readonly Span[]): string {
  const entries = marks.flatMap(({ row }) => (row.kind === 'filing' ? row : []));
  const closings = new Set(marks.filter(({ row }) => row.kind === 'filing').map(({ at, lane }) => lane + at));
  const gaps = marks.filter(({ row }) => row.kind === 'gap').length;
  const odd = spans.filter(isOdd).length;
  const restricted = entries.filter(({ filing }) => filing.confidentiality !== 'public').length;
  const facts = [
    `${counted(entries.length, 'dépôt', 'dépôts')} pour ${counted(closings.size, 'clôture', 'clôtures')}`,
    delaysWords(entries.flatMap(({ delayDays }) => (delayDays === null || delayDays < 0 ? [] : delayDays))),
    gaps === 0 ? null : `${counted(gaps, 'clôture', 'clôtures')} sans dépôt connu`,
    odd === 0 ? null : `${counted(odd, 'exercice', 'exercices')} d’une autre durée que douze mois`,
    restricted === 0
      ? null
      : counted(restricted, 'dépôt non public ou inconnu', 'dépôts non publics ou inconnus'),
  ];
  return `${facts.filter((fact) => fact !== null).join('\u202F; ')}.`;
}

/** « déposés de 163 à 245 jours après » */
function delaysWords(days: readonly number[]): string | null {
  if (days.length === 0) return null;
  const [least, most] = [Math.min(...days), Math.max(...days)];
  return least === most
    ? `${formatDays(least)} de la clôture au dépôt`
    : `de ${least} à ${formatDays(most)} de la clôture au dépôt`;
}

function counted(count: number, one: string, several: string): string {
  return `${count}\u00A0${count < 2 ? one : several}`;
}

/** What the small bands mean: a habit, never a verdict. */
export const usualDelaySentence = `Bande claire\u00A0: repère usuel de dépôt, ${usualDelayMonths.paper} à ${usualDelayMonths.online}\u00A0mois après la clôture.`;
