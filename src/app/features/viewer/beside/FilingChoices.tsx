import { useQuery } from '@tanstack/react-query';
import { Link, type To } from 'react-router';

import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import type { Siren } from '#domain/siren.ts';

import { problemOf } from '../../../api/client.ts';
import { filingsQuery } from '../../../api/company-queries.ts';
import type { Beside, DocumentPlace } from '../../../documents/address/beside-address.ts';
import { formatDay } from '../../../format/dates.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { filingTitle } from '../filing-words.ts';
import { neighboursOf } from '../neighbours.ts';

type Props = {
  current: Case;
  /** Whose filings they are. */
  siren: Siren;
  /** The document beside which another is asked for. */
  first: DocumentPlace;
  laying: (beside: Beside) => To;
  onClose: () => void;
};

/** The filings of a company by closing; the one before the document at hand first. */
export function FilingChoices({ current, siren, first, laying, onClose }: Props) {
  const { data, error, refetch } = useQuery(filingsQuery(current.id, siren));
  if (data === undefined)
    return error === null ? (
      <Skeleton lines={3} height="1.75rem" />
    ) : (
      <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
    );
  const suggested = suggestedAmong(data.filings, siren, first);
  const others = data.filings.filter((filing) => filing !== suggested && !isAt(filing, siren, first));
  const offered = suggested === null ? others : [suggested, ...others];
  if (offered.length === 0) return <p>Aucun autre dépôt.</p>;
  return (
    <ul>
      {offered.map((filing) => (
        <li key={filing.id}>
          <Link to={laying({ siren, kind: 'filing', id: filing.id })} onClick={onClose}>
            {filingTitle(filing)}
          </Link>
          <Badge confidentiality={filing.confidentiality} />
          <small>
            {filing.depositDate === null ? 'dépôt non daté' : `déposés le ${formatDay(filing.depositDate)}`}
            {filing === suggested && ', l’exercice d’avant'}
          </small>
        </li>
      ))}
    </ul>
  );
}

function isAt({ id }: FilingView, siren: Siren, place: DocumentPlace): boolean {
  return place.kind === 'filing' && place.siren === siren && place.id === id;
}

/** The filing of the closing before, of the same kind of accounts where there is one; null beside another company. */
function suggestedAmong(
  filings: readonly FilingView[],
  siren: Siren,
  first: DocumentPlace,
): FilingView | null {
  if (first.siren !== siren || first.kind !== 'filing') return null;
  const shown = filings.find(({ id }) => id === first.id);
  const alike = filings.filter(({ consolidated }) => consolidated === shown?.consolidated);
  const earlier = alike.find(
    ({ closingDate }) =>
      closingDate !== null && shown?.closingDate != null && closingDate < shown.closingDate,
  );
  return earlier ?? neighboursOf(first.id, filings).older;
}
