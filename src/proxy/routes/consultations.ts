import type { FastifyInstance } from 'fastify';

import { consultationFiltersSchema } from '#contract/consultations.ts';
import { apiPaths } from '#contract/paths.ts';

import { ProblemError } from '../problem-error.ts';
import { identified, type Services } from './context.ts';

/** « Mes consultations »: the agent's own accesses, newest first. */
export function consultationsRoutes(server: FastifyInstance, services: Services): void {
  server.get(apiPaths.consultations, (request, reply) => {
    const { agent } = identified(services, request, reply);
    const asked = consultationFiltersSchema.safeParse(request.query);
    if (!asked.success) throw new ProblemError('invalid_request');
    const { siren = null, from = null, to = null, event = null, before = null } = asked.data;
    return services.recorder.consultations(request, agent.id, { siren, from, to, event, before });
  });
}
