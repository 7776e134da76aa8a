import { queryOptions } from '@tanstack/react-query';

import { casesSchema } from '#contract/cases.ts';
import { apiPaths } from '#contract/paths.ts';
import { sessionSchema } from '#contract/session.ts';
import type { Siren } from '#domain/siren.ts';

import { getJson } from './client.ts';

/** Keys of what is asked of a company begin with the case: what one was told is never shown in another. */
export function caseKey(caseId: string) {
  return ['company', caseId] as const;
}

export function companyKey(caseId: string, siren: Siren) {
  return [...caseKey(caseId), siren] as const;
}

/** Who the agent is, and what may be asked. */
export function sessionQuery() {
  return queryOptions({ queryKey: ['session'], queryFn: () => getJson(apiPaths.session, sessionSchema) });
}

/** The agent's cases, newest first. */
export function casesQuery() {
  return queryOptions({ queryKey: ['cases'], queryFn: () => getJson(apiPaths.cases, casesSchema) });
}
