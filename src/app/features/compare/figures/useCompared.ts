import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { Case } from '#contract/cases.ts';
import type { Siren } from '#domain/siren.ts';

import { problemOf } from '../../../api/client.ts';
import { archiveQuery, figuresQuery } from '../../../api/company-queries.ts';
import { identityQuery } from '../../../api/directory-queries.ts';
import { opensFiled } from '../../../case/opens.ts';
import { bestWritten } from '../../../directory/best-written.ts';
import { hasNothing } from '../../../filed/useShownFigures.ts';
import { useGathering } from '../gathering/useGathering.ts';
import type { Compared } from './compared.ts';
import { askForFiled, useFiledCompared } from './useFiledCompared.ts';

type Asked = { current: Case; sirens: readonly Siren[]; searches: boolean };

/**
 * The companies compared, as their figures come: what the company's own screen has already asked serves here, and
 * the other way round. Names come from the directory, where one is installed.
 */
export function useCompared({ current, sirens, searches }: Asked) {
  const caseId = current.id;
  const opens = { figures: current.demarche.sources.includes('bdf'), filed: opensFiled(current.demarche) };
  const client = useQueryClient();
  const [ask] = useState(() => async (siren: Siren): Promise<void> => {
    const identity = searches ? client.query(identityQuery(caseId, siren)).catch(() => null) : null;
    const received = opens.figures ? client.query(figuresQuery(caseId, siren)) : Promise.resolve(null);
    const none = await received.then(
      (answer) => answer === null,
      (error: unknown) => {
        if (opens.filed && hasNothing(error)) return true;
        throw error;
      },
    );
    if (none && opens.filed) await askForFiled(client, caseId, siren);
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
  const filed = useFiledCompared(caseId, sirens);
  const compared = sirens.map((siren, index): Compared => {
    const { data: received = null, error = null } = figures[index] ?? {};
    const wanted = opens.filed && (!opens.figures || hasNothing(error));
    const data = received ?? (wanted ? (filed[index] ?? null) : null);
    const step = gathering.steps.get(siren) ?? 'waiting';
    return {
      siren,
      name: bestWritten(identities[index]?.data?.name ?? null, archives[index]?.data?.company?.name ?? null),
      figures: data,
      // Where filed accounts are being read instead, nothing has failed yet.
      problem: data === null && error !== null && !(wanted && step === 'asking') ? problemOf(error) : null,
      step,
    };
  });
  return { compared, gathering };
}
