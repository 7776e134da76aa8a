import { useQuery } from '@tanstack/react-query';

import type { Case } from '#contract/cases.ts';
import type { Siren } from '#domain/siren.ts';

import { archiveQuery, filingsQuery } from '../api/company-queries.ts';
import { opensFiled } from '../case/opens.ts';
import type { ShownFigures } from '../figures/words/value-words.ts';
import { filedFigures } from './filed-figures.ts';
import { lastFilings } from './last-filings.ts';
import { toldByArchive } from './told-by-archive.ts';
import { useFiledAccounts, type Unread } from './useFiledAccounts.ts';

export type FiledFigures = {
  /** Null until accounts are read, or when none tells an exercise. */
  figures: ShownFigures | null;
  pending: boolean;
  /** Deposits of the last closings whose accounts are not to be had. */
  unread: readonly Unread[];
  retry: () => void;
};

/**
 * The figures that the filings of a company give, when the Banque de France gives none.
 *
 * @param wanted false asks for nothing: filings are read only where they are needed.
 */
export function useFiledFigures(siren: Siren, current: Case, wanted: boolean): FiledFigures {
  const asks = wanted && opensFiled(current.demarche);
  const list = useQuery({ ...filingsQuery(current.id, siren), enabled: asks });
  const listed = asks && list.data !== undefined && list.data.filings.length > 0;
  // What the archive holds is known before its files are asked for.
  const archive = useQuery({ ...archiveQuery(current.id, siren), enabled: listed });
  const last =
    listed && !archive.isPending ? toldByArchive(lastFilings(list.data.filings), archive.data) : [];
  const { accounts, unread, awaited, retry } = useFiledAccounts(current.id, siren, last);
  return {
    figures: list.data === undefined ? null : filedFigures(siren, accounts, list.data),
    pending: asks && (list.isPending || (listed && archive.isPending) || awaited > 0),
    unread,
    retry,
  };
}
