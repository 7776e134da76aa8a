import * as z from 'zod/mini';

import type { Journal } from './journal.ts';
import type { Seal } from './seal.ts';

const linkSchema = z.looseObject({ seq: z.int(), prev: z.string(), time: z.iso.datetime() });

/** What ties a line to the chain: its place, the mac of the line before, and the instant when it was written. */
export type Link = z.infer<typeof linkSchema>;

/** A sealed line, whatever it says; `mac` is what the next one refers to. */
export type SealedLine = { link: Link; mac: string };

/** Reads a line; null when it is not one that our key sealed. */
export function openLine(journal: Journal, seal: Seal, bytes: Buffer): SealedLine | null {
  const opened = seal.open(`${journal.name}-line`, bytes);
  return opened === null ? null : { link: linkSchema.parse(opened.fields), mac: opened.mac };
}

/**
 * Whether an unfinished line may be the very next one, cut while it was being written: what stands of its place
 * and of its reference to the line before is right.
 */
export function mayBeNext(bytes: Buffer, seq: number, last: string): boolean {
  const start = `{"seq":${seq + 1},"prev":"${last}","time":"`;
  const text = bytes.toString('latin1', 0, start.length);
  return start.startsWith(text);
}
