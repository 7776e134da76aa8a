import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { answer, type Answer } from './answer.ts';
import type { RequestLine, RequestLog } from './request-log.ts';

/** A request as the servers of the simulator read it. */
export type Asked = {
  method: string;
  /** As sent, percent signs included. */
  path: string;
  parameters: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** Of the client. */
  address: string;
  body: () => Promise<string>;
};

/** Answers the requests that are its own; null leaves one to the next desk. */
export type Desk = (asked: Asked) => Answer | Promise<Answer> | null;

/** The token of the header, without the word Bearer; empty when there is none. */
export function bearerOf({ headers }: Asked): string {
  return /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}

function read(request: IncomingMessage): Asked {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  return {
    method: request.method ?? 'GET',
    path: pathname,
    parameters: searchParams,
    headers: request.headers,
    address: request.socket.remoteAddress ?? '',
    body: () => text(request),
  };
}

/** Sends an answer and writes its size in the log. */
export function send(response: ServerResponse, sent: Answer, line: RequestLine): void {
  if (sent.kind === 'silence') return;
  const body = Buffer.from(sent.body);
  response.writeHead(sent.status, {
    ...sent.headers,
    'content-type': sent.type,
    'content-length': body.length,
  });
  if (sent.kind === 'whole') {
    line.bytes += body.length;
    response.end(body);
    return;
  }
  const half = body.subarray(0, Math.floor(body.length / 2));
  line.bytes += half.length;
  response.write(half, () => response.destroy());
}

/** A server made of desks, asked in order; the last one answers everything. */
export function serve(
  server: RequestLine['server'],
  desks: readonly [...Desk[], (asked: Asked) => Answer],
  log: RequestLog,
): RequestListener {
  const ask = async (asked: Asked): Promise<Answer> => {
    for (const desk of desks) {
      const given = await desk(asked);
      if (given !== null) return given;
    }
    throw new Error(`no desk answers ${asked.path}`);
  };
  return (request, response) => {
    const line = log.open(server, request, response);
    ask(read(request)).then(
      (given) => send(response, given, line),
      (error: Error) => send(response, answer(500, 'text/plain; charset=utf-8', error.stack ?? ''), line),
    );
  };
}
