import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

import { ProblemError } from '../problem-error.ts';
import { failureOf, httpGet, type GetRequest } from './http-get.ts';

/** A JSON answer, whatever its status; the body of a failure is not read. */
export type JsonAnswer = { status: number; headers: IncomingHttpHeaders; body: unknown };

/**
 * Sends a GET and reads its JSON body, at most `maxBytes` of it.
 *
 * @throws ProblemError as `httpGet` does, and upstream_invalid when a successful body is too long, encoded though
 * identity was asked, or not JSON in UTF-8.
 */
export async function getJson(request: GetRequest, maxBytes: number): Promise<JsonAnswer> {
  const response = await httpGet(request);
  const { statusCode: status = 0, headers } = response;
  if (status !== 200 && status !== 206) {
    response.destroy();
    return { status, headers, body: null };
  }
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    response.destroy();
    throw new ProblemError('upstream_invalid');
  }
  return { status, headers, body: parse(await readText(response, request.signal, maxBytes)) };
}

async function readText(response: IncomingMessage, signal: AbortSignal, maxBytes: number): Promise<Buffer> {
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
