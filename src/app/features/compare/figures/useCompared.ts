import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { Siren } from '#domain/siren.ts';

import { problemOf } from '../../../api/client.ts';
import { identityQuery } from '../../../api/directory-queries.ts';
import { archiveQuery, figuresQuery } from '../../../api/queries.ts';
import { bestWritten } from '../../../directory/best-written.ts';
import { useGathering } from '../gathering/useGathering.ts';
import type { Compared } from './compared.ts';

type Asked = { caseId: string; sirens: readonly Siren[]; opensFigures: boolean; searches: boolean };

/**
 * The companies compared, as their figures come: what the company's own screen has already asked serves here, and
 * the other way round. Names come from the directory, where one is installed.
 */
export function useCompared({ caseId, sirens, opensFigures, searches }: Asked) {
  const client = useQueryClient();
  const [ask] = useState(() => async (siren: Siren): Promise<void> => {
    const identity = searches ? client.query(identityQuery(caseId, siren)).catch(() => null) : null;
    if (opensFigures) await client.query(figuresQuery(caseId, siren));
    await identity;
  });
  const gathering = useGathering(ask, sirens);
  const held = { enabled: false } as const;
  const figures = useQueries({
    queries: sirens.map((siren) => ({ ...figuresQuery(caseId, siren), ...held })),
  });
  const identities = useQueries({
    queries: sirens.map((siren) => ({ ...identityQuery(caseId, siren), ...held })),
  });
  const archives = useQueries({
    queries: sirens.map((siren) => ({ ...archiveQuery(caseId, siren), ...held })),
  });
  const compared = sirens.map((siren, index): Compared => {
    const { data = null, error = null } = figures[index] ?? {};
    return {
      siren,
      name: bestWritten(identities[index]?.data?.name ?? null, archives[index]?.data?.company?.name ?? null),
      figures: data,
      problem: data === null && error !== null ? problemOf(error) : null,
      step: gathering.steps.get(siren) ?? 'waiting',
    };
  });
  return { compared, gathering };
}
