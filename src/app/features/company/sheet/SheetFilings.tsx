import type { Filings } from '#contract/filings.ts';

import { confidentialityLabels } from '../../../format/confidentiality.ts';
import { formatDay, formatInstant } from '../../../format/dates.ts';
import { answeredSources } from '../sources/source-words.ts';

/** How many deposits one page has room for beside the figures. */
const most = 8;

/** The latest deposits, and how many others there are. */
export function SheetFilings({ filings: { filings, answers, fetchedAt } }: { filings: Filings }) {
  const sources = answeredSources(answers).map(
    ({ provider, service, contract }) => `${provider}, ${service} (${contract})`,
  );
  const others = filings.length - most;
  return (
    <section>
      <h2>Comptes annuels déposés</h2>
      {filings.length === 0 ? (
        <p>Aucun dépôt connu de cette source.</p>
      ) : (
        <ul>
          {filings.slice(0, most).map(({ id, closingDate, depositDate, confidentiality }) => (
            <li key={id}>
              {[
                closingDate === null ? 'sans date de clôture' : `clos le ${formatDay(closingDate)}`,
                depositDate === null ? 'dépôt non daté' : `déposé le ${formatDay(depositDate)}`,
                confidentialityLabels[confidentiality].toLowerCase(),
              ].join(', ')}
            </li>
          ))}
        </ul>
      )}
      <p>
        {others > 0 && `Et ${others}\u00A0${others === 1 ? 'autre' : 'autres'}, non listés ici. `}
        {`Source\u00A0: ${sources.join(' ; ')}, reçu le ${formatInstant(fetchedAt)}.`}
      </p>
    </section>
  );
}
