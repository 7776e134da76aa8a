import type { IncomingMessage } from 'node:http';

import { ProblemError } from '../problem-error.ts';
import { failureOf, httpGet, type Lookup } from '../upstream/http-get.ts';
import { guardedLookup } from './address-policy.ts';
import { Setback } from './setback.ts';

/** Milliseconds: to the head of an answer, between two pieces of its body while we want one, and in all. */
export type StorageDeadlines = { headMs: number; idleMs: number; totalMs: number };

/** A stretch of a remote object: bytes `start` to `end` (excluded) of `total`. */
export type Part = {
  start: number;
  end: number;
  total: number;
  /** Its ETag, else its date: it tells whether two parts are of the same object. Null when neither is given. */
  tag: string | null;
  body: AsyncGenerator<Uint8Array>;
  /** Ends the exchange when the body is not wanted: to return from a body that was never begun ends nothing. */
  discard: () => void;
};

/** A whole remote object; `total` is null when its length is not announced. */
export type Whole = { total: number | null; body: AsyncGenerator<Uint8Array> };

type Answer = { response: IncomingMessage; body: AsyncGenerator<Uint8Array> };

/** The host that keeps archives: GETs only, redirects refused, every exchange bounded in time. */
export class Storage {
  readonly #deadlines: StorageDeadlines;
  readonly #lookup: Lookup | undefined;

  constructor(deadlines: StorageDeadlines, lookup?: Lookup) {
    this.#deadlines = deadlines;
    this.#lookup = lookup;
  }

  /**
   * Asks for a range (`bytes=…`).
   *
   * @throws Setback ranges_refused when the answer is not a part (200, no usable Content-Range, 416), gone on
   * 403, 404 and 410; ProblemError archive_rejected on a redirect, or as the network fails.
   */
  async part(url: URL, range: string, signal: AbortSignal): Promise<Part> {
    const { response, body } = await this.#get(url, { range }, signal);
    const found = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(response.headers['content-range'] ?? '');
    if (response.statusCode !== 206 || found === null) {
      response.destroy();
      throw new Setback('ranges_refused');
    }
    const [start, last, total] = [Number(found[1]), Number(found[2]), Number(found[3])];
    const tag = response.headers.etag ?? response.headers['last-modified'] ?? null;
    const discard = () => void response.destroy();
    return { start, end: last + 1, total, tag, body: exactly(last + 1 - start, body), discard };
  }

  /**
   * Asks for the whole object.
   *
   * @throws as `part` does; upstream_unavailable when the storage answers a part that nobody asked for.
   */
  async whole(url: URL, signal: AbortSignal): Promise<Whole> {
    const { response, body } = await this.#get(url, {}, signal);
    if (response.statusCode !== 200) {
      response.destroy();
      throw new ProblemError('upstream_unavailable');
    }
    const length = response.headers['content-length'];
    return { total: length === undefined ? null : Number(length), body };
  }

  async #get(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Answer> {
    const { headMs, idleMs, totalMs } = this.#deadlines;
    const silence = new AbortController();
    const all = AbortSignal.any([signal, silence.signal, AbortSignal.timeout(totalMs)]);
    const tooSilent = () => silence.abort(new DOMException('silence', 'TimeoutError'));
    const head = setTimeout(tooSilent, headMs);
    const lookup = guardedLookup(url.hostname, this.#lookup);
    const response = await httpGet({ url, headers, signal: all, lookup }).finally(() => clearTimeout(head));
    const refusal = refusalOf(response);
    if (refusal !== null) {
      response.destroy();
      throw refusal;
    }
    return { response, body: bodyOf(response, { idleMs, tooSilent, signal: all }) };
  }
}

function refusalOf({ statusCode = 0, headers }: IncomingMessage): Error | null {
  if ([403, 404, 410].includes(statusCode)) return new Setback('gone');
  if (statusCode >= 300 && statusCode < 400) return new ProblemError('archive_rejected');
  if (![200, 206, 416].includes(statusCode)) return new ProblemError('upstream_unavailable');
  const encoding = headers['content-encoding'] ?? 'identity';
  return encoding === 'identity' ? null : new ProblemError('archive_rejected');
}

/** The silence counts only while a piece is wanted: a slow reader of ours is not a slow storage. */
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

/** A body closed too early looks whole when its end is the connection's, so its bytes are counted. */
async function* exactly(length: number, body: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let received = 0;
  for await (const chunk of body) {
    received += chunk.length;
    if (received > length) throw new ProblemError('archive_rejected');
    yield chunk;
  }
  if (received < length) throw new ProblemError('upstream_unavailable');
}
