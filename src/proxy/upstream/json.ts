import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

import { ProblemError } from '../problem-error.ts';
import { failureOf } from './http-get.ts';

/** A JSON answer, whatever its status; the body of a failure is null when it is no JSON. */
export type JsonAnswer = { status: number; headers: IncomingHttpHeaders; body: unknown };

/** What the body of a failure may cost, in bytes and in milliseconds. */
const failureLimits = { bytes: 64 * 1024, ms: 1000 };

/**
 * Reads the JSON body of an answer, at most `maxBytes` of it; that of a failure as far as it can be had.
 *
 * @throws ProblemError upstream_invalid when a successful body is too long, encoded though identity was asked, or
 * not JSON in UTF-8; upstream_unavailable or upstream_timeout when its bytes do not all come.
 */
export async function readJson(
  response: IncomingMessage,
  signal: AbortSignal,
  maxBytes: number,
): Promise<JsonAnswer> {
  const { statusCode: status = 0, headers } = response;
  if (status === 200 || status === 206)
    return { status, headers, body: await read(response, signal, maxBytes) };
  const patience = AbortSignal.any([signal, AbortSignal.timeout(failureLimits.ms)]);
  patience.addEventListener('abort', () => response.destroy(), { once: true });
  const body = await read(response, patience, failureLimits.bytes).catch(() => null);
  return { status, headers, body };
}

async function read(response: IncomingMessage, signal: AbortSignal, maxBytes: number): Promise<unknown> {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    response.destroy();
    throw new ProblemError('upstream_invalid');
  }
  return parse(await readText(response, signal, maxBytes));
}

/** The bytes of an answer, at most `maxBytes` of them. @throws ProblemError as `readJson`. */
export async function readText(
  response: IncomingMessage,
  signal: AbortSignal,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new ProblemError('upstream_invalid');
      chunks.push(chunk);
    }
  } catch (error) {
    throw failureOf(error, signal);
  } finally {
    response.destroy();
  }
  if (!response.complete) throw new ProblemError('upstream_unavailable');
  return Buffer.concat(chunks);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('upstream_invalid');
  }
}
