import * as z from 'zod/mini';

import type { ProblemCode } from '#contract/problem.ts';

import { ProblemError } from '../problem-error.ts';
import { failureOfErrorCode, type CodedFailure } from './error-codes.ts';
import type { JsonAnswer } from './json.ts';

/** API Entreprise's own retry advice when a 429 gives none, in seconds. */
const defaultRetryAfter = 60;

/** The longest `meta.retry_in` that the service announces: two days. */
const longestRetryIn = 172_800;

/** v3 answers objects; v2, plain sentences, which tell nothing that the status does not. */
const bodySchema = z.object({
  errors: z.array(
    z.object({
      code: z.string(),
      meta: z.nullish(z.object({ retry_in: z.nullish(z.number().check(z.gt(0))) })),
    }),
  ),
});

const codeOfStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'upstream_refused',
  401: 'upstream_refused',
  403: 'upstream_refused',
  404: 'not_found',
  409: 'upstream_busy',
  410: 'upstream_refused',
  422: 'upstream_refused',
  429: 'upstream_rate_limited',
  451: 'upstream_refused',
  503: 'upstream_maintenance',
  504: 'upstream_timeout',
};

/**
 * What a failed answer of API Entreprise means: its error code where it has one that is known, else its status.
 * `retryAfter` comes from `meta.retry_in`, `Retry-After` (seconds, or an HTTP date) or `RateLimit-Reset`.
 */
export function refusalOf({ status, headers, body }: JsonAnswer, now: number): ProblemError {
  const [error] = bodySchema.safeParse(body).data?.errors ?? [];
  const known = error === undefined ? null : failureOfErrorCode(error.code);
  const { code, reason } = known ?? failureOfStatus(status);
  const retryIn = error?.meta?.retry_in ?? null;
  const advised = retryIn === null ? null : Math.ceil(Math.min(retryIn, longestRetryIn));
  if (code === 'upstream_rate_limited') {
    const retryAfter = retryAfterOf(headers, now) ?? advised ?? defaultRetryAfter;
    return new ProblemError(code, { reason, retryAfter });
  }
  const announced = code === 'upstream_maintenance' ? retryAfterOf(headers, now) : null;
  return new ProblemError(code, { reason, retryAfter: advised ?? announced });
}

function failureOfStatus(status: number): CodedFailure {
  const code = codeOfStatus[status] ?? (status >= 500 ? 'upstream_unavailable' : 'upstream_invalid');
  return { code, reason: status === 410 ? 'contract_gone' : null };
}

/** Null when neither header is usable. */
function retryAfterOf(headers: JsonAnswer['headers'], now: number): number | null {
  const after = headers['retry-after'];
  if (after !== undefined && /^\d{1,6}$/.test(after)) return Math.max(1, Number(after));
  const instant = after === undefined ? Number(headers['ratelimit-reset']) * 1000 : Date.parse(after);
  return Number.isFinite(instant) && instant > now ? Math.ceil((instant - now) / 1000) : null;
}
