import * as z from 'zod/mini';

import type { ProblemCode, ProblemReason } from '#contract/problem.ts';

import { ProblemError } from '../problem-error.ts';
import { failureOfErrorCode, type CodedFailure } from './error-codes.ts';
import type { JsonAnswer } from './json.ts';

/** API Entreprise's own retry advice when a 429 gives none, in seconds. */
const defaultRetryAfter = 60;

/** The longest waits that are believed, in seconds: two days is the longest `meta.retry_in` of the service, and its
 * quotas are counted by the minute. */
const longest = { retryIn: 172_800, limited: 3600 } as const;

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
  const advised = retryIn === null ? null : Math.ceil(Math.min(retryIn, longest.retryIn));
  if (code === 'upstream_rate_limited') {
    const retryAfter = retryAfterOf(headers, now) ?? advised ?? defaultRetryAfter;
    return new ProblemError(code, { reason, retryAfter: Math.min(retryAfter, longest.limited) });
  }
  const announced = code === 'upstream_maintenance' ? retryAfterOf(headers, now) : null;
  const believed = announced === null ? null : Math.min(announced, longest.retryIn);
  return new ProblemError(code, { reason, retryAfter: advised ?? believed });
}

/** What a status tells beyond its code, where no error code tells more. */
const reasonOfStatus: Readonly<Record<number, ProblemReason>> = {
  410: 'contract_gone',
  422: 'parameters_refused',
};

function failureOfStatus(status: number): CodedFailure {
  const code = codeOfStatus[status] ?? (status >= 500 ? 'upstream_unavailable' : 'upstream_invalid');
  return { code, reason: reasonOfStatus[status] ?? null };
}

/** Null when neither header is usable. */
function retryAfterOf(headers: JsonAnswer['headers'], now: number): number | null {
  const after = headers['retry-after'];
  if (after !== undefined && /^\d{1,6}$/.test(after)) return Math.max(1, Number(after));
  const instant = after === undefined ? Number(headers['ratelimit-reset']) * 1000 : Date.parse(after);
  return Number.isFinite(instant) && instant > now ? Math.ceil((instant - now) / 1000) : null;
}
