import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';

import type { FastifyReply, FastifyRequest } from 'fastify';

import { fictitiousAgent } from '../config/demonstration.ts';
import { clearSessionCookie, sessionIdOf, setSessionCookie } from './session-cookie.ts';
import { newSession, type Session, type Sessions } from './sessions.ts';

/** Tells who asks, and how long they are known. */
export type Identity = {
  /** Who asks; null when nobody is identified. It may set a cookie on the reply. To ask this is no activity. */
  of: (request: FastifyRequest, reply: FastifyReply) => Session | null;
  /** The agent is at work: the session's idle time starts anew. */
  keep: (session: Session) => void;
  /** Whole seconds until the session ends if nothing is done; null when the agent need not know. */
  expiresIn: (session: Session) => number | null;
  /** Ends the session of the browser that asks, and its cookie. */
  end: (request: FastifyRequest, reply: FastifyReply) => void;
};

/**
 * The demonstration's identity: every browser is its own fictitious agent, under a cookie; clients that are not
 * browsers (no `Sec-Fetch-Site`) share one.
 */
export function demonstrationIdentity(sessions: Sessions, now: () => number): Identity {
  const shared = newSession({ id: 'demonstration', ...fictitiousAgent }, now());
  return {
    ...cookieIdentity(sessions),
    of: (request, reply) => {
      const known = knownSession(sessions, request);
      if (known !== null) return known;
      if (request.headers['sec-fetch-site'] === undefined) return shared;
      const { id, session } = sessions.open({ id: randomUUID(), ...fictitiousAgent });
      setSessionCookie(reply, id);
      return session;
    },
    // Whoever comes back after the end is another fictitious agent: there is nothing to log in to.
    expiresIn: () => null,
  };
}

/** One workstation: whoever runs the proxy is the agent, under the name that the operating system gives. */
export function localIdentity(now: () => number): Identity {
  const { username } = userInfo();
  const session = newSession(
    { id: `local:${username}`, name: username, organisation: null, siret: null, email: null },
    now(),
  );
  return { of: () => session, keep: () => {}, expiresIn: () => null, end: () => {} };
}

/** Agents are known by the cookie that their login gave. */
export function cookieIdentity(sessions: Sessions): Identity {
  return {
    of: (request) => knownSession(sessions, request),
    keep: (session) => sessions.keep(session),
    expiresIn: (session) => sessions.expiresIn(session),
    end: (request, reply) => {
      const session = knownSession(sessions, request);
      if (session !== null) sessions.end(session);
      clearSessionCookie(reply);
    },
  };
}

function knownSession(sessions: Sessions, request: FastifyRequest): Session | null {
  const id = sessionIdOf(request);
  return id === null ? null : sessions.find(id);
}
