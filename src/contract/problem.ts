import * as z from 'zod/mini';

/** The stable words by which the proxy names its failures (RFC 9457 extension member `code`). */
export const problemCodes = [
  'invalid_request',
  'invalid_siren',
  'invalid_justification',
  'unauthenticated',
  'commitment_required',
  'source_not_allowed',
  'source_not_installed',
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
  'document_restricted',
  'trail_unavailable',
  'internal_error',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** What is known of the cause of some failures beyond their code: it changes the sentence, not the code. */
export const problemReasons = [
  'token_invalid',
  'token_expired',
  'token_revoked',
  'rights_missing',
  'account_refused',
  'address_refused',
  'recipient_refused',
  'parameters_refused',
  'contract_gone',
  'provider_down',
  'provider_slow',
  'provider_limited',
  'provider_refused',
  'provider_confused',
  'network',
  'probable_ban',
  'public_only',
] as const;

export type ProblemReason = (typeof problemReasons)[number];

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(problemCodes),
  /** Absent when nothing more is known. */
  reason: z.optional(z.enum(problemReasons)),
  /** Whole seconds before it is worth asking again. */
  retryAfter: z.optional(z.int()),
  /** To quote to support: it is in the technical log too. */
  requestId: z.optional(z.string()),
});

/** A failure as it crosses the wire; `title` and `detail` are French sentences for the agent. */
export type Problem = z.infer<typeof problemSchema>;
