import type { IncomingMessage } from 'node:http';

import { ProblemError } from '../problem-error.ts';
import { boundedGet, type BoundedAnswer, type ExchangeDeadlines } from '../upstream/bounded-get.ts';
import type { Lookup } from '../upstream/http-get.ts';
import { guardedLookup } from './address/address-policy.ts';
import { Setback } from './setback.ts';

/** How long a storage is waited for. */
export type StorageDeadlines = ExchangeDeadlines;

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

  async #get(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<BoundedAnswer> {
    const lookup = guardedLookup(url.hostname, this.#lookup);
    const { response, body } = await boundedGet({ url, headers, signal, lookup }, this.#deadlines);
    const refusal = refusalOf(response);
    if (refusal !== null) {
      response.destroy();
      throw refusal;
    }
    return { response, body };
  }
}

function refusalOf({ statusCode = 0, headers }: IncomingMessage): Error | null {
  if ([403, 404, 410].includes(statusCode)) return new Setback('gone');
  if (statusCode >= 300 && statusCode < 400) return new ProblemError('archive_rejected');
  if (![200, 206, 416].includes(statusCode)) return new ProblemError('upstream_unavailable');
  const encoding = headers['content-encoding'] ?? 'identity';
  return encoding === 'identity' ? null : new ProblemError('archive_rejected');
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
