import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';

import { ProblemError } from '../problem-error.ts';

/** How a host name becomes the address to connect to (`lookup` of node:net); absent: the system's own. */
export type Lookup = NonNullable<RequestOptions['lookup']>;

export type GetRequest = {
  url: URL;
  headers: Readonly<Record<string, string>>;
  /** Ends the exchange, body included, whatever its state: a deadline, or the last reader's leaving. */
  signal: AbortSignal;
  lookup?: Lookup | undefined;
  /** Sends this by a POST instead: a form as it is, anything else as JSON. */
  post?: unknown;
};

const maxHeaderSize = 16 * 1024;
const maxInterimAnswers = 20;

/**
 * Sends a GET (or a POST of JSON) and resolves with the answer's head; the body is left to the caller, who must consume or destroy
 * it. Redirects are answers like others: they are never followed. Connections are not kept: each exchange stands
 * alone. Built on node:http(s): the fetch of Node 24 may kill the process when a server closes a paused body.
 *
 * @throws ProblemError upstream_timeout when the signal ends it by a deadline, upstream_unavailable when the
 * network fails, upstream_invalid when the answer is not HTTP; the signal's own reason when it is another.
 */
export function httpGet({ url, headers, signal, lookup, post }: GetRequest): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const client = url.protocol === 'https:' ? https : http;
  const body = post === undefined ? null : bodyOf(post);
  const request = client.request(url, {
    method: body === null ? 'GET' : 'POST',
    headers: {
      'accept-encoding': 'identity',
      'user-agent': 'Bilanscope',
      ...(body === null
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      ...headers,
    },
    agent: false,
    maxHeaderSize,
    signal,
    ...(lookup === undefined ? {} : { lookup }),
  });
  let interim = 0;
  request.on('information', () => {
    interim += 1;
    if (interim > maxInterimAnswers) request.destroy(new ProblemError('upstream_invalid'));
  });
  request.on('upgrade', (_response, socket) => {
    socket.destroy();
    reject(new ProblemError('upstream_invalid'));
  });
  request.on('response', (response) => {
    response.on('error', () => request.destroy());
    // What is wrong after the answer spoils it too: its framing lied.
    request.on('error', (error) => response.destroy(error));
    resolve(response);
  });
  request.on('error', (error) => reject(failureOf(error, signal)));
  request.on('close', () => reject(new ProblemError('upstream_unavailable')));
  request.end(body ?? undefined);
  return promise;
}

function bodyOf(post: unknown): string {
  return post instanceof URLSearchParams ? post.toString() : JSON.stringify(post);
}

/** Turns what ended an exchange into a failure of ours, without a word of the upstream's. */
export function failureOf(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof ProblemError) return error;
  if (signal.aborted) return isTimeout(signal.reason) ? new ProblemError('upstream_timeout') : signal.reason;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new ProblemError(code.startsWith('HPE_') ? 'upstream_invalid' : 'upstream_unavailable');
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}
