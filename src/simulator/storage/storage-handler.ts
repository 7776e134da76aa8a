import { createReadStream } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

import type { Company } from '../cast/company.ts';
import type { Answer } from '../http/answer.ts';
import type { RequestLine, RequestLog } from '../http/request-log.ts';
import { send } from '../http/serve.ts';
import type { ArchiveStore } from './archive-store.ts';
import { byteRange } from './byte-range.ts';

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=UTF-8' });
  response.end(`<html><h1>${reason}</h1></html>`);
}

async function sendArchive(
  store: ArchiveStore,
  company: Company,
  ranges: boolean,
  request: IncomingMessage,
  response: ServerResponse,
  line: RequestLine,
): Promise<void> {
  const { path, size, etag, breaksAt } = await store.file(company);
  const ifRange = request.headers['if-range'];
  const honoured = ranges && (ifRange === undefined || ifRange === etag);
  const range = honoured ? byteRange(request.headers.range, size) : 'whole';
  const headers = { 'content-type': 'application/zip', etag, 'accept-ranges': ranges ? 'bytes' : 'none' };
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${size}` }).end();
    return;
  }
  const { start, end } = range === 'whole' ? { start: 0, end: size - 1 } : range;
  response.writeHead(range === 'whole' ? 200 : 206, {
    ...headers,
    'content-length': end - start + 1,
    ...(range === 'whole' ? {} : { 'content-range': `bytes ${start}-${end}/${size}` }),
  });
  const breaks = breaksAt !== null && start <= breaksAt && breaksAt <= end;
  const body = createReadStream(path, { start, end: breaks ? breaksAt : end });
  body.on('data', (chunk) => {
    line.bytes += chunk.length;
  });
  await pipeline(body, response, { end: !breaks });
  if (breaks) response.destroy();
}

type StorageWorld = {
  archives: ArchiveStore;
  /** Single documents by their path; null when it is none of theirs. */
  document: (path: string) => Promise<Answer> | null;
  /** Whether it knows byte ranges. */
  ranges: boolean;
  log: RequestLog;
};

/** The public storage: no authorization, addresses that expire, GET alone (a signed URL refuses HEAD). */
export function storageHandler({ archives, document, ranges, log }: StorageWorld): RequestListener {
  const sendFile = async (request: IncomingMessage, response: ServerResponse, line: RequestLine) => {
    const single = await document(line.path);
    const company = archives.find(line.path);
    if (single !== null) send(response, single, line);
    else if (company === null) refuse(response, 404, 'Not Found');
    else await sendArchive(archives, company, ranges && company.archive.ranges, request, response, line);
  };
  return (request, response) => {
    const line = log.open('storage', request, response);
    if (request.method !== 'GET') {
      refuse(response, request.method === 'HEAD' ? 403 : 405, 'Forbidden');
      return;
    }
    sendFile(request, response, line).catch((error: NodeJS.ErrnoException) => {
      // The client may leave when it has read enough; anything else is a mistake of ours, and says so.
      if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
      if (response.headersSent) response.destroy(error);
      else refuse(response, 500, error.message);
    });
  };
}
