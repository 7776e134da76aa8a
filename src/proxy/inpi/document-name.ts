import type { ArchiveState } from '#contract/filings.ts';
import { yearOf, type IsoDate } from '#domain/calendar.ts';
import { greffeOf, type Greffe } from '#domain/greffe.ts';
import type { Siren } from '#domain/siren.ts';

import { readFileName, sirenInName } from '../archive/filings/file-name.ts';
import { ProblemError } from '../problem-error.ts';

/** What the name of a document at INPI tells of its filing; null where it does not. */
export type NamedFacts = {
  greffe: Greffe | null;
  managementNumber: string | null;
  nameDifferences: ArchiveState['nameDifferences'];
};

/**
 * Reads what INPI's register tells in the document's name alone: greffe and management number.
 *
 * @throws ProblemError upstream_invalid when the name is another company's.
 */
export function factsOfName(name: string | null, siren: Siren, closingDate: IsoDate | null): NamedFacts {
  const named = name === null ? null : sirenInName(name);
  if (named !== null && named !== siren) throw new ProblemError('upstream_invalid', { cause: 'siren' });
  const said = name === null ? null : readFileName(name);
  return {
    greffe: greffeOf(said?.greffe ?? null),
    managementNumber: said?.managementNumber ?? null,
    nameDifferences:
      said !== null && closingDate !== null && said.year !== yearOf(closingDate) ? ['closing_year'] : [],
  };
}
