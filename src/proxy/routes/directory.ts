import type { FastifyInstance } from 'fastify';

import { searchMinLength, type Identity, type Search } from '#contract/directory.ts';
import { apiPaths } from '#contract/paths.ts';

import { directorySource, type Directory } from '../directory/directory.ts';
import { ProblemError } from '../problem-error.ts';
import { companyRequest, identified, type CompanyParams, type Services } from './context.ts';

/** Longest text that is worth a search. */
const mostCharacters = 200;

/** Companies by name, and who a company is: public data, and yet nobody else's business. */
export function directoryRoutes(server: FastifyInstance, services: Services): void {
  const { recorder } = services;

  server.get<{ Querystring: { q?: unknown } }>(apiPaths.search(), async (request, reply): Promise<Search> => {
    identified(services, request, reply);
    const { q } = request.query;
    if (typeof q !== 'string' || q.trim().length < searchMinLength || q.length > mostCharacters)
      throw new ProblemError('invalid_request');
    const { value, fetchedAt } = await installed(services).search(q);
    return {
      results: [...value.results],
      total: value.total,
      source: directorySource,
      fetchedAt: fetchedAt.toISOString(),
    };
  });

  server.get<{ Params: CompanyParams }>(
    apiPaths.identity(':case', ':siren'),
    async (request, reply): Promise<Identity> => {
      const { siren } = companyRequest(services, request, reply);
      const read = () => installed(services).company(siren);
      const { value, fetchedAt } = await recorder.reading(request, 'identity_read', read);
      return { ...value, source: directorySource, fetchedAt: fetchedAt.toISOString() };
    },
  );
}

/** @throws ProblemError source_not_installed when there is no directory. */
function installed({ directory }: Services): Directory {
  if (directory === null) throw new ProblemError('source_not_installed');
  return directory;
}
