import type { FastifyInstance } from 'fastify';

import { apiPaths } from '#contract/paths.ts';

import { isOpenTo } from '../access/policy.ts';
import { identified, type Services } from './context.ts';

/** How the services are, for agents: what is open to them, and nothing of a token but its end and its rights. */
export function statusRoutes(server: FastifyInstance, services: Services): void {
  const { config, monitor } = services;

  server.get(apiPaths.status, (request, reply) => {
    const { agent } = identified(services, request, reply);
    return monitor.status(config.demarches.filter((demarche) => isOpenTo(demarche, agent)));
  });
}
