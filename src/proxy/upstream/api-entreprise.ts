import { setTimeout as wait } from 'node:timers/promises';

import { ProblemError } from '../problem-error.ts';
import { Deadline } from './deadline.ts';
import { httpGet, type GetRequest, type Lookup } from './http-get.ts';
import type { Inquiry } from './inquiry.ts';
import { readJson, type JsonAnswer } from './json.ts';
import { Readers } from './quota/readers.ts';
import type { Turn, Turns } from './quota/turns.ts';
import { refusalOf } from './refusal.ts';
import type { UpstreamWatch } from './watch.ts';

export type Call = {
  base: URL;
  /** Which quota it counts against, and under which name it is watched. */
  service: 'inpi' | 'bdf';
  /** The path of the operation, SIREN included. */
  path: string;
  inquiry: Inquiry;
  /** Those who wait for the answer; absent: whoever the inquiry names. */
  readers?: Readers;
  /** Asks the service to pass over its own cache too. */
  fresh?: boolean;
  deadlineMs: number;
  /** How long a 409 is waited out before asking again. */
  busyWaitMs: number;
  maxBytes: number;
  now: () => number;
  watch: UpstreamWatch;
  turns: Turns;
  lookup?: Lookup | undefined;
};

/**
 * Calls an operation of API Entreprise, each time in its turn. The wait for a turn apart, all of it ends within an
 * absolute deadline. A 409 (« une requête identique est en cours ») is waited out; nothing else is retried.
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
    if (error instanceof ProblemError) watch.record(service, error);
    throw error;
  }
}

async function exchange(call: Call): Promise<unknown> {
  const { base, path, inquiry, busyWaitMs, turns, now, lookup } = call;
  const { siren, token, context, recipient, object } = inquiry;
  const readers = call.readers ?? new Readers(inquiry.reader);
  const url = addressOf(base, path);
  url.search = new URLSearchParams({ context, recipient, object }).toString();
  const headers = {
    accept: 'application/json',
    authorization: `Bearer ${token.reveal()}`,
    ...(call.fresh === true ? { 'cache-control': 'no-cache' } : {}),
  };
  const deadline = new Deadline(call.deadlineMs);
  for (let busy = false; ; busy = true) {
    const turn = await turns.take({ kind: call.service, token, siren, readers });
    const answer = await deadline.during((signal) =>
      answerTo({ url, headers, signal, lookup }, call, turn).catch((error: unknown) => {
        throw busy && signal.aborted ? stillBusy() : error;
      }),
    );
    if (answer.status === 200 || answer.status === 206) return answer.body;
    const refusal = refusalOf(answer, now());
    if (refusal.code !== 'upstream_busy') throw refusal;
    if (!deadline.spend(busyWaitMs)) throw stillBusy();
    await wait(busyWaitMs);
  }
}

function stillBusy(): ProblemError {
  return new ProblemError('upstream_busy', { retryAfter: 10 });
}

/** The address of an operation under a base that may have a path of its own. */
export function addressOf(base: URL, path: string): URL {
  return new URL(`${base.pathname.replace(/\/$/, '')}${path}`, base);
}

/** The answer to one call, whose turn learns how it ended. */
async function answerTo(
  request: GetRequest,
  { maxBytes, now }: Pick<Call, 'maxBytes' | 'now'>,
  turn: Turn,
): Promise<JsonAnswer> {
  const response = await httpGet(request).catch((error: unknown) => {
    const silent = error instanceof ProblemError && error.code === 'upstream_timeout';
    if (turn.lost(silent)) throw new ProblemError('upstream_timeout', { reason: 'probable_ban' });
    throw error;
  });
  let refusal: ProblemError | null = null;
  try {
    const answer = await readJson(response, request.signal, maxBytes);
    if (answer.status !== 200 && answer.status !== 206) refusal = refusalOf(answer, now());
    return answer;
  } finally {
    const { headers } = response;
    if (refusal?.code === 'upstream_rate_limited') turn.refused(headers, refusal.retryAfter ?? 60);
    else turn.answered(headers);
  }
}
