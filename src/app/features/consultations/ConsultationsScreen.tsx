import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import Printer from 'lucide-react/icons/printer';
import { useSearchParams } from 'react-router';

import { problemOf } from '../../api/client.ts';
import { consultationsQuery } from '../../api/consultations-query.ts';
import { sessionQuery } from '../../api/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';
import { choiceIn, choiceParams } from './choice.ts';
import { ChoiceForm } from './ChoiceForm.tsx';
import type { DemarcheName } from './consultation-csv.ts';
import { ConsultationTable } from './ConsultationTable.tsx';
import { Export } from './Export.tsx';

import styles from './ConsultationsScreen.module.css';

/** What the trail keeps of the agent's own accesses. */
export function ConsultationsScreen() {
  useDocumentTitle('Mes consultations');
  const [params, setParams] = useSearchParams();
  const choice = choiceIn(params);
  const { data: session } = useQuery(sessionQuery());
  const trail = useInfiniteQuery(consultationsQuery(choice));
  const lines = trail.data?.pages.flatMap(({ consultations }) => consultations);
  const nameOf: DemarcheName = (id) => session?.demarches.find((known) => known.id === id)?.label ?? id;
  const agent = session?.agent ?? null;
  return (
    <div className={`page ${styles['screen']}`}>
      <header className={styles['heading']}>
        <div>
          <h1>Mes consultations</h1>
          <p className={styles['lead']}>
            Ce que Bilanscope a inscrit de vos accès. La trace est gardée 36 mois ; les jours et les heures
            sont ceux de Paris.
          </p>
          {agent !== null && (
            <p className="print-only">
              Agent : {[agent.name, agent.organisation].filter(Boolean).join(', ')}
            </p>
          )}
        </div>
        <div className={styles['tools']}>
          <Export choice={choice} nameOf={nameOf} />
          <Button className="screen-only" onClick={() => window.print()}>
            <Printer size={16} aria-hidden="true" />
            Imprimer
          </Button>
        </div>
      </header>
      <section className={styles['sheet']} aria-label="Consultations">
        <ChoiceForm
          key={params.toString()}
          choice={choice}
          onChoose={(next) => setParams(choiceParams(next))}
        />
        {trail.isPending && <Skeleton lines={6} height="2.25rem" />}
        {lines !== undefined && lines.length > 0 && (
          <ConsultationTable consultations={lines} nameOf={nameOf} />
        )}
        {lines?.length === 0 && !trail.hasNextPage && (
          <p>
            {Object.keys(choice).length === 0
              ? 'Aucune consultation n’est inscrite à votre nom.'
              : 'Aucune de vos consultations ne répond à ces filtres.'}
          </p>
        )}
        {trail.error !== null && (
          <ProblemNotice
            problem={problemOf(trail.error)}
            onRetry={() => void (trail.isFetchNextPageError ? trail.fetchNextPage() : trail.refetch())}
          />
        )}
        {trail.hasNextPage && !trail.isFetchNextPageError && (
          <p className="screen-only">
            <Button onClick={() => void (trail.isFetching || trail.fetchNextPage())}>
              {trail.isFetchingNextPage ? 'Lecture de la suite…' : 'Voir plus ancien'}
            </Button>
          </p>
        )}
        {lines !== undefined && trail.hasNextPage && (
          <p className="print-only">Des consultations plus anciennes ne sont pas imprimées ici.</p>
        )}
      </section>
    </div>
  );
}
