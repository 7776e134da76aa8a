import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';

import type { Identity } from '#contract/directory.ts';
import type { Filings } from '#contract/filings.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { problemOf } from '../../../api/client.ts';
import { filingsQuery } from '../../../api/company-queries.ts';
import { identityQuery } from '../../../api/directory-queries.ts';
import { formatDay } from '../../../format/dates.ts';
import { comparisonAddress } from '../../../tray/comparison-address.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Step } from '../gathering/gathering.ts';
import { GatheringProgress } from '../gathering/GatheringProgress.tsx';
import { useGathering } from '../gathering/useGathering.ts';

import styles from './ComparedFilings.module.css';

type Props = {
  caseId: string;
  sirens: readonly Siren[];
  /** Whether identities are to be asked for too: the figures' comparison asks for its own. */
  searches: boolean;
};

/** Who the companies are and what they filed, asked one by one and only on demand: INPI counts its calls. */
export function ComparedFilings({ caseId, sirens, searches }: Props) {
  const client = useQueryClient();
  const [wanted, setWanted] = useState(false);
  const [ask] = useState(() => (siren: Siren) => client.query(filingsQuery(caseId, siren)));
  const gathering = useGathering(ask, wanted ? sirens : null);
  const [identify] = useState(() => (siren: Siren) => client.query(identityQuery(caseId, siren)));
  const identifying = useGathering(identify, searches ? sirens : null);
  const lists = useQueries({
    queries: sirens.map((siren) => ({ ...filingsQuery(caseId, siren), enabled: false })),
  });
  const identities = useQueries({
    queries: sirens.map((siren) => ({ ...identityQuery(caseId, siren), enabled: false })),
  });
  return (
    <section className={styles['filings']} aria-labelledby="depots-compares">
      <h2 id="depots-compares">Comptes annuels déposés</h2>
      <p className="screen-only">
        <Link to={comparisonAddress(sirens).replace('?', '/recherche?')}>
          {sirens.length > 1
            ? `Chercher dans les dépôts des ${sirens.length} entreprises comparées`
            : 'Chercher dans les dépôts de cette entreprise'}
        </Link>
      </p>
      {!wanted && (
        <p className="screen-only">
          <Button onClick={() => setWanted(true)}>Lister les dépôts</Button> L’INPI est interrogé pour chaque
          entreprise, à son rythme.
        </p>
      )}
      <GatheringProgress {...gathering} what="Dépôts demandés à l’INPI" retry={() => gathering.retry()} />
      <GatheringProgress
        {...identifying}
        what="Identités demandées à l’annuaire"
        retry={() => identifying.retry()}
      />
      <div className={styles['frame']}>
        <table>
          <thead>
            <tr>
              <th scope="col">Entreprise</th>
              <th scope="col">Création</th>
              <th scope="col">Dépôts</th>
              <th scope="col">Dernière clôture</th>
              <th scope="col">Dernier dépôt</th>
              <th scope="col">Non publics</th>
            </tr>
          </thead>
          <tbody>
            {sirens.map((siren, index) => (
              <FiledRow
                key={siren}
                siren={siren}
                identity={identities[index]?.data ?? null}
                filings={lists[index]?.data ?? null}
                failure={lists[index]?.error ?? null}
                step={wanted ? (gathering.steps.get(siren) ?? 'waiting') : 'stopped'}
                onRetry={() => gathering.retry(siren)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type RowProps = {
  siren: Siren;
  identity: Identity | null;
  filings: Filings | null;
  failure: Error | null;
  step: Step;
  onRetry: () => void;
};

function FiledRow({ siren, identity, filings, failure, step, onRetry }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <Link to={`/entreprises/${siren}`}>{identity?.name ?? `SIREN ${formatSiren(siren)}`}</Link>
        {identity?.name != null && <small>{formatSiren(siren)}</small>}
      </th>
      <td>{identity?.createdOn == null ? 'inconnue' : formatDay(identity.createdOn)}</td>
      {filings === null ? (
        <td colSpan={4}>
          {failure === null ? pendingWords(step) : problemOf(failure).title}
          {step === 'failed' && (
            <Button variant="quiet" className="screen-only" onClick={onRetry}>
              Réessayer<span className="visually-hidden"> pour {formatSiren(siren)}</span>
            </Button>
          )}
        </td>
      ) : (
        <FiledCells filings={filings} />
      )}
    </tr>
  );
}

function FiledCells({ filings: { filings } }: { filings: Filings }) {
  const closings = filings.flatMap(({ closingDate }) => closingDate ?? []).toSorted();
  const deposits = filings.flatMap(({ depositDate }) => depositDate ?? []).toSorted();
  const [closing, deposit] = [closings.at(-1), deposits.at(-1)];
  return (
    <>
      <td>{filings.length}</td>
      <td>{closing === undefined ? 'inconnue' : formatDay(closing)}</td>
      <td>{deposit === undefined ? 'inconnu' : formatDay(deposit)}</td>
      <td>{filings.filter(({ confidentiality }) => confidentiality !== 'public').length}</td>
    </>
  );
}

function pendingWords(step: Step): string {
  return {
    asking: 'demandé…',
    waiting: 'en attente',
    stopped: 'non demandé',
    answered: '',
    failed: 'en échec',
  }[step];
}
