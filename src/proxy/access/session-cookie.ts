import type { FastifyReply, FastifyRequest } from 'fastify';

const name = '__Host-bilanscope';

/** Sent by our own pages only: what another site causes comes without it. */
const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

/** The id of the session that a browser presents; null when it presents none. */
export function sessionIdOf(request: FastifyRequest): string | null {
  return request.cookies[name] ?? null;
}

export function setSessionCookie(reply: FastifyReply, id: string): void {
  reply.setCookie(name, id, attributes);
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(name, attributes);
}
