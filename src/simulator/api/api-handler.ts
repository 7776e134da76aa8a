import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import type { Company } from '../cast/company.ts';
import type { RequestLine, RequestLog } from '../request-log.ts';
import { errors, type Answer } from './answer.ts';
import { busyFor } from './busy.ts';
import type { Source } from './failures.ts';
import { messages, missingParameter } from './messages.ts';
import type { RateLimiter } from './rate-limit.ts';
import { isSiren } from './siren.ts';

export type ApiWorld = {
  tokens: ReadonlySet<string>;
  limiter: RateLimiter;
  now: () => number;
  delaysMs: Readonly<Record<Source, number>>;
  /** null for a company that nobody knows. */
  company: (siren: string) => Company | null;
  /** What the source says of a company that it does not refuse to speak of. */
  provider: (source: Source, company: Company | null) => Answer;
  log: RequestLog;
};

type Call = { source: Source; siren: string; token: string; parameters: URLSearchParams };

const operations: Readonly<Record<string, Source>> = { bilans_inpi: 'inpi', bilans_entreprises_bdf: 'bank' };

/** The call that a request makes; null when the path is not one of the two operations. */
function read(request: IncomingMessage): Call | null {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const [, operation = '', siren = ''] = /^\/v2\/([a-z_]+)\/([^/]+)$/.exec(pathname) ?? [];
  const source = operations[operation];
  if (source === undefined || request.method !== 'GET') return null;
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const token = searchParams.get('token') ?? bearer ?? '';
  return { source, siren, token, parameters: searchParams };
}

function identity({ source, siren, token, parameters }: Call): string {
  const sorted = new URLSearchParams(parameters);
  sorted.delete('token');
  sorted.sort();
  return JSON.stringify([source, siren, token, sorted.toString()]);
}

/** What is wrong with the parameters: all that is missing at once, then the SIREN. */
function parameterErrors({ siren, parameters }: Call): Answer | null {
  const missing = ['context', 'recipient', 'object'].filter((name) => !parameters.get(name)?.trim());
  if (missing.length > 0) return errors(422, missing.map(missingParameter));
  return isSiren(siren) ? null : errors(422, [messages.siren]);
}

function send(
  response: ServerResponse,
  answer: Answer,
  headers: Readonly<Record<string, string>>,
  line: RequestLine,
): void {
  if (answer.kind === 'silence') return;
  const body = Buffer.from(answer.body);
  if (answer.kind === 'truncated') {
    response.writeHead(200, {
      ...headers,
      'content-type': 'application/json',
      'content-length': body.length,
    });
    const half = body.subarray(0, Math.floor(body.length / 2));
    line.bytes += half.length;
    response.write(half, () => response.destroy());
    return;
  }
  response.writeHead(answer.status, {
    ...headers,
    ...answer.headers,
    'content-type': answer.type,
    'content-length': body.length,
  });
  line.bytes += body.length;
  response.end(body);
}

/**
 * The two operations of API Entreprise v2, with its checks in its order: rate limit, token, rights, duplicate,
 * parameters, SIREN, then the source.
 */
export function apiHandler(world: ApiWorld): RequestListener {
  const running = new Set<string>();
  const busy = busyFor(2_000, world.now);

  async function answer(call: Call): Promise<Answer> {
    const company = isSiren(call.siren) ? world.company(call.siren) : null;
    const behaviour = company?.[call.source] ?? 'answer';
    if (!world.tokens.has(call.token)) return errors(401, [messages.token]);
    const key = identity(call);
    if (running.has(key) || (behaviour === 'busy' && busy(key))) return errors(409, [messages.duplicate]);
    running.add(key);
    try {
      const wrong = parameterErrors(call);
      if (wrong !== null) return wrong;
      // As the real one: the work goes on when the client leaves, and refuses its twin meanwhile.
      await wait(world.delaysMs[call.source]);
      return world.provider(call.source, company);
    } finally {
      running.delete(key);
    }
  }

  return (request, response) => {
    const line = world.log.open('api', request, response);
    const call = read(request);
    if (call === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end(messages.gone);
      return;
    }
    const { headers, retryAfter } = world.limiter.count(call.source, call.token);
    if (retryAfter !== null) {
      const refusal = errors(429, [messages.throttled], { 'Retry-After': String(retryAfter) });
      send(response, refusal, headers, line);
      return;
    }
    answer(call).then(
      (result) => send(response, result, headers, line),
      (error: Error) => send(response, errors(500, [error.message]), headers, line),
    );
  };
}
