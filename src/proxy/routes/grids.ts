import type { FastifyInstance } from 'fastify';

import type { GridFile } from '#contract/grids.ts';
import { apiPaths } from '#contract/paths.ts';

import { isOpenTo } from '../access/policy.ts';
import { ProblemError } from '../problem-error.ts';
import { identified, type Services } from './context.ts';

/** The reading grids that the administration wrote: no data of a company, for the agents of the procedure. */
export function gridRoutes(server: FastifyInstance, services: Services): void {
  server.get<{ Params: { demarche: string } }>(apiPaths.grid(':demarche'), (request, reply): GridFile => {
    const { agent } = identified(services, request, reply);
    const demarche = services.config.demarches.find(({ id }) => id === request.params.demarche);
    const file = demarche !== undefined && isOpenTo(demarche, agent) ? demarche.grid?.file : null;
    if (file == null) throw new ProblemError('unknown_address');
    return file;
  });
}
