import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Takes over an answer when it returns true; `range` is the header as received. */
export type Interference = (
  request: IncomingMessage,
  response: ServerResponse,
  range: string | undefined,
) => boolean | void;

/** A storage on loopback that serves one object by ranges, and counts what it is asked and what it gives. */
export class StorageServer {
  /** Ranges asked, in order; « whole » without one. */
  readonly asked: string[] = [];
  sent = 0;
  object: Uint8Array;
  etag: string | null;
  interfere: Interference = () => false;
  /** Connections that are open, and all those that were made. */
  readonly sockets = new Set<Socket>();
  readonly connections: Socket[] = [];
  readonly #server: Server;

  constructor(object: Uint8Array) {
    this.object = object;
    this.etag = `"${createHash('md5').update(object).digest('hex')}"`;
    this.#server = createServer((request, response) => this.#answer(request, response));
    this.#server.on('connection', (socket) => {
      this.sockets.add(socket);
      this.connections.push(socket);
      socket.on('close', () => this.sockets.delete(socket));
      socket.on('error', () => socket.destroy());
    });
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return this;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}/siade/1700000000-secret-all_documents.zip`;
  }

  /** Waits until no connection is left. */
  async idle(): Promise<void> {
    while (this.sockets.size > 0)
      await Promise.race(
        [...this.sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve))),
      );
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { range } = request.headers;
    this.asked.push(range ?? 'whole');
    if (this.etag !== null) response.setHeader('etag', this.etag);
    if (this.interfere(request, response, range) === true) return;
    const { length } = this.object;
    response.setHeader('accept-ranges', 'bytes');
    const found = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
    if (found === null) return this.send(response, 200, this.object);
    const [, first = '', last = ''] = found;
    const start = first === '' ? Math.max(0, length - Number(last)) : Number(first);
    const end = first === '' || last === '' ? length : Math.min(length, Number(last) + 1);
    if (start >= end) return this.send(response, 416, new Uint8Array());
    response.setHeader('content-range', `bytes ${start}-${end - 1}/${length}`);
    return this.send(response, 206, this.object.subarray(start, end));
  }

  /** Sends a body with its length. */
  send(response: ServerResponse, status: number, body: Uint8Array): void {
    this.sent += body.length;
    response.writeHead(status, { 'content-length': body.length }).end(body);
  }
}
