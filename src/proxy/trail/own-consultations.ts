import {
  consultationSchema,
  type Consultation,
  type Consultations,
  type TrailEvent,
} from '#contract/consultations.ts';
import type { IsoDate } from '#domain/calendar.ts';

import { accessLinesOf } from './access-lines.ts';
import { dayOf } from './chain/journal.ts';
import type { Seal } from './chain/seal.ts';
import { filesWithin } from './search.ts';

/** What an agent asks of their own accesses; null for any. `before` is the `next` of another page. */
export type OwnSearch = {
  siren: string | null;
  from: IsoDate | null;
  to: IsoDate | null;
  event: TrailEvent | null;
  before: string | null;
};

export type PageLimits = {
  /** Accesses of a page. */
  lines: number;
  /** Days read for a page, found or not: a call stays short however long the trail is. */
  days: number;
};

export const defaultPageLimits: PageLimits = { lines: 200, days: 62 };

/** One page of an agent's own accesses, newest first. */
export async function ownConsultations(
  folder: string,
  seal: Seal,
  agentId: string,
  search: OwnSearch,
  limits: PageLimits = defaultPageLimits,
): Promise<Consultations> {
  const start = search.before === null ? null : placeOf(search.before);
  const to = earliest(search.to, start?.day ?? null);
  const files = (await filesWithin(folder, { from: search.from, to })).toReversed();
  const found: Consultation[] = [];
  for (const [index, file] of files.entries()) {
    const most = start?.day === dayOf(file) ? start.seq : Infinity;
    const own = await ownLinesOf(folder, file, seal, agentId, search);
    const older = own.filter(({ seq }) => seq < most).toReversed();
    const room = limits.lines - found.length;
    found.push(...older.slice(0, room));
    if (older.length > room)
      return { consultations: found, next: `${dayOf(file)}_${found.at(-1)?.seq ?? 0}` };
    if (index + 1 >= limits.days && index + 1 < files.length)
      return { consultations: found, next: dayOf(files[index + 1] ?? file) };
  }
  return { consultations: found, next: null };
}

async function ownLinesOf(
  folder: string,
  file: string,
  seal: Seal,
  agentId: string,
  { siren, event }: OwnSearch,
): Promise<Consultation[]> {
  // What the file would hold of this agent: other lines need not be opened.
  const mark = `"agent":{"id":${JSON.stringify(agentId)},`;
  const own: Consultation[] = [];
  for await (const { line } of accessLinesOf(folder, file, seal, (bytes) => bytes.includes(mark))) {
    if (line?.agent?.id !== agentId) continue;
    if ((siren === null || line.siren === siren) && (event === null || line.event === event))
      own.push(consultationSchema.parse(line));
  }
  return own;
}

/** @param before `YYYY-MM-DD`, that day included, or `YYYY-MM-DD_<place>`: the contract has checked its form. */
function placeOf(before: string): { day: string; seq: number } {
  const [day = '', seq = 'Infinity'] = before.split('_');
  return { day, seq: Number(seq) };
}

function earliest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
