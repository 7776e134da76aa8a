import type { TrailEvent } from '#contract/consultations.ts';
import type { IsoDate } from '#domain/calendar.ts';

import { accessLinesOf, type ReadLine } from './access-lines.ts';
import { accessJournal, dayOf, filesOf } from './chain/journal.ts';
import type { Seal } from './chain/seal.ts';
import { concerns, type Concern } from './concern.ts';

/** What an auditor asks of the trail; days of metropolitan France, both included, null for any. */
export type Search = Concern & { event: TrailEvent | null; from: IsoDate | null; to: IsoDate | null };

/** The files of the days from one to the other, oldest first. */
export async function filesWithin(
  folder: string,
  { from, to }: { from: string | null; to: string | null },
): Promise<string[]> {
  return (await filesOf(accessJournal(folder))).filter((file) => {
    const day = dayOf(file);
    return (from === null || day >= from) && (to === null || day <= to);
  });
}

/** The lines that match, oldest first, and every line of these days that our key did not seal. */
export async function* searchTrail(folder: string, seal: Seal, search: Search): AsyncGenerator<ReadLine> {
  for (const file of await filesWithin(folder, search))
    for await (const read of accessLinesOf(folder, file, seal)) {
      const { line } = read;
      const matches =
        line === null || (concerns(search, line) && (search.event === null || line.event === search.event));
      if (matches) yield read;
    }
}
