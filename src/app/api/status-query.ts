import { queryOptions } from '@tanstack/react-query';

import { apiPaths } from '#contract/paths.ts';
import { statusSchema } from '#contract/status.ts';

import { getJson } from './client.ts';

/** How the services that Bilanscope asks are; never fresh: it is looked at when something seems wrong. */
export function statusQuery() {
  return queryOptions({
    queryKey: ['status'],
    queryFn: ({ signal }) => getJson(apiPaths.status, statusSchema, signal),
    staleTime: 0,
  });
}
