import type { FastifyRequest } from 'fastify';

import { apiPaths } from '#contract/paths.ts';

/** Calls that a page makes by itself, at intervals: they tell nothing of whether the agent is still there. */
const polled: ReadonlySet<string> = new Set([apiPaths.archiveProgress(':case', ':siren'), apiPaths.status]);

/** Whether a call tells that the agent is at work, and so keeps the session. */
export function isActivity(request: FastifyRequest): boolean {
  return !polled.has(request.routeOptions.url ?? '');
}
