import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import { caseSchema, type Case, type NewCase } from '#contract/cases.ts';
import { apiPaths } from '#contract/paths.ts';

import { postJson } from '../api/client.ts';
import { casesQuery, sessionQuery } from '../api/queries.ts';
import { chooseCase, chosenCaseId, onChosenCase } from './chosen-case.ts';

/** Null when the agent has no case, or while their cases are being asked for (`pending`). */
export type CurrentCase = { current: Case | null; pending: boolean };

/** The case in whose name this tab asks: the chosen one while the proxy knows it, else the newest. */
export function useCurrentCase(): CurrentCase {
  const chosen = useSyncExternalStore(onChosenCase, chosenCaseId);
  const { data, isPending } = useQuery(casesQuery());
  return { current: data?.find(({ id }) => id === chosen) ?? data?.[0] ?? null, pending: isPending };
}

/**
 * Opens a case and chooses it for this tab.
 *
 * @throws ApiError
 */
export async function openCase(client: QueryClient, newCase: NewCase): Promise<Case> {
  const opened = await postJson(apiPaths.cases, newCase, caseSchema);
  client.setQueryData(casesQuery().queryKey, (cases) => [opened, ...(cases ?? [])]);
  void client.invalidateQueries({ queryKey: sessionQuery().queryKey });
  chooseCase(opened.id);
  return opened;
}
