import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, type To } from 'react-router';

import type { Case } from '#contract/cases.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { deedsQuery } from '../../../api/deeds-query.ts';
import type { Beside, DocumentPlace } from '../../../documents/address/beside-address.ts';
import { deedName } from '../../../format/deed.ts';
import { recentCompanies } from '../../../recent/recent-companies.ts';
import { useTray } from '../../../tray/tray.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { deedDeposit } from '../deed-words.ts';
import { FilingChoices } from './FilingChoices.tsx';

import styles from './Beside.module.css';

type Props = {
  current: Case;
  /** The document beside which another is asked for. */
  first: DocumentPlace;
  laying: (beside: Beside) => To;
  onClose: () => void;
};

/** What can be laid beside a document: filings and deeds of its company, its figures, filings of the companies at hand. */
export function BesidePanel({ current, first, laying, onClose }: Props) {
  const { siren } = first;
  const choice = { current, first, laying, onClose } as const;
  return (
    <Panel side title="Ouvrir à côté" onClose={onClose}>
      <div className={styles['choices']}>
        <section aria-labelledby="depots-a-cote">
          <h3 id="depots-a-cote">Dépôts de la même entreprise</h3>
          <FilingChoices {...choice} siren={siren} />
        </section>
        <section aria-labelledby="chiffres-a-cote">
          <h3 id="chiffres-a-cote">Chiffres</h3>
          <Link to={laying('figures')} onClick={onClose}>
            Tableau des chiffres
          </Link>
        </section>
        <DeedChoices {...choice} />
        <OtherCompanies {...choice} />
      </div>
    </Panel>
  );
}

/** The deeds of the company, where they have been listed: nothing is asked for them. */
function DeedChoices({ current, first, laying, onClose }: Props) {
  const { siren } = first;
  const { data } = useQuery({ ...deedsQuery(current.id, siren), enabled: false });
  const others = (data?.deeds ?? []).filter(({ id }) => first.kind !== 'deed' || id !== first.id);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="actes-a-cote">
      <h3 id="actes-a-cote">Actes</h3>
      <ul>
        {others.map((deed) => (
          <li key={deed.id}>
            <Link to={laying({ siren, kind: 'deed', id: deed.id })} onClick={onClose}>
              {deedName(deed)}
            </Link>
            <Badge confidentiality={deed.confidentiality} />
            <small>{deedDeposit(deed)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Filings of the companies put aside or consulted in this tab; each list is asked for when it is unfolded. */
function OtherCompanies(props: Props) {
  const tray = useTray();
  const [recent] = useState(recentCompanies);
  const known = new Map<Siren, string | null>(
    [...tray, ...recent].map(({ siren, name }) => [siren, name] as const),
  );
  known.delete(props.first.siren);
  if (known.size === 0) return null;
  return (
    <section aria-labelledby="autres-a-cote">
      <h3 id="autres-a-cote">Autres entreprises consultées</h3>
      {[...known].map(([siren, name]) => (
        <Company key={siren} {...props} siren={siren} name={name} />
      ))}
    </section>
  );
}

function Company({ siren, name, ...props }: Props & { siren: Siren; name: string | null }) {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setUnfolded((before) => before || currentTarget.open)}>
      <summary>{name ?? `SIREN ${formatSiren(siren)}`}</summary>
      {unfolded && <FilingChoices {...props} siren={siren} />}
    </details>
  );
}
