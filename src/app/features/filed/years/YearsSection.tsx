import { historyOfAccounts } from '#domain/filed/history.ts';

import type { FiledContext } from '../filed-context.ts';

/** « Les comptes année par année »: every keyed filing of one set of books, in one table and in pictures. */
export function YearsSection({ reading, scope }: FiledContext) {
  const history = historyOfAccounts(reading.accounts, scope);
  return (
    <section aria-labelledby="comptes-par-annee">
      <h2 id="comptes-par-annee">Les comptes année par année</h2>
      <p>{`${history.closings.length} clôtures`}</p>
    </section>
  );
}
