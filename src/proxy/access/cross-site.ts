import type { FastifyRequest } from 'fastify';

import { requestedBy } from '#contract/paths.ts';

import { ProblemError } from '../problem-error.ts';
import { originOf } from './origin.ts';

/**
 * Refuses what another site may have caused: a call without our header, or whose `Sec-Fetch-Site` or `Origin`
 * tells another origin. Clients that are not browsers send neither, and pass.
 *
 * @param publicUrl the public origin, when a front proxy gives one. @throws ProblemError cross_site.
 */
export function refuseCrossSite(request: FastifyRequest, publicUrl: URL | null): void {
  const { headers } = request;
  const site = headers['sec-fetch-site'];
  const foreignSite = site !== undefined && site !== 'same-origin';
  const foreignOrigin = headers.origin !== undefined && headers.origin !== originOf(request, publicUrl);
  if (headers[requestedBy.name] !== requestedBy.value || foreignSite || foreignOrigin)
    throw new ProblemError('cross_site');
}
