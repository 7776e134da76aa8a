import { queryOptions } from '@tanstack/react-query';

import { identitySchema, searchSchema } from '#contract/directory.ts';
import { apiPaths } from '#contract/paths.ts';
import type { Siren } from '#domain/siren.ts';

import { getJson } from './client.ts';
import { companyKey } from './queries.ts';

/** Who a company is, as the directory tells it; the proxy has one where `session.search` is true. */
export function identityQuery(caseId: string, siren: Siren) {
  return queryOptions({
    queryKey: [...companyKey(caseId, siren), 'identity'],
    queryFn: () => getJson(apiPaths.identity(caseId, siren), identitySchema),
  });
}

/** Companies by name, best match first. */
export function searchQuery(words: string) {
  return queryOptions({
    queryKey: ['search', words],
    queryFn: ({ signal }) => getJson(apiPaths.search(words), searchSchema, signal),
  });
}
