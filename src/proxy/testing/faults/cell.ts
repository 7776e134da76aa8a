import type { SecureContext } from 'node:tls';

import { expect } from 'vitest';

import { consultationsSchema, type Consultation } from '#contract/consultations.ts';
import { apiPaths } from '#contract/paths.ts';
import { problemSchema, type ProblemCode } from '#contract/problem.ts';

import { problemOf, type ServedProxy } from '../running-proxy.ts';
import { exchanges, type Exchange, type ExchangeName } from './exchanges.ts';
import type { Fault, Outcome } from './fault.ts';
import { usual } from './healthy.ts';
import { startStruck } from './struck-proxy.ts';

/** Short where they are what ends the exchange, else so long that a busy machine does not meet them. */
const deadlinesOf = ({ gives }: Fault) => {
  const met = Object.values(gives).some((outcome) => /upstream_(timeout|busy)/.test(outcome));
  const deadlineMs = met ? 2500 : 60_000;
  const documentDeadlines = { headMs: deadlineMs, idleMs: deadlineMs, totalMs: deadlineMs + 1000 };
  return { deadlineMs, documentDeadlines };
};

/** Long enough for any refusal of a call to be over. */
const laterMs = 2 * 3_600_000;

/** Beyond it, a connection still open is one that nobody will close. */
const patienceMs = 10_000;

const statusOf: Partial<Readonly<Record<ProblemCode, number>>> = {
  not_found: 404,
  document_missing: 404,
  document_restricted: 403,
  upstream_rate_limited: 429,
  upstream_busy: 503,
  upstream_refused: 502,
  upstream_unavailable: 502,
  upstream_maintenance: 503,
  upstream_timeout: 504,
  upstream_invalid: 502,
  archive_rejected: 502,
};

/**
 * Strikes one exchange with a fault, through a proxy of its own: what the agent gets, once everything else has been
 * checked: how it is told and recorded, that no connection stays open at either end, and that the next call, the
 * fault gone, is served as if nothing had been.
 *
 * @param secure what a sound upstream shows over TLS.
 */
export async function outcomeOf(fault: Fault, name: ExchangeName, secure: SecureContext): Promise<Outcome> {
  const exchange = exchanges[name];
  const shown = fault.scheme === 'https' ? secure : null;
  const proxy = await startStruck(exchange, { secure: shown, ...deadlinesOf(fault) });
  const { upstream, clock } = proxy;
  try {
    const caseId = await proxy.caseReady();
    upstream.strike(fault, exchange.paths);
    const outcome = await ask(proxy, exchange, caseId);
    await upstream.idle(patienceMs);
    upstream.heal();
    clock.aheadMs = laterMs;
    const next = await ask(proxy, exchange, await proxy.caseReady());
    // What a storage has said of ranges is remembered.
    expect(next).toBe(outcome === 'served unread' ? outcome : 'served');
    expect(proxy.log()).not.toMatch(/canary|localhost:|unexpected error/);
    return outcome;
  } finally {
    await proxy.close();
  }
}

async function ask(proxy: ServedProxy, { call, tell }: Exchange, caseId: string): Promise<Outcome> {
  const answer = await proxy.get(call(caseId));
  if (answer.status !== 200) return problemTold(proxy, answer);
  if (tell !== null) return tell(await answer.json());
  const received = await answer.arrayBuffer().then(
    (bytes) => Buffer.from(bytes),
    () => null,
  );
  const { outcome, code, complete } = await lastLine(proxy, 'document_served');
  expect(complete).toBe(received !== null);
  expect(outcome).toBe(received === null ? 'failed' : 'served');
  if (received === null) return `cut ${code}`;
  return received.equals(usual.document) ? 'served' : 'served otherwise';
}

/** A failure in words, once it is known to be told as the contract says, and recorded. */
async function problemTold(proxy: ServedProxy, answer: Response): Promise<Outcome> {
  const problem = problemSchema.parse(await problemOf(answer));
  const { type, code, status, title, detail, reason, retryAfter, requestId } = problem;
  expect(type).toBe(`urn:bilanscope:${code}`);
  expect([answer.status, status]).toEqual([statusOf[code], statusOf[code]]);
  expect(answer.headers.get('retry-after')).toBe(retryAfter === undefined ? null : String(retryAfter));
  for (const sentence of [title, detail]) expect(sentence).toMatch(/^\p{Lu}.{10,}[.]$/u);
  expect(JSON.stringify(problem)).not.toMatch(/canary|localhost/);
  const line = await lastLine(proxy);
  expect(line).toMatchObject({ requestId, outcome: 'failed', code });
  if (line.event === 'document_served') expect(line).toMatchObject({ bytes: 0, complete: false });
  return [code, reason, retryAfter].filter((word) => word !== undefined).join(' ');
}

/** The last line of the trail; the one that ends a document follows the end of its answer. */
async function lastLine(proxy: ServedProxy, event?: Consultation['event']): Promise<Consultation> {
  for (;;) {
    const answer = await proxy.get(apiPaths.consultations);
    const [line] = consultationsSchema.parse(await answer.json()).consultations;
    if (line === undefined) throw new Error('the trail is empty');
    if (event === undefined || line.event === event) return line;
  }
}
