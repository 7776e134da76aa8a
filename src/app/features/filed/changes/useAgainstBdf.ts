import { useQuery } from '@tanstack/react-query';

import type { Case } from '#contract/cases.ts';
import { againstBdf } from '#domain/filed/against-bdf/against-bdf.ts';

import { figuresQuery } from '../../../api/company-queries.ts';
import type { FiledContext } from '../filed-context.ts';

/** The Banque de France's figures set against the filings, as they come. */
export type AgainstBdfState = ReturnType<typeof useAgainstBdf>;

/** Asks for the figures where they may be compared, once for the whole section. */
export function useAgainstBdf({ current, siren, scope, reading }: FiledContext) {
  const closed = whyNotCompared(current, scope);
  const { data, error, isFetching, refetch } = useQuery({
    ...figuresQuery(current.id, siren),
    enabled: closed === null,
  });
  const figures = closed === null ? (data ?? null) : null;
  return {
    /** Why they are not compared, in words; null where they may be. */
    closed,
    figures,
    confrontations: figures === null ? [] : againstBdf(figures.years, reading.accounts, figures.precision),
    error: isFetching ? null : error,
    retry: (): void => void refetch(),
  };
}

function whyNotCompared({ demarche, commitment }: Case, scope: FiledContext['scope']): string | null {
  if (scope === 'consolidated')
    return 'Non comparés\u00A0: la Banque de France décrit les comptes de la société, jamais ceux de son groupe.';
  if (!demarche.sources.includes('bdf'))
    return `Non comparés\u00A0: la démarche «\u00A0${demarche.label}\u00A0» n’ouvre pas les bilans Banque de France.`;
  if (!commitment)
    return 'Non comparés\u00A0: ces chiffres sont confidentiels, et ce dossier a été ouvert sans l’engagement qu’ils demandent.';
  return null;
}
