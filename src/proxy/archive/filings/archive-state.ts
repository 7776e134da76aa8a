import type { ArchiveState } from '#contract/filings.ts';
import { yearOf, type IsoDate } from '#domain/calendar.ts';
import { xmlIsAwaited } from '#domain/delays.ts';
import type { Filing } from '#domain/filing.ts';

import { readFileName } from './file-name.ts';
import type { Tie } from './ties.ts';

/** What is known of an inner archive once it has been opened. */
export type InnerContents = { document: boolean; metadata: boolean };

/**
 * Says what the archive holds of a filing, as far as its directory and the inner archives opened tell.
 *
 * @param opened undefined when the filing has no inner archive, or one that has not been opened.
 */
export function stateOf(
  filing: Filing,
  tie: Tie,
  opened: InnerContents | undefined,
  today: IsoDate,
): ArchiveState {
  const document = tie.document !== null || (tie.inner !== null && opened?.document !== false);
  const metadata = tie.metadata !== null || opened?.metadata === true;
  const sealed = tie.inner !== null && opened === undefined;
  const lacking = xmlIsAwaited(filing.depositDate, today) ? 'awaited' : 'absent';
  return {
    document: document ? 'present' : 'missing',
    metadata: metadata ? 'present' : sealed ? 'unknown' : lacking,
    nameDifferences: differencesOf(filing, tie),
  };
}

function differencesOf({ greffe, closingDate }: Filing, tie: Tie): ArchiveState['nameDifferences'] {
  const said = readFileName((tie.document ?? tie.inner)?.name ?? '');
  const differences: ArchiveState['nameDifferences'] = [];
  if (said === null) return differences;
  if (greffe !== null && said.greffe !== null && said.greffe !== greffe.code) differences.push('greffe');
  if (closingDate !== null && said.year !== yearOf(closingDate)) differences.push('closing_year');
  return differences;
}
