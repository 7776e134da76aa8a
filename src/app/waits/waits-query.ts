import { queryOptions } from '@tanstack/react-query';

import { apiPaths } from '#contract/paths.ts';
import { waitsSchema } from '#contract/waits.ts';

import { getJson } from '../api/client.ts';

/** The agent's calls that wait for their turn; never fresh, so that each reader asks anew. */
export function waitsQuery() {
  return queryOptions({
    queryKey: ['waits'],
    queryFn: ({ signal }) => getJson(apiPaths.waits, waitsSchema, signal),
    staleTime: 0,
    gcTime: 0,
  });
}
