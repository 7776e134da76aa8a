import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';

import type { Lookup } from '../../upstream/http-get.ts';
import type { ExchangeName } from './exchanges.ts';
import type { Asked } from './hostile-upstream.ts';

/** An answer as agreed. */
export type Reply = { status: number; headers: Readonly<Record<string, string>>; body: Buffer };

/** What the server does with a connection in place of the answer that was agreed. */
export type Strike = (socket: Socket, healthy: Reply, asked: Asked) => void;

/**
 * What the agent gets: the problem's code, followed by its reason and by the seconds to wait where there are any;
 * « cut … » when the answer had begun; « served », with what it lacks.
 */
export type Outcome = string;

export type Outcomes = Partial<Readonly<Record<ExchangeName, Outcome>>>;

/** One way for an upstream to misbehave, and what comes of it for each kind of exchange that it may strike. */
export type Fault = {
  name: string;
  /** Instead of the answer. */
  answer?: Strike;
  /** Instead of anything: as soon as somebody connects. */
  connection?: (socket: Socket) => void;
  /** Instead of the address. */
  lookup?: Lookup;
  /** What is shown over TLS. */
  secure?: () => SecureContext;
  /** What the caller speaks: plain HTTP by default. */
  scheme?: 'https';
  gives: Outcomes;
};
