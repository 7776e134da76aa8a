import type { IncomingMessage } from 'node:http';

import { failureOf, httpGet, type GetRequest } from './http-get.ts';

/** Milliseconds: to the head of an answer, between two pieces of its body while we want one, and in all. */
export type ExchangeDeadlines = { headMs: number; idleMs: number; totalMs: number };

export type BoundedAnswer = { response: IncomingMessage; body: AsyncGenerator<Uint8Array> };

/**
 * Sends a GET whose body may be long: no whole deadline would suit it, so its silences are bounded too.
 *
 * @returns the head, and the body piece by piece; the caller iterates the body, or destroys the response.
 * @throws ProblemError as `httpGet` does, from the call and from the iteration.
 */
export async function boundedGet(
  request: GetRequest,
  { headMs, idleMs, totalMs }: ExchangeDeadlines,
): Promise<BoundedAnswer> {
  const silence = new AbortController();
  const signal = AbortSignal.any([request.signal, silence.signal, AbortSignal.timeout(totalMs)]);
  const tooSilent = () => silence.abort(new DOMException('silence', 'TimeoutError'));
  const head = setTimeout(tooSilent, headMs);
  const response = await httpGet({ ...request, signal }).finally(() => clearTimeout(head));
  return { response, body: bodyOf(response, { idleMs, tooSilent, signal }) };
}

/** The silence counts only while a piece is wanted: a slow reader of ours is not a slow server. */
async function* bodyOf(
  response: IncomingMessage,
  { idleMs, tooSilent, signal }: { idleMs: number; tooSilent: () => void; signal: AbortSignal },
): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = response[Symbol.asyncIterator]();
  try {
    for (;;) {
      const timer = setTimeout(tooSilent, idleMs);
      const { done, value } = await chunks.next().finally(() => clearTimeout(timer));
      if (done === true) return;
      yield value;
    }
  } catch (error) {
    throw failureOf(error, signal);
  } finally {
    response.destroy();
  }
}
