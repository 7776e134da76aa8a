import * as z from 'zod/mini';

import { Chain } from './chain/chain.ts';
import { administrationJournal, createFolder } from './chain/journal.ts';
import type { Seal } from './chain/seal.ts';
import { verifyJournal, type Verified } from './chain/verified.ts';
import type { FileSummary } from './chain/walk.ts';
import { holdAlone } from './exclusive.ts';

const holdSchema = z.strictObject({
  id: z.string(),
  /** Whose accesses are kept past their term: every criterion that is not null must hold. */
  siren: z.nullable(z.string()),
  agent: z.nullable(z.string()),
  case: z.nullable(z.string()),
  reason: z.string(),
});

/** A protection from the purge: an inquiry or a trial that needs these accesses. */
export type Hold = z.infer<typeof holdSchema>;

const purgedFile = z.strictObject({
  file: z.string(),
  first: z.int(),
  prev: z.string(),
  last: z.int(),
  mac: z.string(),
});

const decisionSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('hold_added'), hold: holdSchema }),
  z.object({ event: z.literal('hold_removed'), hold: z.string(), reason: z.string() }),
  /** The days removed, with what ties the chain across them. */
  z.object({ event: z.literal('purged'), days: z.array(purgedFile) }),
]);

/** What an administrator decides of the trail: a line of a journal of its own, sealed and chained like the others. */
export type Decision = z.infer<typeof decisionSchema>;

const decisionLineSchema = z.intersection(
  decisionSchema,
  /** `by`: who, in the name that the operating system gives. */
  z.object({ time: z.iso.datetime(), by: z.string() }),
);

/** What is in force, and how the journal that says so was found. */
export type Administration = {
  holds: ReadonlyMap<string, Hold & { since: string; by: string }>;
  purged: ReadonlyMap<string, FileSummary>;
  journal: Verified;
};

/** Reads every decision from the first. */
export async function readAdministration(folder: string, seal: Seal): Promise<Administration> {
  const holds = new Map<string, Hold & { since: string; by: string }>();
  const purged = new Map<string, FileSummary>();
  const visit = (fields: unknown) => {
    const line = decisionLineSchema.parse(fields);
    if (line.event === 'hold_added') holds.set(line.hold.id, { ...line.hold, since: line.time, by: line.by });
    else if (line.event === 'hold_removed') holds.delete(line.hold);
    else for (const day of line.days) purged.set(day.file, day);
  };
  const journal = await verifyJournal(administrationJournal(folder), seal, { visit });
  return { holds, purged, journal };
}

/** Whoever decides, with a clock. */
export type Administrator = { by: string; now: () => number };

/**
 * Lets one command at a time decide, and writes what it decides.
 *
 * @throws TrailError busy when another command is under way; as Chain when the decision cannot be written.
 */
export async function administer<T>(
  folder: string,
  seal: Seal,
  { by, now }: Administrator,
  work: (decide: (decision: Decision) => Promise<void>) => Promise<T>,
): Promise<T> {
  const journal = administrationJournal(folder);
  await createFolder(journal);
  const release = await holdAlone(journal.folder);
  const chain = new Chain<Decision & { by: string }>(journal, seal, now);
  try {
    return await work(async (decision) => void (await chain.append({ ...decision, by })));
  } finally {
    await chain.close();
    await release();
  }
}
