import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { casesSchema } from '#contract/cases.ts';
import { consultationsSchema, type ConsultationFilters } from '#contract/consultations.ts';
import { deedsSchema } from '#contract/deeds.ts';
import { identitySchema, searchSchema } from '#contract/directory.ts';
import { figuresSchema } from '#contract/figures.ts';
import { archiveProgressSchema, archiveSchema, filingsSchema } from '#contract/filings.ts';
import { metadataSchema } from '#contract/metadata.ts';
import { apiPaths } from '#contract/paths.ts';
import { sessionSchema } from '#contract/session.ts';
import { statusSchema } from '#contract/status.ts';
import type { Siren } from '#domain/siren.ts';

import { getJson } from './client.ts';

/** Keys begin with the case: what is asked in the name of one is never shown in another. */
const keys = {
  session: ['session'],
  cases: ['cases'],
  consultations: ['consultations'],
  search: ['search'],
  status: ['status'],
  company: (caseId: string, siren: Siren) => ['company', caseId, siren] as const,
};

/** Who the agent is, and what may be asked. */
export function sessionQuery() {
  return queryOptions({ queryKey: keys.session, queryFn: () => getJson(apiPaths.session, sessionSchema) });
}

/** The agent's cases, newest first. */
export function casesQuery() {
  return queryOptions({ queryKey: keys.cases, queryFn: () => getJson(apiPaths.cases, casesSchema) });
}

/**
 * The annual accounts that a company filed.
 *
 * @param refresh asks the source anew instead of what the proxy fetched minutes ago: pass it with `staleTime: 0`
 *   to `queryClient.query`, and every reader of the key gets the new answer.
 */
export function filingsQuery(caseId: string, siren: Siren, refresh = false) {
  return queryOptions({
    queryKey: [...keys.company(caseId, siren), 'filings'],
    queryFn: () => getJson(apiPaths.filings(caseId, siren, refresh), filingsSchema),
  });
}

/** What the archive of a company holds, and the company's name where an XML gives it. */
export function archiveQuery(caseId: string, siren: Siren) {
  return queryOptions({
    queryKey: [...keys.company(caseId, siren), 'archive'],
    queryFn: () => getJson(apiPaths.archive(caseId, siren), archiveSchema),
  });
}

/** How far the proxy is in fetching an archive whole; never fresh, so that each reader asks anew. */
export function archiveProgressQuery(caseId: string, siren: Siren) {
  return queryOptions({
    queryKey: [...keys.company(caseId, siren), 'archive-progress'],
    queryFn: ({ signal }) => getJson(apiPaths.archiveProgress(caseId, siren), archiveProgressSchema, signal),
    staleTime: 0,
  });
}

/** What the XML beside a filing's PDF says. */
export function metadataQuery(caseId: string, siren: Siren, filingId: string) {
  return queryOptions({
    queryKey: [...keys.company(caseId, siren), 'metadata', filingId],
    queryFn: () => getJson(apiPaths.metadata(caseId, siren, filingId), metadataSchema),
  });
}

/** Who a company is, as the directory tells it; the proxy has one where `session.search` is true. */
export function identityQuery(caseId: string, siren: Siren) {
  return queryOptions({
    queryKey: [...keys.company(caseId, siren), 'identity'],
    queryFn: () => getJson(apiPaths.identity(caseId, siren), identitySchema),
  });
}

/** Companies by name, best match first. */
export function searchQuery(words: string) {
  return queryOptions({
    queryKey: [...keys.search, words],
    queryFn: ({ signal }) => getJson(apiPaths.search(words), searchSchema, signal),
  });
}

/** The deeds that the register keeps of a company; `refresh` as in {@link filingsQuery}. */
export function deedsQuery(caseId: string, siren: Siren, refresh = false) {
  return queryOptions({
    queryKey: [...keys.company(caseId, siren), 'deeds'],
    queryFn: () => getJson(apiPaths.deeds(caseId, siren, refresh), deedsSchema),
  });
}

/** Three years of Banque de France figures; `refresh` as in {@link filingsQuery}. */
export function figuresQuery(caseId: string, siren: Siren, refresh = false) {
  return queryOptions({
    queryKey: [...keys.company(caseId, siren), 'figures'],
    queryFn: () => getJson(apiPaths.figures(caseId, siren, refresh), figuresSchema),
  });
}

/** How the services that Bilanscope asks are; never fresh: it is looked at when something seems wrong. */
export function statusQuery() {
  return queryOptions({
    queryKey: keys.status,
    queryFn: ({ signal }) => getJson(apiPaths.status, statusSchema, signal),
    staleTime: 0,
  });
}

/** What a page of consultations may be narrowed to. */
export type ConsultationChoice = Omit<ConsultationFilters, 'before'>;

/** The agent's own trail, page after page, newest first; never fresh: each look at it may add to it. */
export function consultationsQuery(choice: ConsultationChoice) {
  return infiniteQueryOptions({
    queryKey: [...keys.consultations, choice] as const,
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
