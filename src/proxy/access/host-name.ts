import type { FastifyRequest } from 'fastify';

import { isLoopbackHost } from '../archive/address/address-policy.ts';
import type { Config } from '../config/environment.ts';
import { ProblemError } from '../problem-error.ts';

/**
 * Refuses a call made under a name that is not this workstation's: a hostile page may have its own name lead to
 * 127.0.0.1 (DNS rebinding), and would then be of the same origin as us. Beyond loopback, a login answers for the agent,
 * under a cookie of our own name.
 *
 * @throws ProblemError cross_site.
 */
export function refuseForeignName(
  { hostname }: FastifyRequest,
  { host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>,
): void {
  if (isLoopbackHost(host) && !isLoopbackHost(hostname) && hostname !== publicUrl?.hostname)
    throw new ProblemError('cross_site');
}
