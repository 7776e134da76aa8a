import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';

import { caseSchema, type Case, type NewCase } from '#contract/cases.ts';
import { apiPaths } from '#contract/paths.ts';

import { postForNothing, postJson } from '../api/client.ts';
import { caseKey, casesQuery, sessionQuery } from '../api/queries.ts';
import { chooseCase, chosenCaseId, currentAmong, onChosenCase } from './chosen-case.ts';

/** Null when the agent has no case, or while their cases are being asked for (`pending`). */
export type CurrentCase = { current: Case | null; pending: boolean };

/** The case in whose name this tab asks: the chosen one while the proxy knows it, else the newest. */
export function useCurrentCase(): CurrentCase {
  const chosen = useSyncExternalStore(onChosenCase, chosenCaseId);
  const { data, isPending } = useQuery(casesQuery());
  const current = currentAmong(data ?? [], chosen);
  const id = current?.id ?? null;
  useEffect(
    function keepItWhateverIsOpenedElsewhere() {
      if (id !== null && id !== chosenCaseId()) chooseCase(id);
    },
    [id],
  );
  return { current, pending: isPending };
}

/**
 * Opens a case and chooses it for this tab.
 *
 * @throws ApiError
 */
export async function openCase(client: QueryClient, newCase: NewCase): Promise<Case> {
  const opened = await postJson(apiPaths.cases, newCase, caseSchema);
  void client.invalidateQueries({ queryKey: sessionQuery().queryKey });
  goOnWith(client, opened);
  return opened;
}

/**
 * Goes on with an older case in this tab, and in those opened after it: the proxy lists it first from then on.
 *
 * @throws ApiError
 */
export async function resumeCase(client: QueryClient, id: string): Promise<Case> {
  const resumed = await postJson(apiPaths.resumeCase(id), {}, caseSchema);
  goOnWith(client, resumed);
  return resumed;
}

/**
 * Closes a case: it leaves the list, and what was told in its name leaves the memory of the page.
 *
 * @param leave goes where nothing is asked in its name, told whether other cases are open.
 * @throws ApiError
 */
export async function closeCase(
  client: QueryClient,
  id: string,
  leave: (others: boolean) => unknown,
): Promise<void> {
  await postForNothing(apiPaths.closeCase(id));
  const others = (client.getQueryData(casesQuery().queryKey) ?? []).filter((known) => known.id !== id);
  await leave(others.length > 0);
  client.setQueryData(casesQuery().queryKey, others);
  client.removeQueries({ queryKey: caseKey(id) });
}

function goOnWith(client: QueryClient, newest: Case): void {
  client.setQueryData(casesQuery().queryKey, (cases = []) => [
    newest,
    ...cases.filter(({ id }) => id !== newest.id),
  ]);
  chooseCase(newest.id);
}
