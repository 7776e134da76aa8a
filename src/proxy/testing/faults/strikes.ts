import type { Socket } from 'node:net';

import { exchangeNames } from './exchanges.ts';
import type { Outcome, Outcomes, Reply, Strike } from './fault.ts';
import { bytesOf, headOf } from './hostile-upstream.ts';

/** The same outcome for every kind of exchange, save some. */
export function everywhere(outcome: Outcome, but: Outcomes = {}): Outcomes {
  return { ...Object.fromEntries(exchangeNames.map((name) => [name, outcome])), ...but };
}

/** A failure that strikes once the answer has begun: a document on its way to the agent is cut. */
export function midway(code: Outcome, but: Outcomes = {}): Outcomes {
  const cut = `cut ${code}`;
  return everywhere(code, { document: cut, linkedDocument: cut, registerDocument: cut, ...but });
}

/** The outcomes for the calls that answer JSON alone. */
export function forCalls(outcome: Outcome, but: Outcomes = {}): Outcomes {
  return { list: outcome, figures: outcome, registerList: outcome, ...but };
}

/** Answers otherwise than agreed, whole and in due form. */
export function answering(change: (healthy: Reply) => Partial<Reply>): Strike {
  return (socket, healthy) => void socket.end(bytesOf({ ...healthy, ...change(healthy) }));
}

/** Answers bytes of any kind, then closes. */
export function saying(bytes: string | ((healthy: Reply) => Buffer | string)): Strike {
  return (socket, healthy) => void socket.end(typeof bytes === 'string' ? bytes : bytes(healthy));
}

/** The head of the healthy answer, its length announced unless other headers are given. */
export function begun({ status, headers, body }: Reply, framing?: Record<string, string>): Buffer {
  return headOf({
    status,
    headers: { ...headers, ...(framing ?? { 'content-length': String(body.length) }) },
  });
}

export function halfOf({ body }: Reply): Buffer {
  return body.subarray(0, body.length >> 1);
}

/** Writes one piece after another as long as somebody listens. */
export function forever(socket: Socket, pieceMs: number, piece: () => string | Buffer): void {
  const drip = setInterval(() => socket.write(piece()), pieceMs);
  socket.once('close', () => clearInterval(drip));
}

/** Writes as fast as it is read. */
export function flood(socket: Socket, piece: Buffer): void {
  const pour = () => {
    while (!socket.destroyed && socket.write(piece));
  };
  socket.on('drain', pour);
  pour();
}
