import { formatInstant } from '../../format/dates.ts';
import type { Access, Received } from './trace-sheet.ts';

/**
 * What a stamped copy bears: for whom, when, under which number of the trail. The agent's name stands there only where
 * the procedure says so.
 */
export function stampWords(
  { requestId, receivedAt }: Pick<Received, 'requestId' | 'receivedAt'>,
  { current, session }: Access,
): string {
  const { demarche, objet } = current;
  const parts = [
    session.agent?.organisation ?? null,
    demarche.stampsAgent ? (session.agent?.name ?? null) : null,
    demarche.label,
    objet,
    `reçu le ${formatInstant(receivedAt)}`,
    requestId === null ? null : `demande ${requestId}`,
    session.demo ? 'DÉMONSTRATION' : null,
    'copie, ne pas rediffuser',
  ];
  return parts.filter((part) => part !== null).join(' - ');
}
