import { useQueries, type QueryClient } from '@tanstack/react-query';

import type { Siren } from '#domain/siren.ts';

import { archiveQuery, filingsQuery, metadataQuery } from '../../../api/company-queries.ts';
import { enteredQuery } from '../../../entered/entered.ts';
import type { ShownFigures } from '../../../figures/words/value-words.ts';
import { filedFigures } from '../../../filed/filed-figures.ts';
import { lastFilings } from '../../../filed/last-filings.ts';
import { toldByArchive } from '../../../filed/told-by-archive.ts';
import { holdsKeyed, readingOf } from '../../../filed/useFiledAccounts.ts';

/**
 * Asks for the last filed accounts of a company, for the Banque de France has no figures of it.
 *
 * @throws ApiError when its filings cannot be listed; accounts that are not to be had fail alone.
 */
export async function askForFiled(client: QueryClient, caseId: string, siren: Siren): Promise<void> {
  const { filings } = await client.query(filingsQuery(caseId, siren));
  const archive = await client.query(archiveQuery(caseId, siren)).catch(() => null);
  const keyed = toldByArchive(lastFilings(filings), archive).filter(holdsKeyed);
  await Promise.all(keyed.map(({ id }) => client.query(metadataQuery(caseId, siren, id)).catch(() => null)));
}

/** The figures of the filed accounts of companies, as far as they have been asked for; null where there are none. */
export function useFiledCompared(caseId: string, sirens: readonly Siren[]): (ShownFigures | null)[] {
  const held = { enabled: false } as const;
  const lists = useQueries({ queries: sirens.map((siren) => ({ ...filingsQuery(caseId, siren), ...held })) });
  const entered = useQueries({ queries: sirens.map((siren) => enteredQuery(caseId, siren)) });
  const last = lists.map(({ data }) => lastFilings(data?.filings ?? []));
  const metadata = useQueries({
    queries: sirens.flatMap((siren, index) =>
      (last[index] ?? []).map(({ id }) => ({ ...metadataQuery(caseId, siren, id), ...held })),
    ),
  });
  return sirens.map((siren, index) => {
    const filings = last[index] ?? [];
    const before = last.slice(0, index).reduce((count, one) => count + one.length, 0);
    const read = metadata.slice(before, before + filings.length);
    const list = lists[index]?.data;
    const { accounts } = readingOf(filings, entered[index]?.data?.accounts ?? [], read);
    return list === undefined ? null : filedFigures(siren, accounts, list);
  });
}
