import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import type { ProblemCode } from '#contract/problem.ts';

import { ProblemError } from '../problem-error.ts';
import { failureOf } from './http-get.ts';
import type { Inquiry } from './inquiry.ts';
import { getJson } from './json.ts';

export type Call = {
  base: URL;
  /** The path of the operation, SIREN included. */
  path: string;
  inquiry: Inquiry;
  deadlineMs: number;
  /** How long a 409 is waited out before asking again. */
  busyWaitMs: number;
  maxBytes: number;
  now: () => number;
};

/** API Entreprise's own retry advice when a 429 gives none, in seconds. */
const defaultRetryAfter = 60;

/**
 * Calls an operation of API Entreprise within an absolute deadline. A 409 (« une requête identique est en
 * cours ») is waited out; nothing else is retried.
 *
 * @returns the parsed JSON of a success. @throws ProblemError for anything else.
 */
export async function callApiEntreprise(call: Call): Promise<unknown> {
  const signal = AbortSignal.timeout(call.deadlineMs);
  const request = { url: addressOf(call), headers: headersOf(call.inquiry), signal };
  for (;;) {
    const { status, headers, body } = await getJson(request, call.maxBytes);
    if (status === 200 || status === 206) return body;
    if (status !== 409) throw problemOf(status, headers, call.now());
    await waitOut(call.busyWaitMs, signal);
  }
}

async function waitOut(busyWaitMs: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(busyWaitMs, undefined, { signal });
  } catch (error) {
    if (signal.aborted) throw new ProblemError('upstream_busy', 10);
    throw failureOf(error, signal);
  }
}

function addressOf({ base, path, inquiry: { context, recipient, object } }: Call): URL {
  const url = new URL(`${base.pathname.replace(/\/$/, '')}${path}`, base);
  url.search = new URLSearchParams({ context, recipient, object }).toString();
  return url;
}

function headersOf({ token }: Inquiry): Record<string, string> {
  return { accept: 'application/json', authorization: `Bearer ${token.reveal()}` };
}

const codeOfStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'upstream_refused',
  401: 'upstream_refused',
  403: 'upstream_refused',
  404: 'not_found',
  410: 'upstream_refused',
  422: 'upstream_refused',
  429: 'upstream_rate_limited',
  451: 'upstream_refused',
  503: 'upstream_maintenance',
  504: 'upstream_timeout',
};

function problemOf(status: number, headers: IncomingHttpHeaders, now: number): ProblemError {
  const code = codeOfStatus[status] ?? (status >= 500 ? 'upstream_unavailable' : 'upstream_invalid');
  const announced = retryAfterOf(headers, now);
  if (status === 429) return new ProblemError(code, announced ?? defaultRetryAfter);
  return new ProblemError(code, status === 503 ? announced : null);
}

/** `Retry-After` (seconds, or an HTTP date), else `RateLimit-Reset` (epoch seconds); null when neither is usable. */
function retryAfterOf(headers: IncomingHttpHeaders, now: number): number | null {
  const after = headers['retry-after'];
  if (after !== undefined && /^\d{1,6}$/.test(after)) return Math.max(1, Number(after));
  const instant = after === undefined ? Number(headers['ratelimit-reset']) * 1000 : Date.parse(after);
  return Number.isFinite(instant) && instant > now ? Math.ceil((instant - now) / 1000) : null;
}
