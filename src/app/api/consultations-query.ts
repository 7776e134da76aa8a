import { infiniteQueryOptions } from '@tanstack/react-query';

import { consultationsSchema, type ConsultationFilters } from '#contract/consultations.ts';
import { apiPaths } from '#contract/paths.ts';

import { getJson } from './client.ts';

/** What a page of consultations may be narrowed to. */
export type ConsultationChoice = Omit<ConsultationFilters, 'before'>;

/** The agent's own trail, page after page, newest first; never fresh: each look at it may add to it. */
export function consultationsQuery(choice: ConsultationChoice) {
  return infiniteQueryOptions({
    queryKey: ['consultations', choice] as const,
    queryFn: ({ pageParam, signal }) => consultationsPage(choice, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
}

/**
 * One page of the agent's own trail.
 *
 * @param before the `next` of the page above; null for the first one. @throws ApiError
 */
export function consultationsPage(choice: ConsultationChoice, before: string | null, signal?: AbortSignal) {
  const query = new URLSearchParams(before === null ? {} : { before });
  for (const [name, value] of Object.entries(choice)) if (value !== undefined) query.set(name, value);
  return getJson(`${apiPaths.consultations}?${query}`, consultationsSchema, signal);
}
