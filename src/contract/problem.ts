import * as z from 'zod/mini';

/** The stable words by which the proxy names its failures (RFC 9457 extension member `code`). */
export const problemCodes = [
  'invalid_request',
  'invalid_siren',
  'invalid_justification',
  'unauthenticated',
  'commitment_required',
  'source_not_allowed',
  'cross_site',
  'case_unknown',
  'unknown_address',
  'too_many_requests',
  'not_found',
  'upstream_rate_limited',
  'upstream_busy',
  'upstream_refused',
  'upstream_unavailable',
  'upstream_maintenance',
  'upstream_timeout',
  'upstream_invalid',
  'archive_rejected',
  'document_missing',
  'internal_error',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(problemCodes),
  /** Whole seconds before it is worth asking again. */
  retryAfter: z.optional(z.int()),
  /** To quote to support: it is in the technical log too. */
  requestId: z.optional(z.string()),
});

/** A failure as it crosses the wire; `title` and `detail` are French sentences for the agent. */
export type Problem = z.infer<typeof problemSchema>;
