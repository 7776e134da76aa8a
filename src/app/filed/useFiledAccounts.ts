import { useQueries, type UseQueryResult } from '@tanstack/react-query';

import type { FilingView } from '#contract/filings.ts';
import type { Metadata } from '#contract/metadata.ts';
import type { Problem } from '#contract/problem.ts';
import type { FiledAccounts } from '#domain/filed/accounts.ts';
import type { EnteredAccounts } from '#domain/filed/entry/entered.ts';
import type { Siren } from '#domain/siren.ts';

import { problemOf } from '../api/client.ts';
import { metadataQuery } from '../api/company-queries.ts';
import { useEntered } from '../entered/entered.ts';
import { filedAccountsOf } from './filed-accounts.ts';

/** A filing whose keyed accounts are not to be had, and why; null when what lies beside its PDF holds no account. */
export type Unread = { filing: FilingView; problem: Problem | null };

/** What the agent entered of a filing that INPI has keyed since, and what INPI keyed. */
export type Overruled = { filing: FilingView; entered: EnteredAccounts; keyed: FiledAccounts };

export type FiledReading = {
  /** Those read so far, in the order of the list: what INPI keyed, else what the agent entered. */
  accounts: readonly FiledAccounts[];
  /** Accounts that the agent entered of filings that INPI has keyed since: the keyed ones stand. */
  overruled: readonly Overruled[];
  /** What INPI's keying says of each, by filing: identity, keying codes. */
  metadata: ReadonlyMap<string, Metadata>;
  unread: readonly Unread[];
  /** How many are still being asked for. */
  awaited: number;
  /** Asks again for those that failed. */
  retry: () => void;
};

/** What cannot be keyed accounts, for the archive's directory says that there is none. */
const absentStates: ReadonlySet<string> = new Set(['absent', 'awaited']);

/** Whether a filing may have keyed accounts, as far as the archive's directory tells. */
export function holdsKeyed({ archive }: FilingView): boolean {
  return !absentStates.has(archive?.metadata ?? 'unknown');
}

/**
 * The keyed accounts of filings, as they come: one call each, and one line each in the trail. Where there are none,
 * those that the agent entered in this tab.
 *
 * @param filings those listed; none are asked for as long as it is empty.
 */
export function useFiledAccounts(caseId: string, siren: Siren, filings: readonly FilingView[]): FiledReading {
  const { accounts: entered } = useEntered(caseId, siren);
  const asked = filings.map((filing) => ({
    ...metadataQuery(caseId, siren, filing.id),
    enabled: holdsKeyed(filing),
  }));
  return useQueries({ queries: asked, combine: (results) => readingOf(filings, entered, results) });
}

/** What has been read of filings, each with the answer to the call for its keyed accounts, in the same order. */
export function readingOf(
  filings: readonly FilingView[],
  entered: readonly EnteredAccounts[],
  results: readonly UseQueryResult<Metadata>[],
): FiledReading {
  const accounts: FiledAccounts[] = [];
  const metadata = new Map<string, Metadata>();
  const overruled: Overruled[] = [];
  const unread: Unread[] = [];
  for (const [index, filing] of filings.entries()) {
    const { data, error, fetchStatus } = results[index] ?? {};
    const keyed = data === undefined ? null : filedAccountsOf(filing, data);
    if (data !== undefined) metadata.set(filing.id, data);
    const settled = data !== undefined || error != null || fetchStatus === 'idle';
    const own = entered.find(({ filingId }) => filingId === filing.id);
    if (keyed !== null) {
      accounts.push(keyed);
      if (own !== undefined) overruled.push({ filing, entered: own, keyed });
    } else if (settled && own !== undefined) accounts.push(own);
    else if (settled) unread.push({ filing, problem: error == null ? null : problemOf(error) });
  }
  return {
    accounts,
    overruled,
    metadata,
    unread,
    awaited: results.filter(({ isFetching }) => isFetching).length,
    retry: () => void Promise.all(results.filter(({ isError }) => isError).map(({ refetch }) => refetch())),
  };
}
