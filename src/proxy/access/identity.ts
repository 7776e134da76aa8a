import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';

import type { FastifyReply, FastifyRequest } from 'fastify';

import { fictitiousAgent } from '../config/demonstration.ts';
import { newSession, type Session, type Sessions } from './sessions.ts';

/** Tells who asks; null when nobody is identified. It may set a cookie on the reply. */
export type Identity = (request: FastifyRequest, reply: FastifyReply) => Session | null;

export const sessionCookie = '__Host-bilanscope';

/**
 * The demonstration's identity: every browser is its own fictitious agent, under a cookie; clients that are not
 * browsers (no `Sec-Fetch-Site`) share one.
 */
export function demonstrationIdentity(sessions: Sessions, now: () => number): Identity {
  const shared = newSession({ id: 'demonstration', ...fictitiousAgent }, now());
  return (request, reply) => {
    const cookie = request.cookies[sessionCookie];
    const known = cookie === undefined ? null : sessions.find(cookie);
    if (known !== null) return known;
    if (request.headers['sec-fetch-site'] === undefined) return shared;
    const { id, session } = sessions.open({ id: randomUUID(), ...fictitiousAgent });
    reply.setCookie(sessionCookie, id, { path: '/', httpOnly: true, secure: true, sameSite: 'strict' });
    return session;
  };
}

/** One workstation: whoever runs the proxy is the agent, under the name that the operating system gives. */
export function localIdentity(now: () => number): Identity {
  const { username } = userInfo();
  const session = newSession(
    { id: `local:${username}`, name: username, organisation: null, siret: null, email: null },
    now(),
  );
  return () => session;
}
