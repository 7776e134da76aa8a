import { createHash, randomBytes, randomUUID } from 'node:crypto';

import type { Agent } from './agent.ts';
import type { Secret } from './secret.ts';

/** An agent's presence, from login to logout or expiry. It lives in memory: a restart logs everyone out. */
export type Session = {
  agent: Agent;
  /** Tells this login from any other of the same agent: the hash of the session's id, which opens nothing. */
  login: string;
  /** What the identity provider asks for to end its own session; null where there is none. */
  idToken: Secret | null;
  /** Procedures for which the commitment has been given since login. */
  committed: Set<string>;
  openedAt: number;
  /** When the agent was last at work: the page asking by itself does not count. */
  seenAt: number;
};

export type SessionDurations = { idleMs: number; absoluteMs: number };

export const defaultDurations: SessionDurations = { idleMs: 30 * 60_000, absoluteMs: 8 * 3_600_000 };

const mostSessions = 10_000;

/** Sessions by opaque id; only the hash of an id is kept. */
export class Sessions {
  readonly #byHash = new Map<string, Session>();
  readonly #durations: SessionDurations;
  readonly #now: () => number;

  constructor(now: () => number, durations: SessionDurations = defaultDurations) {
    this.#now = now;
    this.#durations = durations;
  }

  /** Opens a session and returns its id: 256 random bits, told once. Too many of them end the oldest. */
  open(agent: Agent, idToken: Secret | null = null): { id: string; session: Session } {
    const id = randomBytes(32).toString('base64url');
    const session = { ...newSession(agent, this.#now()), login: hashOf(id), idToken };
    if (this.#byHash.size >= mostSessions) this.#makeRoom();
    this.#byHash.set(session.login, session);
    return { id, session };
  }

  /** The session of an id, its idle time left as it is; null when it is unknown or has expired. */
  find(id: string): Session | null {
    const session = this.#byHash.get(hashOf(id));
    if (session === undefined) return null;
    if (this.#leftOf(session) > 0) return session;
    this.end(session);
    return null;
  }

  /** The agent is at work: the idle time starts anew. */
  keep(session: Session): void {
    session.seenAt = this.#now();
  }

  /** Whole seconds until a session ends if nothing is done. */
  expiresIn(session: Session): number {
    return Math.max(0, Math.floor(this.#leftOf(session) / 1000));
  }

  /** Ends a session: its id opens nothing any more. */
  end({ login }: Session): void {
    this.#byHash.delete(login);
  }

  /** Milliseconds, the end included: none left, or fewer, is an end. */
  #leftOf({ openedAt, seenAt }: Session): number {
    const { idleMs, absoluteMs } = this.#durations;
    return Math.min(seenAt + idleMs, openedAt + absoluteMs) - this.#now();
  }

  #makeRoom(): void {
    for (const session of this.#byHash.values()) if (this.#leftOf(session) <= 0) this.end(session);
    const [oldest] = this.#byHash.keys();
    if (this.#byHash.size >= mostSessions && oldest !== undefined) this.#byHash.delete(oldest);
  }
}

/** A session that no id opens: that of a single workstation, or of the clients of the demonstration. */
export function newSession(agent: Agent, now: number): Session {
  return { agent, login: randomUUID(), idToken: null, committed: new Set(), openedAt: now, seenAt: now };
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}
