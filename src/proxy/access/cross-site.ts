import type { FastifyRequest } from 'fastify';

import { requestedBy } from '#contract/paths.ts';

import { ProblemError } from '../problem-error.ts';
import { originOf } from './origin.ts';

/**
 * Refuses what another site may have caused: a call without our header, an address that was typed, or what
 * `refuseOtherOrigins` refuses. Clients that are not browsers pass.
 *
 * @param publicUrl the public origin, when a front proxy gives one. @throws ProblemError cross_site.
 */
export function refuseCrossSite(request: FastifyRequest, publicUrl: URL | null): void {
  const { headers } = request;
  if (headers[requestedBy.name] !== requestedBy.value || headers['sec-fetch-site'] === 'none')
    throw new ProblemError('cross_site');
  refuseOtherOrigins(request, publicUrl);
}

/** Refuses a call whose `Sec-Fetch-Site` or `Origin` tells another origin. @throws ProblemError cross_site. */
export function refuseOtherOrigins(request: FastifyRequest, publicUrl: URL | null): void {
  const { 'sec-fetch-site': site = 'none', origin } = request.headers;
  const foreignSite = site !== 'none' && site !== 'same-origin';
  const foreignOrigin = origin !== undefined && origin !== originOf(request, publicUrl);
  if (foreignSite || foreignOrigin) throw new ProblemError('cross_site');
}
