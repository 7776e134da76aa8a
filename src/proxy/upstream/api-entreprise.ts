import { setTimeout as wait } from 'node:timers/promises';

import { ProblemError } from '../problem-error.ts';
import { httpGet, type GetRequest } from './http-get.ts';
import type { Inquiry } from './inquiry.ts';
import { readJson, type JsonAnswer } from './json.ts';
import { refusalOf } from './refusal.ts';
import type { Caller, UpstreamWatch } from './watch.ts';

export type Call = {
  base: URL;
  /** Which quota it counts against, and under which name it is watched. */
  service: 'inpi' | 'bdf';
  /** The path of the operation, SIREN included. */
  path: string;
  inquiry: Inquiry;
  /** Asks the service to pass over its own cache too. */
  fresh?: boolean;
  deadlineMs: number;
  /** How long a 409 is waited out before asking again. */
  busyWaitMs: number;
  maxBytes: number;
  now: () => number;
  watch: UpstreamWatch;
};

/**
 * Calls an operation of API Entreprise within an absolute deadline. A 409 (« une requête identique est en
 * cours ») is waited out; nothing else is retried, and nothing is sent while the quota is known to be spent.
 *
 * @returns the parsed JSON of a success. @throws ProblemError for anything else.
 */
export async function callApiEntreprise(call: Call): Promise<unknown> {
  const { service, watch } = call;
  try {
    const body = await exchange(call);
    watch.record(service, null);
    return body;
  } catch (error) {
    if (error instanceof ProblemError) watch.record(service, error.code);
    throw error;
  }
}

async function exchange(call: Call): Promise<unknown> {
  const { base, path, inquiry, deadlineMs, busyWaitMs, watch, now } = call;
  const caller = { service: call.service, token: inquiry.token, siren: inquiry.siren };
  const { context, recipient, object } = inquiry;
  const url = addressOf(base, path);
  url.search = new URLSearchParams({ context, recipient, object }).toString();
  const signal = AbortSignal.timeout(deadlineMs);
  const headers = {
    accept: 'application/json',
    authorization: `Bearer ${inquiry.token.reveal()}`,
    ...(call.fresh === true ? { 'cache-control': 'no-cache' } : {}),
  };
  let busy = false;
  try {
    for (;;) {
      watch.admit(caller);
      const answer = await answerTo({ url, headers, signal }, call.maxBytes, watch);
      if (answer.status === 200 || answer.status === 206) {
        watch.heard(caller, answer.headers);
        return answer.body;
      }
      const refusal = refusalOf(answer, now());
      note(refusal, answer, caller, watch);
      if (refusal.code !== 'upstream_busy') throw refusal;
      busy = true;
      await wait(busyWaitMs, undefined, { signal });
    }
  } catch (error) {
    if (busy && signal.aborted) throw new ProblemError('upstream_busy', { retryAfter: 10 });
    throw error;
  }
}

/** The address of an operation under a base that may have a path of its own. */
export function addressOf(base: URL, path: string): URL {
  return new URL(`${base.pathname.replace(/\/$/, '')}${path}`, base);
}

async function answerTo(request: GetRequest, maxBytes: number, watch: UpstreamWatch): Promise<JsonAnswer> {
  const response = await httpGet(request).catch((error: unknown) => {
    const silent = error instanceof ProblemError && error.code === 'upstream_timeout';
    if (silent && watch.silent()) throw new ProblemError('upstream_timeout', { reason: 'probable_ban' });
    throw error;
  });
  return readJson(response, request.signal, maxBytes);
}

function note(refusal: ProblemError, { headers }: JsonAnswer, caller: Caller, watch: UpstreamWatch): void {
  const { code, retryAfter } = refusal;
  if (code === 'upstream_rate_limited' && retryAfter !== null) watch.refused(caller, retryAfter);
  else watch.heard(caller, headers);
}
