import * as z from 'zod/mini';

import { siren } from '#contract/values.ts';
import type { Siren } from '#domain/siren.ts';

import { restrictionSentence, type ExportContext } from '../../exports/exported.ts';

/** What tells a file from any other; read first, so that a later version is told as such. */
export function headSchema<Format extends string>(format: Format) {
  return z.object({ format: z.literal(format), version: z.int() });
}

/** What every file that an agent keeps of a company says: who made it, when, for what, and how far it may go. */
export const madeShape = {
  notice: z.string(),
  made: z.strictObject({
    at: z.string(),
    by: z.string(),
    demarche: z.string(),
    objet: z.string(),
    version: z.string(),
  }),
  demonstration: z.boolean(),
  siren,
  name: z.nullable(z.string()),
};

export type Made = z.output<(typeof madeShape)['made']>;

/** {@link madeShape}, of a company, by whoever exports now. */
export function madeOf(
  { siren, name }: { siren: Siren; name: string | null },
  what: string,
  { agent, madeAt, demarche, objet, version, demo }: ExportContext,
) {
  return {
    notice: `${what} ${restrictionSentence}`,
    made: { at: madeAt, by: agent, demarche, objet, version },
    demonstration: demo,
    siren,
    name,
  };
}

/** The file itself: JSON that a person can read. */
export function agentFile(content: { format: string; version: number }): Blob {
  return new Blob([`${JSON.stringify(content, null, 1)}\n`], { type: 'application/json' });
}
