import type { IncomingMessage } from 'node:http';

import * as z from 'zod/mini';

import { archiveUrl, guardedLookup } from '../archive/address/address-policy.ts';
import { scopeWithin } from '../archive/scope.ts';
import type { OpenDocument } from '../inpi/filings-source.ts';
import { ProblemError } from '../problem-error.ts';
import { boundedGet, type BoundedAnswer, type ExchangeDeadlines } from '../upstream/bounded-get.ts';
import type { Lookup } from '../upstream/http-get.ts';
import { readJson } from '../upstream/json.ts';
import { headInTurn } from '../upstream/quota/head-in-turn.ts';
import type { Turn } from '../upstream/quota/turns.ts';
import { refusalOf } from '../upstream/refusal.ts';
import { headOf, pdfStream, prepended } from './pdf-stream.ts';
import { toEndMark, wholeBody } from './whole-body.ts';

export type LinkSettings = {
  /** `host` or `host:port` from which documents may be read. */
  allowedHosts: readonly string[];
  deadlines: ExchangeDeadlines;
  /** Bytes of one document. */
  mostBytes: number;
  now: () => number;
  lookup?: Lookup | undefined;
  /** The turn of a call to an address, null where nobody counts it; absent: none is counted. */
  turn?: (url: URL) => Promise<Turn> | null;
};

/** The link has lived: another one, asked of the list, may still open the document. */
export class LinkExpired extends Error {
  readonly status: number;

  constructor(status: number) {
    super('link expired');
    this.name = 'LinkExpired';
    this.status = status;
  }
}

/** What the first of the two steps answers. */
const stepSchema = z.object({ data: z.object({ document_url: z.string() }) });
const stepBytes = 64 * 1024;

/**
 * Opens the PDF behind a link of API Entreprise v3: a JSON that leads to the document, or the document itself; the
 * bytes decide. A link carries its own right: no token leaves with it.
 *
 * @throws LinkExpired on 403, 404, 410 and on a link that the service no longer reads; ProblemError
 * archive_rejected for a host that is not allowed, a redirect, anything but a PDF, or one too large; otherwise as the
 * service fails.
 */
export async function openLinkedPdf(
  link: string,
  settings: LinkSettings,
  outer: AbortSignal,
): Promise<OpenDocument> {
  const scope = scopeWithin(outer);
  try {
    const first = await follow(link, settings, scope.signal);
    const head = await headOf(first.body, 1);
    if (!looksLikeJson(head))
      return await opened(first.response, prepended(head, first.body), settings, scope.end);
    const address = await readStep(prepended(head, first.body));
    const { response, body } = await follow(address, settings, scope.signal);
    return await opened(response, body, settings, scope.end);
  } catch (error) {
    scope.end();
    throw error;
  }
}

async function follow(link: string, settings: LinkSettings, signal: AbortSignal): Promise<BoundedAnswer> {
  const url = archiveUrl(link, settings.allowedHosts);
  const lookup = guardedLookup(url.hostname, settings.lookup);
  const turn = (await settings.turn?.(url)) ?? null;
  const send = () => boundedGet({ url, headers: {}, signal, lookup }, settings.deadlines);
  const answer = turn === null ? await send() : await headInTurn(turn, settings.now, send);
  const { response } = answer;
  const { statusCode: status = 0, headers } = response;
  const encoded = (headers['content-encoding'] ?? 'identity') !== 'identity';
  if (status === 200 && !encoded) return answer;
  if (status === 200 || (status >= 300 && status < 400)) {
    response.destroy();
    throw new ProblemError('archive_rejected');
  }
  // 422: a link that the service cannot read any more (00314), its key having changed.
  if ([403, 404, 410, 422].includes(status)) {
    response.destroy();
    throw new LinkExpired(status);
  }
  throw refusalOf(await readJson(response, signal, stepBytes), settings.now());
}

async function opened(
  response: IncomingMessage,
  body: AsyncGenerator<Uint8Array>,
  { mostBytes }: LinkSettings,
  end: () => void,
): Promise<OpenDocument> {
  const { size, bytes } = wholeBody(response, body, mostBytes);
  return { stream: await pdfStream(size === null ? toEndMark(bytes) : bytes, end), size };
}

function looksLikeJson(head: Buffer): boolean {
  return /^(?:\u00EF\u00BB\u00BF)?\s*\{/.test(head.toString('latin1'));
}

async function readStep(body: AsyncGenerator<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > stepBytes) throw new ProblemError('archive_rejected');
    chunks.push(chunk);
  }
  const step = stepSchema.safeParse(jsonOf(Buffer.concat(chunks)));
  if (!step.success) throw new ProblemError('archive_rejected');
  return step.data.data.document_url;
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
