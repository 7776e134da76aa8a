import type { FastifyRequest } from 'fastify';

/** The origin that browsers know us by: the public one when a front proxy gives one, else that of the request. */
export function originOf(request: FastifyRequest, publicUrl: URL | null): string {
  return publicUrl?.origin ?? `${request.protocol}://${request.host}`;
}
