import { Link } from 'react-router';

import type { Case } from '#contract/cases.ts';
import type { Deed } from '#contract/deeds.ts';
import { asksCommitment } from '#domain/confidentiality.ts';
import type { Siren } from '#domain/siren.ts';

import { GiveCommitment } from '../../../case/GiveCommitment.tsx';
import { formatDay } from '../../../format/dates.ts';
import { deedName } from '../../../format/deed.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { originWords } from '../sources/source-words.ts';

import styles from './DeedTable.module.css';

type Props = { siren: Siren; current: Case; deeds: readonly Deed[] };

/** The deeds, newest deposit first, as the proxy lists them. */
export function DeedTable({ siren, current, deeds }: Props) {
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">Actes déposés, le plus récent d’abord</caption>
      <thead>
        <tr>
          <th scope="col">Acte</th>
          <th scope="col">Dépôt</th>
          <th scope="col">Confidentialité</th>
          <th scope="col">
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {deeds.map((deed) => (
          <Row key={deed.id} siren={siren} current={current} deed={deed} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ siren, current, deed }: Omit<Props, 'deeds'> & { deed: Deed }) {
  const name = deedName(deed);
  const deposit = deed.depositDate === null ? 'Date inconnue' : formatDay(deed.depositDate);
  const decisions = deed.contents.flatMap(({ decision }) => decision ?? []);
  const closed = asksCommitment(deed.confidentiality) && !current.commitment;
  return (
    <tr>
      <th scope="row">
        {name}
        {decisions.length > 0 && <small>{decisions.join(' ; ')}</small>}
        <small>{originWords(deed.origins)}</small>
      </th>
      <td>{deposit}</td>
      <td>
        <Badge confidentiality={deed.confidentiality} />
      </td>
      <td>
        {closed ? (
          <GiveCommitment current={current} variant="quiet">
            {`pour ouvrir l’acte «\u202F${name}\u202F»`}
          </GiveCommitment>
        ) : (
          <Link to={`/entreprises/${siren}/actes/${encodeURIComponent(deed.id)}`}>
            Ouvrir
            <span className="visually-hidden">
              {' '}
              {name}, dépôt : {deposit}
            </span>
          </Link>
        )}
      </td>
    </tr>
  );
}
