import { queryOptions, skipToken, useQuery, type QueryClient } from '@tanstack/react-query';

import type { EnteredAccounts } from '#domain/filed/entry/entered.ts';
import type { Siren } from '#domain/siren.ts';

import { companyKey } from '../api/queries.ts';
import { askBeforeLeaving } from '../api/unsaved-work.ts';

/** What the agent entered of a company's filings in this tab. */
export type Entered = {
  accounts: readonly EnteredAccounts[];
  /** Whether an amount was entered since the last file that was saved or loaded. */
  unsaved: boolean;
};

const nothing: Entered = { accounts: [], unsaved: false };

const name = 'entered';

/**
 * Kept among what the case was told, and dropped with it: in memory alone, until the case is closed, the agent logs
 * out or the page is left. No source is ever asked for it.
 */
export function enteredQuery(caseId: string, siren: Siren) {
  return queryOptions<Entered>({
    queryKey: [...companyKey(caseId, siren), name],
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** {@link Entered}, followed by the component. */
export function useEntered(caseId: string, siren: Siren): Entered {
  return useQuery(enteredQuery(caseId, siren)).data ?? nothing;
}

/** Keeps the accounts of a filing in place of what was entered of it before; without a line, they are forgotten. */
export function enter(client: QueryClient, caseId: string, siren: Siren, entered: EnteredAccounts): void {
  const { accounts } = held(client, caseId, siren);
  const others = accounts.filter(({ filingId }) => filingId !== entered.filingId);
  hold(client, caseId, siren, {
    accounts: entered.lines.length === 0 ? others : [...others, entered],
    unsaved: true,
  });
}

/** Keeps what a file held, in place of what was entered of the same filings. */
export function enterFromFile(
  client: QueryClient,
  caseId: string,
  siren: Siren,
  loaded: readonly EnteredAccounts[],
): void {
  const { accounts, unsaved } = held(client, caseId, siren);
  const others = accounts.filter(({ filingId }) => !loaded.some((one) => one.filingId === filingId));
  hold(client, caseId, siren, { accounts: [...others, ...loaded], unsaved: unsaved && others.length > 0 });
}

/** Tells that all of it is in a file. */
export function markSaved(client: QueryClient, caseId: string, siren: Siren): void {
  hold(client, caseId, siren, { ...held(client, caseId, siren), unsaved: false });
}

function held(client: QueryClient, caseId: string, siren: Siren): Entered {
  return client.getQueryData(enteredQuery(caseId, siren).queryKey) ?? nothing;
}

function hold(client: QueryClient, caseId: string, siren: Siren, entered: Entered): void {
  askBeforeLeaving(client);
  client.setQueryData(enteredQuery(caseId, siren).queryKey, entered);
}
