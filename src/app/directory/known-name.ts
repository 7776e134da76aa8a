import { useQuery } from '@tanstack/react-query';

import type { Siren } from '#domain/siren.ts';

import { archiveQuery } from '../api/company-queries.ts';
import { identityQuery } from '../api/directory-queries.ts';
import { bestWritten } from './best-written.ts';

/** The company's name where the app already has it, the directory's first: nothing is asked for it. */
export function useKnownName(caseId: string, siren: Siren): string | null {
  const { data: identity } = useQuery({ ...identityQuery(caseId, siren), enabled: false });
  const { data: archive } = useQuery({ ...archiveQuery(caseId, siren), enabled: false });
  return bestWritten(identity?.name ?? null, archive?.company?.name ?? null);
}
