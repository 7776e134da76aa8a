import { unlink } from 'node:fs/promises';
import { join } from 'node:path';

import { dateInParis, type IsoDate } from '#domain/calendar.ts';
import { isPastRetention } from '#domain/trail-retention.ts';

import { accessLineSchema } from './access-line.ts';
import { administer, readAdministration, type Administrator } from './administration.ts';
import type { Finding } from './chain/finding.ts';
import { accessJournal, dayOf, syncFolder } from './chain/journal.ts';
import type { Seal } from './chain/seal.ts';
import { verifyJournal } from './chain/verified.ts';
import { concerns } from './concern.ts';

/** What a purge did, or why it did nothing: a trail that is not whole is evidence, and is left as it is. */
export type Purge =
  | { done: true; removed: readonly string[]; held: readonly string[] }
  | { done: false; findings: readonly Finding[] };

/**
 * Removes whole days past their term, save those in which a line is held. The decision is written first: it ties
 * the chain across what is removed. The day of the head stays, for the chain goes on from it.
 *
 * @throws TrailError busy when another command is under way.
 */
export async function purge(folder: string, seal: Seal, administrator: Administrator): Promise<Purge> {
  return administer(folder, seal, administrator, async (decide) => {
    const { holds, purged, journal } = await readAdministration(folder, seal);
    const held = new Set<string>();
    const visit = (fields: unknown, file: string) => {
      const line = accessLineSchema.parse(fields);
      for (const hold of holds.values()) if (concerns(hold, line)) held.add(file);
    };
    const trail = await verifyJournal(accessJournal(folder), seal, { purged, visit });
    const findings = [...journal.findings, ...trail.findings];
    if (findings.length > 0) return { done: false, findings };
    const today = dateInParis(administrator.now());
    const expired = trail.files.filter(
      ({ file }) => isPastRetention(dayOf(file) as IsoDate, today) && file !== trail.head?.file,
    );
    const days = expired.filter(({ file }) => !held.has(file));
    if (days.length > 0) await decide({ event: 'purged', days });
    for (const { file } of days) await unlink(join(folder, file));
    await syncFolder(folder);
    const named = (files: typeof days) => files.map(({ file }) => dayOf(file));
    return { done: true, removed: named(days), held: named(expired.filter(({ file }) => held.has(file))) };
  });
}
