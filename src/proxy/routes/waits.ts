import type { FastifyInstance } from 'fastify';

import { apiPaths } from '#contract/paths.ts';

import { present, type Services } from './context.ts';

/** The agent's own calls that wait for their turn. A page asks this by itself while a section waits. */
export function waitsRoutes(server: FastifyInstance, services: Services): void {
  server.get(apiPaths.waits, (request, reply) => {
    const { agent } = present(services, request, reply);
    return { waits: services.turns.waitsOf(agent.id) };
  });
}
