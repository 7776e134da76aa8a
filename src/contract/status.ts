import * as z from 'zod/mini';

import { problemCodes } from './problem.ts';
import { sourceNames } from './session.ts';
import { instant, isoDate } from './values.ts';

/** The services that Bilanscope asks: the sources of a procedure, and the directory of companies. */
export const serviceNames = [...sourceNames, 'search'] as const;

export type ServiceName = (typeof serviceNames)[number];

const service = z.object({
  name: z.enum(serviceNames),
  /** As the service says of itself; `unknown` where it says nothing, or could not be asked. */
  state: z.enum(['up', 'maintenance', 'down', 'unknown']),
  /** When that was found out; null when it was not. */
  checkedAt: z.nullable(instant),
  /** When it last was well, as the service says; null when it does not. */
  lastUpAt: z.nullable(instant),
  /** The expected end of a maintenance, or of a rest that we leave it; null when nobody knows. */
  until: z.nullable(instant),
  /** Our last call that succeeded, and the last that failed, since Bilanscope started. */
  lastSuccessAt: z.nullable(instant),
  lastFailure: z.nullable(z.object({ at: instant, code: z.enum(problemCodes) })),
});

export type ServiceStatus = z.infer<typeof service>;

const token = z.object({
  demarche: z.object({ id: z.string(), label: z.string() }),
  /** Null for a token that does not tell. */
  expiresOn: z.nullable(isoDate),
  /** Days left; negative once expired; null when unknown. */
  daysLeft: z.nullable(z.int()),
  /** Whether it is time to have it renewed: 90 days before. */
  expiresSoon: z.boolean(),
  /** What the service says of its rights, set against what the procedure opens. */
  rights: z.enum(['as_expected', 'missing', 'refused', 'unknown']),
  /** What the procedure opens and the token does not. */
  missing: z.array(z.enum(sourceNames)),
  /** Calls a minute as last announced; a source not asked within the minute is not there. */
  quotas: z.array(
    z.object({
      source: z.enum(sourceNames),
      limit: z.int(),
      remaining: z.int(),
      resetsAt: instant,
    }),
  ),
});

export type TokenStatus = z.infer<typeof token>;

export const statusSchema = z.object({
  services: z.array(service),
  /** Of the procedures that are open to the agent. */
  tokens: z.array(token),
  checkedAt: instant,
});

export type Status = z.infer<typeof statusSchema>;
