import type { FastifyInstance } from 'fastify';

import { apiPaths } from '#contract/paths.ts';

import { replyProblem } from '../problem-reply.ts';
import type { Recorder } from './recorder.ts';

/**
 * Ties a server to the trail: nothing is asked within a case when no line could be written, whatever is refused or
 * fails is written before it is answered, and a server that closes waits for the last lines.
 */
export function recordRequests(server: FastifyInstance, recorder: Recorder): void {
  server.setErrorHandler(async (error, request, reply) => {
    await recorder.failed(request, error);
    return replyProblem(error, request, reply);
  });
  server.addHook('preHandler', async (request) => {
    if (request.routeOptions.url?.startsWith(`${apiPaths.cases}/`)) await recorder.ready(request);
  });
  server.addHook('onClose', () => recorder.close());
}
