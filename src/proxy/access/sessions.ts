import { createHash, randomBytes } from 'node:crypto';

import type { Agent } from './agent.ts';

/** An agent's presence, from login to logout or expiry. It lives in memory: a restart logs everyone out. */
export type Session = {
  agent: Agent;
  /** Procedures for which the commitment has been given since login. */
  committed: Set<string>;
  openedAt: number;
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

  /** Opens a session and returns its id: 256 random bits, told once. */
  open(agent: Agent): { id: string; session: Session } {
    const id = randomBytes(32).toString('base64url');
    const session = newSession(agent, this.#now());
    if (this.#byHash.size >= mostSessions) this.#forgetExpired();
    this.#byHash.set(hashOf(id), session);
    return { id, session };
  }

  /** The session of an id, its idle time started anew; null when it is unknown or has expired. */
  find(id: string): Session | null {
    const session = this.#byHash.get(hashOf(id));
    if (session === undefined) return null;
    if (this.#hasExpired(session)) {
      this.#byHash.delete(hashOf(id));
      return null;
    }
    session.seenAt = this.#now();
    return session;
  }

  #hasExpired({ openedAt, seenAt }: Session): boolean {
    const now = this.#now();
    return now - seenAt > this.#durations.idleMs || now - openedAt > this.#durations.absoluteMs;
  }

  #forgetExpired(): void {
    for (const [hash, session] of this.#byHash) if (this.#hasExpired(session)) this.#byHash.delete(hash);
  }
}

export function newSession(agent: Agent, now: number): Session {
  return { agent, committed: new Set(), openedAt: now, seenAt: now };
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}
