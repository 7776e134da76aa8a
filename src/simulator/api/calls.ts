import { setTimeout as wait } from 'node:timers/promises';

import type { Company } from '../cast/company.ts';
import { silence, withHeaders, type Answer } from '../http/answer.ts';
import type { Door } from '../http/door.ts';
import type { RateLimiter } from '../http/rate-limit.ts';
import { bearerOf, type Asked, type Desk } from '../http/serve.ts';
import { busyFor } from './busy.ts';
import type { Bucket } from './limits.ts';
import { isSiren } from './siren.ts';
import type { Tokens } from './tokens.ts';

export type Source = 'inpi' | 'bank';

/** Which operation a path asks for. */
export type Operation = { source: Source; siren: string; version: number };

export type Call = Operation & { path: string; token: string; parameters: URLSearchParams; fresh: boolean };

export type Refusal = 'token' | 'scope' | 'duplicate' | 'throttled';

/** What tells one version of the contract from another. */
export type Dialect = {
  /** null when the path is none of the operations. */
  read: (path: string) => Operation | null;
  /** The rights of which one opens a source. */
  scopes: Readonly<Record<Source, readonly string[]>>;
  refuse: (reason: Refusal, call: Call) => Answer;
  /** What is wrong with the parameters, in the order in which the service looks at them. */
  wrong: (call: Call) => Answer | null;
  /** What the source says of a company, null for one that nobody knows. */
  provide: (call: Call, company: Company | null) => Answer | Promise<Answer>;
};

type CallsWorld = {
  dialect: Dialect;
  tokens: Tokens;
  limiter: RateLimiter<Bucket>;
  door: Door;
  now: () => number;
  delaysMs: Readonly<Record<Source, number>>;
  company: (siren: string) => Company | null;
};

function identity({ source, siren, token, parameters }: Call): string {
  const sorted = new URLSearchParams(parameters);
  sorted.delete('token');
  sorted.sort();
  return JSON.stringify([source, siren, token, sorted.toString()]);
}

/**
 * The operations of API Entreprise, with its checks in its order: rate limit, token, rights, duplicate,
 * parameters, then the source.
 */
export function callsDesk({ dialect, tokens, limiter, door, now, delaysMs, company }: CallsWorld): Desk {
  const running = new Set<string>();
  const busy = busyFor(2_000, now);

  async function answer(call: Call): Promise<Answer> {
    if (!tokens.knows(call.token)) return dialect.refuse('token', call);
    if (!tokens.opens(call.token, dialect.scopes[call.source])) return dialect.refuse('scope', call);
    const found = isSiren(call.siren) ? company(call.siren) : null;
    const key = identity(call);
    const occupied = found?.[call.source] === 'busy' && busy(key);
    if (running.has(key) || occupied) return dialect.refuse('duplicate', call);
    running.add(key);
    try {
      const wrong = dialect.wrong(call);
      if (wrong !== null) return wrong;
      // As the real one: the work goes on when the client leaves, and refuses its twin meanwhile.
      await wait(delaysMs[call.source]);
      return await dialect.provide(call, found);
    } finally {
      running.delete(key);
    }
  }

  return (asked) => {
    const operation = asked.method === 'GET' ? dialect.read(asked.path) : null;
    if (operation === null) return null;
    const call = { ...operation, ...callerOf(asked) };
    const { headers, retryAfter, refusals } = limiter.count(call.source, call.token);
    if (!door.refuses(asked.address, refusals)) return silence;
    const given = retryAfter === null ? answer(call) : dialect.refuse('throttled', call);
    const wait: Record<string, string> = retryAfter === null ? {} : { 'Retry-After': String(retryAfter) };
    return Promise.resolve(given).then((sent) => withHeaders(sent, { ...headers, ...wait }));
  };
}

/** The token may stand in the query; the header says whether a cached answer will do. */
function callerOf(asked: Asked): Pick<Call, 'path' | 'token' | 'parameters' | 'fresh'> {
  const { path, parameters, headers } = asked;
  const token = parameters.get('token') ?? bearerOf(asked);
  return { path, token, parameters, fresh: headers['cache-control'] === 'no-cache' };
}
