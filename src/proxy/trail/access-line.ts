import * as z from 'zod/mini';

import { accessFields } from '#contract/consultations.ts';

const agentSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  organisation: z.nullable(z.string()),
  siret: z.nullable(z.string()),
});

const { seq, time, event, outcome, code, requestId, ...said } = accessFields;

/** What a line of the trail says of an access. Closed: nothing else is ever written. */
export const accessDraftSchema = z.strictObject({
  event,
  outcome,
  code,
  requestId,
  /** Null when nobody was identified. */
  agent: z.nullable(agentSchema),
  ...said,
});

export type AccessDraft = z.infer<typeof accessDraftSchema>;

/** A line of the trail as it stands in its file. */
export const accessLineSchema = z.strictObject({
  seq,
  time,
  prev: z.string(),
  ...accessDraftSchema.shape,
});

export type AccessLine = z.infer<typeof accessLineSchema>;

/** What an access that has nothing to say on a point says of it. */
export const silence = {
  code: null,
  case: null,
  demarche: null,
  objet: null,
  siren: null,
  filing: null,
  what: null,
  opened: null,
  bytes: null,
  sha256: null,
  complete: null,
} as const;
