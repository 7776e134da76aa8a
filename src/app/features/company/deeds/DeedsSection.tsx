import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { Case } from '#contract/cases.ts';
import type { Siren } from '#domain/siren.ts';

import { problemOf } from '../../../api/client.ts';
import { filingsQuery } from '../../../api/company-queries.ts';
import { deedsQuery } from '../../../api/deeds-query.ts';
import { sessionQuery } from '../../../api/queries.ts';
import { Awaiting } from '../../../ui/Awaiting.tsx';
import { FetchedAt } from '../../../ui/FetchedAt.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { InLine } from '../../../waits/InLine.tsx';
import { SilentSources } from '../sources/SilentSources.tsx';
import { answeredSources } from '../sources/source-words.ts';
import { DeedTable } from './DeedTable.tsx';

import styles from './DeedsSection.module.css';

type Props = { siren: Siren; current: Case };

/** The deeds of a company, where a service that answered for its filings knows deeds; nothing elsewhere. */
export function DeedsSection({ siren, current }: Props) {
  // Read from the cache only: the filings' section asks for it.
  const filings = useQuery({ ...filingsQuery(current.id, siren), enabled: false });
  const known = answeredSources(filings.data?.answers ?? []).some(({ contract }) => contract !== 'v2');
  return known ? <Deeds siren={siren} current={current} /> : null;
}

function Deeds({ siren, current }: Props) {
  const client = useQueryClient();
  const { data: session } = useQuery(sessionQuery());
  const { data, error, isPending, isFetching } = useQuery(deedsQuery(current.id, siren));
  const refresh = (): void => {
    // The failure, if any, is the query's own: it shows in the section.
    void client.query({ ...deedsQuery(current.id, siren, true), staleTime: 0 }).catch(() => null);
  };
  const problem = error === null ? null : problemOf(error);
  const none = problem?.code === 'not_found' || data?.deeds.length === 0;
  return (
    <section aria-labelledby="actes" className={styles['section']}>
      <header>
        <h2 id="actes">Actes</h2>
        <p className={styles['summary']}>
          Déposés au greffe par l’entreprise : statuts, procès-verbaux, nominations
        </p>
      </header>
      {isPending && (
        <Awaiting
          what="Liste des actes demandée à l’INPI"
          deadline={session?.deadlines.inpi ?? null}
          lines={2}
        >
          <InLine siren={siren} sources={['inpi', 'inpi-rne']} />
        </Awaiting>
      )}
      {none && <p>Aucun acte connu de cette source.</p>}
      {data !== undefined && data.deeds.length > 0 && (
        <DeedTable siren={siren} current={current} deeds={data.deeds} />
      )}
      {problem !== null && !none && (
        <ProblemNotice
          problem={problem}
          {...(problem.code === 'source_not_allowed' ? {} : { onRetry: refresh })}
        />
      )}
      {data !== undefined && (
        <>
          <SilentSources answers={data.answers} onRetry={refresh} />
          <FetchedAt
            at={data.fetchedAt}
            sources={answeredSources(data.answers)}
            what="les actes"
            onRefresh={refresh}
            refreshing={isFetching}
          />
          {isFetching && <InLine siren={siren} sources={['inpi', 'inpi-rne']} />}
        </>
      )}
    </section>
  );
}
