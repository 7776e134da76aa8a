import diagnostics from 'node:diagnostics_channel';
import { lookup as systemLookup } from 'node:dns';
import type { ClientRequest } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { TLSSocket, type SecureContext } from 'node:tls';

import type { Lookup } from '../../upstream/http-get.ts';
import type { Fault, Reply } from './fault.ts';
import { healthyReply, usual, type Contents } from './healthy.ts';

/** What is asked: method, path, and headers by their names in lower case. */
export type Asked = { path: string; headers: ReadonlyMap<string, string> };

/**
 * API Entreprise, its storage and INPI's register on one port of the loopback interface, which answer as agreed until
 * a fault strikes. Every connection to it is watched, from both ends.
 */
export class HostileUpstream {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #requests = new Set<ClientRequest>();
  readonly #secure: SecureContext | null;
  readonly #contents: Contents;
  #fault: Fault | null = null;
  #struck = /^/;
  /** Paths that were asked, in order. */
  readonly asked: string[] = [];

  /** @param secure what it shows over TLS; null speaks plain HTTP. */
  constructor(secure: SecureContext | null, contents: Contents = usual) {
    this.#secure = secure;
    this.#contents = contents;
    this.#server = createServer({ allowHalfOpen: true }, (socket) => this.#connected(socket));
    diagnostics.subscribe('http.client.request.created', this.#watch);
  }

  async listen(): Promise<this> {
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready));
    return this;
  }

  get host(): string {
    return `localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `${this.#secure === null ? 'http' : 'https'}://${this.host}`;
  }

  /** What the proxy is given to find it: a fault may be in the way. */
  readonly lookup: Lookup = (name, options, callback) => {
    const lookup = this.#fault?.lookup ?? systemLookup;
    lookup(name, { ...options, family: 4 }, callback);
  };

  /** @param paths of the exchange that the fault strikes; a fault of the connection strikes them all. */
  strike(fault: Fault, paths: RegExp): void {
    this.#fault = fault;
    this.#struck = paths;
  }

  heal(): void {
    this.#fault = null;
  }

  /** Waits until no connection is open, at this end or at the other. @throws Error when one outlives `patienceMs`. */
  async idle(patienceMs: number): Promise<void> {
    const until = Date.now() + patienceMs;
    while (this.#held > 0) {
      if (Date.now() > until) throw new Error(`${this.#held} connections left open`);
      await setImmediate();
    }
  }

  async close(): Promise<void> {
    diagnostics.unsubscribe('http.client.request.created', this.#watch);
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((done) => void this.#server.close(done));
  }

  get #held(): number {
    const asking = [...this.#requests].filter(
      ({ destroyed, socket }) => !destroyed || socket?.destroyed === false,
    );
    return this.#sockets.size + asking.length;
  }

  readonly #watch = (message: unknown): void => {
    const { request } = message as { request: ClientRequest };
    if (request.getHeader('host') === this.host) this.#requests.add(request);
  };

  #connected(raw: Socket): void {
    this.#sockets.add(raw);
    raw.once('close', () => this.#sockets.delete(raw));
    raw.on('error', () => raw.destroy());
    raw.on('end', () => raw.end());
    if (this.#fault?.connection !== undefined) {
      this.#fault.connection(raw.resume());
      return;
    }
    const secure = this.#fault?.secure?.() ?? this.#secure;
    const socket = secure === null ? raw : new TLSSocket(raw, { isServer: true, secureContext: secure });
    socket.on('error', () => raw.destroy());
    socket.on('end', () => socket.end());
    let received = '';
    socket.on('data', (data) => {
      const head = received.includes('\r\n\r\n');
      received += data.toString('latin1');
      if (!head && received.includes('\r\n\r\n')) this.#answer(socket, askedIn(received));
    });
  }

  #answer(socket: Socket, asked: Asked): void {
    this.asked.push(asked.path);
    const healthy = healthyReply(asked, this.url, this.#contents);
    const strike = this.#struck.test(asked.path) ? this.#fault?.answer : undefined;
    if (strike === undefined) socket.end(bytesOf(healthy));
    else strike(socket, healthy, asked);
  }
}

/** An answer with its length, byte for byte. */
export function bytesOf({ status, headers, body }: Reply): Buffer {
  return Buffer.concat([
    headOf({ status, headers: { 'content-length': String(body.length), ...headers } }),
    body,
  ]);
}

/** The status line and the headers of an answer. */
export function headOf({ status, headers }: Pick<Reply, 'status' | 'headers'>): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`HTTP/1.1 ${status} canary\r\n${lines.join('')}\r\n`, 'latin1');
}

function askedIn(text: string): Asked {
  const [first = '', ...lines] = (text.split('\r\n\r\n')[0] ?? '').split('\r\n');
  const pairs = lines.map((line) => line.split(/: ?(.*)/s, 2));
  return {
    path: first.split(' ')[1] ?? '',
    headers: new Map(pairs.map(([name = '', value = '']) => [name.toLowerCase(), value])),
  };
}
