import type { Case } from '#contract/cases.ts';
import type { Filings } from '#contract/filings.ts';
import type { Session } from '#contract/session.ts';
import type { Scope } from '#domain/filed/accounts.ts';
import type { Siren } from '#domain/siren.ts';

import type { FiledReading } from '../../filed/useFiledAccounts.ts';

/** What every section of the screen is given: the company, its deposits, and what has been read of them so far. */
export type FiledContext = {
  siren: Siren;
  /** Null while no source has given it. */
  name: string | null;
  current: Case;
  session: Session;
  list: Filings;
  reading: FiledReading;
  /** The books that the agent reads: a company's own, or those of its group. */
  scope: Scope;
};
