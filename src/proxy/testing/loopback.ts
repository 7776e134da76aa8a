import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Servers of one test file on loopback: HTTP ones, and raw ones that answer whatever bytes they like. */
export class Loopback {
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();

  http(listener: RequestListener): Promise<URL> {
    return this.#listen(createServer(listener));
  }

  /** @param answer is given the socket once the request has begun to come. */
  raw(answer: (socket: Socket) => void): Promise<URL> {
    return this.#listen(createTcpServer((socket) => void socket.once('data', () => answer(socket))));
  }

  /** Ends every exchange and every server. */
  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    const closed = this.#servers.splice(0).map((server) => new Promise((done) => server.close(done)));
    await Promise.all(closed);
  }

  async #listen(server: Server): Promise<URL> {
    this.#servers.push(server);
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
      socket.on('error', () => socket.destroy());
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }
}
