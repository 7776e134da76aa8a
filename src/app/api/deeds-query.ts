import { queryOptions } from '@tanstack/react-query';

import { deedsSchema } from '#contract/deeds.ts';
import { apiPaths } from '#contract/paths.ts';
import type { Siren } from '#domain/siren.ts';

import { getJson } from './client.ts';
import { companyKey } from './queries.ts';

/** The deeds that the register keeps of a company; `refresh` as for the filings. */
export function deedsQuery(caseId: string, siren: Siren, refresh = false) {
  return queryOptions({
    queryKey: [...companyKey(caseId, siren), 'deeds'],
    queryFn: () => getJson(apiPaths.deeds(caseId, siren, refresh), deedsSchema),
  });
}
