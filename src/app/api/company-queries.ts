import { queryOptions } from '@tanstack/react-query';

import { figuresSchema } from '#contract/figures.ts';
import { archiveProgressSchema, archiveSchema, filingsSchema } from '#contract/filings.ts';
import { metadataSchema } from '#contract/metadata.ts';
import { apiPaths } from '#contract/paths.ts';
import type { Siren } from '#domain/siren.ts';

import { getJson } from './client.ts';
import { companyKey } from './queries.ts';

/**
 * The annual accounts that a company filed.
 *
 * @param refresh asks the source anew instead of what the proxy fetched minutes ago: pass it with `staleTime: 0`
 *   to `queryClient.query`, and every reader of the key gets the new answer.
 */
export function filingsQuery(caseId: string, siren: Siren, refresh = false) {
  return queryOptions({
    queryKey: [...companyKey(caseId, siren), 'filings'],
    queryFn: () => getJson(apiPaths.filings(caseId, siren, refresh), filingsSchema),
  });
}

/** What the archive of a company holds, and the company's name where an XML gives it. */
export function archiveQuery(caseId: string, siren: Siren) {
  return queryOptions({
    queryKey: [...companyKey(caseId, siren), 'archive'],
    queryFn: () => getJson(apiPaths.archive(caseId, siren), archiveSchema),
  });
}

/** How far the proxy is in fetching an archive whole; never fresh, so that each reader asks anew. */
export function archiveProgressQuery(caseId: string, siren: Siren) {
  return queryOptions({
    queryKey: [...companyKey(caseId, siren), 'archive-progress'],
    queryFn: ({ signal }) => getJson(apiPaths.archiveProgress(caseId, siren), archiveProgressSchema, signal),
    staleTime: 0,
  });
}

/** What the XML beside a filing's PDF says. */
export function metadataQuery(caseId: string, siren: Siren, filingId: string) {
  return queryOptions({
    queryKey: [...companyKey(caseId, siren), 'metadata', filingId],
    queryFn: () => getJson(apiPaths.metadata(caseId, siren, filingId), metadataSchema),
  });
}

/** Three years of Banque de France figures; `refresh` as in {@link filingsQuery}. */
export function figuresQuery(caseId: string, siren: Siren, refresh = false) {
  return queryOptions({
    queryKey: [...companyKey(caseId, siren), 'figures'],
    queryFn: () => getJson(apiPaths.figures(caseId, siren, refresh), figuresSchema),
  });
}
