import { useQueries } from '@tanstack/react-query';

import type { Identity } from '#contract/directory.ts';
import type { Siren } from '#domain/siren.ts';

import { identityQuery } from '../../../api/directory-queries.ts';
import { useCurrentCase } from '../../../case/current-case.ts';

/** What the directory has already told of these companies: nothing is asked for it. */
export function useIdentities(sirens: readonly Siren[]): ReadonlyMap<Siren, Identity> {
  const { current } = useCurrentCase();
  const caseId = current?.id ?? '';
  return useQueries({
    queries: sirens.map((siren) => ({ ...identityQuery(caseId, siren), enabled: false })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }, index): [Siren, Identity][] => {
          const siren = sirens[index];
          return data === undefined || siren === undefined ? [] : [[siren, data]];
        }),
      ),
  });
}
