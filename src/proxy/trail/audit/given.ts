import { trailEvents, type TrailEvent } from '#contract/consultations.ts';
import { parseIsoDate, type IsoDate } from '#domain/calendar.ts';
import { parseSiren } from '#domain/siren.ts';

import type { Landmark } from '../chain/verified.ts';
import type { Concern } from '../concern.ts';
import type { Search } from '../search.ts';

/** The options of a command line, as they were written. */
export type Given = Partial<
  Record<'landmark' | 'siren' | 'agent' | 'case' | 'event' | 'from' | 'to' | 'reason', string | undefined> & {
    json: boolean | undefined;
  }
>;

/** What is wrong with a command line, in French. */
export class UsageError extends Error {}

/** @throws UsageError, as every function here, when an option has not the form of what it stands for. */
export function landmarkOf(text: string | undefined): Landmark | null {
  if (text === undefined) return null;
  const found = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text);
  if (found === null) throw new UsageError('--landmark : <rang>:<sceau> attendu, comme « verify » l’écrit.');
  return { seq: Number(found[1]), mac: found[2] ?? '' };
}

export function searchOf(given: Given): Search {
  const { event, from, to } = given;
  return { ...concernOf(given), event: eventOf(event), from: dayOf('from', from), to: dayOf('to', to) };
}

/** What a hold protects: one criterion at least. */
export function protectedBy(given: Given): Concern {
  const concern = concernOf(given);
  if (Object.values(concern).every((criterion) => criterion === null))
    throw new UsageError('« hold add » : --siren, --agent ou --case dit ce qui est protégé.');
  return concern;
}

export function reasonOf({ reason }: Given): string {
  if (reason === undefined || reason.trim() === '') throw new UsageError('--reason : la raison est requise.');
  return reason.trim();
}

function concernOf({ siren, agent, case: caseId }: Given): Concern {
  if (siren !== undefined && parseSiren(siren) === null)
    throw new UsageError('--siren : neuf chiffres, dont le dernier contrôle les autres.');
  if (agent === '' || caseId === '') throw new UsageError('Une option est vide.');
  return { siren: siren ?? null, agent: agent ?? null, case: caseId ?? null };
}

function eventOf(text: string | undefined): TrailEvent | null {
  if (text === undefined) return null;
  const event = trailEvents.find((known) => known === text);
  if (event === undefined) throw new UsageError(`--event : un de ${trailEvents.join(', ')}.`);
  return event;
}

function dayOf(option: string, text: string | undefined): IsoDate | null {
  if (text === undefined) return null;
  const day = parseIsoDate(text);
  if (day === null) throw new UsageError(`--${option} : un jour AAAA-MM-JJ est attendu.`);
  return day;
}
