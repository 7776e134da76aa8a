import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { Deeds } from '#contract/deeds.ts';
import type { Filings } from '#contract/filings.ts';
import type { Problem } from '#contract/problem.ts';
import type { Siren } from '#domain/siren.ts';

import { problemOf } from '../../api/client.ts';
import { archiveQuery, filingsQuery } from '../../api/company-queries.ts';
import { deedsQuery } from '../../api/deeds-query.ts';
import { identityQuery } from '../../api/directory-queries.ts';
import { bestWritten } from '../../directory/best-written.ts';
import { listedOf, type Listed } from './listed.ts';

/** A company and its documents. */
export type CompanyDocuments = {
  siren: Siren;
  /** Null where the app has it from nowhere yet. */
  name: string | null;
  /** Null while the list has not been asked for, or has not come. */
  listed: readonly Listed[] | null;
  /** Why the list could not be had; null otherwise. */
  problem: Problem | null;
};

/**
 * The documents of companies as their lists come; deeds, where another screen listed them.
 *
 * @param asks whether the lists of filings are asked for at once: INPI counts its calls.
 */
export function useCompanyDocuments(
  caseId: string,
  sirens: readonly Siren[],
  asks: boolean,
): readonly CompanyDocuments[] {
  const held = { enabled: false } as const;
  const filings = useQueries({
    queries: sirens.map((siren) => ({ ...filingsQuery(caseId, siren), enabled: asks })),
    combine: answers,
  });
  const deeds = useQueries({
    queries: sirens.map((siren) => ({ ...deedsQuery(caseId, siren), ...held })),
    combine: answers,
  });
  const identities = useQueries({
    queries: sirens.map((siren) => ({ ...identityQuery(caseId, siren), ...held })),
    combine: answers,
  });
  const archives = useQueries({
    queries: sirens.map((siren) => ({ ...archiveQuery(caseId, siren), ...held })),
    combine: answers,
  });
  return useMemo(
    () =>
      sirens.map((siren, index) => {
        const list: Filings | undefined = filings[index]?.data;
        const acts: Deeds | undefined = deeds[index]?.data;
        const error = filings[index]?.error ?? null;
        return {
          siren,
          name: bestWritten(
            identities[index]?.data?.name ?? null,
            archives[index]?.data?.company?.name ?? null,
          ),
          listed:
            list === undefined
              ? null
              : listedOf({ caseId, siren, filings: list.filings, deeds: acts?.deeds ?? [] }),
          problem: list === undefined && error !== null ? problemOf(error) : null,
        };
      }),
    [caseId, sirens, filings, deeds, identities, archives],
  );
}

/** The part of the answers that stays the same from one rendering to the next. */
function answers<Data>(results: UseQueryResult<Data>[]): { data: Data | undefined; error: Error | null }[] {
  return results.map(({ data, error }) => ({ data, error }));
}
