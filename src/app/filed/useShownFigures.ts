import { useQuery } from '@tanstack/react-query';

import type { Case } from '#contract/cases.ts';
import type { Siren } from '#domain/siren.ts';

import { problemOf } from '../api/client.ts';
import { figuresQuery } from '../api/company-queries.ts';
import type { ShownFigures } from '../figures/words/value-words.ts';
import { useFiledFigures } from './useFiledFigures.ts';

/**
 * The figures that the company's screen shows: those of the Banque de France as it has been asked for them, else
 * those of the filed accounts where it has none, or is not opened. Null when there are none yet.
 */
export function useShownFigures(siren: Siren, current: Case): ShownFigures | null {
  const { data, error } = useQuery({ ...figuresQuery(current.id, siren), enabled: false });
  const opened = current.demarche.sources.includes('bdf');
  const wanted = data === undefined && (!opened || hasNothing(error));
  const filed = useFiledFigures(siren, current, wanted);
  return data ?? filed.figures;
}

/** Whether a failure says that the Banque de France knows no figures of a company. */
export function hasNothing(error: unknown): boolean {
  return error !== null && problemOf(error).code === 'not_found';
}
