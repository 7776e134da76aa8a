import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

import type { FastifyInstance, FastifyServerOptions } from 'fastify';

import { ProblemError } from './problem-error.ts';
import { replyProblem, viewOfProblem } from './problem-reply.ts';

/** What the parser of HTTP refuses, by Node's code; anything else is a plain 400. */
const statusLines: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/**
 * Answers what never becomes a request (bytes that are no HTTP, headers too long or too slow, an address that cannot be
 * decoded) with the same headers and the same shape as any failure, and closes.
 */
export function answerMalformed(
  headers: Readonly<Record<string, string>>,
): Pick<FastifyServerOptions, 'clientErrorHandler' | 'frameworkErrors'> {
  const { status, ...problem } = viewOfProblem(new ProblemError('invalid_request'));
  return {
    clientErrorHandler(error: NodeJS.ErrnoException, socket: Socket) {
      const line = statusLines[error.code ?? ''] ?? `${status} Bad Request`;
      const body = JSON.stringify({ ...problem, status: Number(line.slice(0, 3)) });
      const fields = {
        ...headers,
        'content-type': 'application/problem+json; charset=utf-8',
        'content-length': String(Buffer.byteLength(body)),
        connection: 'close',
      };
      const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
      if (socket.writable) socket.write(`HTTP/1.1 ${line}\r\n${head.join('')}\r\n${body}`);
      socket.destroy();
    },
    frameworkErrors(_error, request, reply) {
      reply.headers(headers);
      // Fastify's message quotes the address: ours does not.
      void replyProblem(new ProblemError('invalid_request'), request, reply);
    },
  };
}

/** Refuses a request that names several hosts, or none: a front proxy and we might not read the same one. */
export function refuseManyHosts(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const { rawHeaders, httpVersion } = request.raw;
    const hosts = rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host').length;
    const expected = httpVersion === '1.0' && hosts === 0 ? 0 : 1;
    done(hosts === expected ? undefined : new ProblemError('invalid_request'));
  });
  // Node would answer any expectation but 100-continue by itself, without our headers.
  server.server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    server.server.emit('request', request, response);
  });
}
