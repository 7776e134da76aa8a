import * as z from 'zod/mini';

import { sourceNames } from './session.ts';

const wait = z.object({
  source: z.enum(sourceNames),
  siren: z.string(),
  /** Calls that go before this one. */
  ahead: z.int(),
  /** Seconds before it goes, as far as can be told. */
  seconds: z.int(),
});

/** A call of the agent's own that waits for its turn, the quota of the source being shared. */
export type Wait = z.infer<typeof wait>;

export const waitsSchema = z.object({ waits: z.array(wait) });
