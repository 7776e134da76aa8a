import type { FastifyInstance } from 'fastify';

/** How long the door waits for its clients, in milliseconds. */
export type Patience = {
  /** For the headers of a request, from the connection or the end of the answer before. */
  headersMs: number;
  /** For a whole request, its body included. */
  requestMs: number;
  /** For another request on a connection that has answered one. */
  idleMs: number;
  /** For a reader who takes nothing of an answer that waits for it. */
  stallMs: number;
  /** Between two looks at what is late. */
  checkMs: number;
};

export const defaultPatience: Patience = {
  headersMs: 3000,
  requestMs: 5000,
  idleMs: 5000,
  stallMs: 30_000,
  checkMs: 1000,
};

/** Connections at once, slow ones included; more are refused at once, rather than all of them late. */
const mostConnections = 5000;

/** What Node and Fastify enforce by themselves. */
export function patienceOptions({ headersMs, requestMs, idleMs, checkMs }: Patience) {
  return {
    requestTimeout: requestMs,
    keepAliveTimeout: idleMs,
    http: {
      headersTimeout: headersMs,
      connectionsCheckingInterval: checkMs,
      maxHeaderSize: 8 * 1024,
      requireHostHeader: false,
    },
  };
}

/**
 * Cuts a reader who takes nothing of an answer that waits for it; what the answer came from is freed with it. An answer
 * that waits for its source is nobody's fault here: it is left alone.
 */
export function cutStalledReaders(server: FastifyInstance, { stallMs }: Patience): void {
  server.server.maxConnections = mostConnections;
  server.addHook('onSend', (_request, reply, payload, done) => {
    reply.raw.setTimeout(stallMs, () => {
      const { socket } = reply.raw;
      if (socket !== null && socket.writableLength > 0) socket.destroy();
    });
    done(null, payload);
  });
}
