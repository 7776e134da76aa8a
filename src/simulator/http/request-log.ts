import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request that the simulator received, for tests that count upstream calls. */
export type RequestLine = {
  server: 'api' | 'storage' | 'rne' | 'search';
  method: string;
  /** Without the query. */
  path: string;
  /** Without its question mark. */
  query: string;
  /** 0 until an answer was sent; for good when the client left before any. */
  status: number;
  /** The Range header as received. */
  range: string | null;
  /** Bytes of body sent. */
  bytes: number;
};

export class RequestLog {
  private readonly entries: RequestLine[] = [];

  /** Starts the line of a request; the status and the bytes follow as the answer is sent. */
  open(server: RequestLine['server'], request: IncomingMessage, response: ServerResponse): RequestLine {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const line: RequestLine = {
      server,
      method: request.method ?? 'GET',
      path: pathname,
      query: search.slice(1),
      status: 0,
      range: request.headers.range ?? null,
      bytes: 0,
    };
    this.entries.push(line);
    response.once('close', () => {
      line.status = response.headersSent ? response.statusCode : 0;
    });
    return line;
  }

  lines(): readonly RequestLine[] {
    return this.entries.map((line) => ({ ...line }));
  }
}
