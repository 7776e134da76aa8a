import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';

import type { Case } from '#contract/cases.ts';
import { dateInParis } from '#domain/calendar.ts';
import type { Siren } from '#domain/siren.ts';

import { problemOf } from '../../../api/client.ts';
import { archiveQuery, filingsQuery } from '../../../api/company-queries.ts';
import { identityQuery } from '../../../api/directory-queries.ts';
import { sessionQuery } from '../../../api/queries.ts';
import { opensFiled } from '../../../case/opens.ts';
import { SourceNotOpened } from '../../../case/SourceNotOpened.tsx';
import { toldByArchive } from '../../../filed/told-by-archive.ts';
import { announce } from '../../../ui/announce.ts';
import { Awaiting } from '../../../ui/Awaiting.tsx';
import { FetchedAt } from '../../../ui/FetchedAt.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { InLine } from '../../../waits/InLine.tsx';
import { identityReasons } from '../identity-reasons.ts';
import { SilentSources } from '../sources/SilentSources.tsx';
import { answeredSources, knowPublicOnly } from '../sources/source-words.ts';
import { FilingList } from './FilingList.tsx';
import { FilingsAbsent } from './FilingsAbsent.tsx';
import { filingsSummary } from './summary.ts';

import styles from './FilingsSection.module.css';

type Props = { siren: Siren; current: Case };

/** The annual accounts that a company filed: asked, awaited, failing and refreshed apart from the rest. */
export function FilingsSection(props: Props) {
  const { demarche } = props.current;
  return (
    <section aria-labelledby="comptes-annuels" className={styles['section']}>
      {opensFiled(demarche) ? (
        <Filings {...props} />
      ) : (
        <>
          <Heading />
          <SourceNotOpened demarche={demarche} reading="filings" />
        </>
      )}
    </section>
  );
}

function Heading({ children = 'Déposés au greffe, transmis par l’INPI' }: { children?: string }) {
  return (
    <header>
      <h2 id="comptes-annuels">Comptes annuels</h2>
      <p className={styles['summary']}>{children}</p>
    </header>
  );
}

function Filings({ siren, current }: Props) {
  const client = useQueryClient();
  const { data: session } = useQuery(sessionQuery());
  const list = useQuery(filingsQuery(current.id, siren));
  const { data: identity } = useQuery({ ...identityQuery(current.id, siren), enabled: false });
  const [today] = useState(() => dateInParis(Date.now()));
  const count = list.data?.filings.length ?? 0;
  const archive = useQuery({ ...archiveQuery(current.id, siren), enabled: count > 0 });
  const refresh = (): void => {
    const asking = client.query({ ...filingsQuery(current.id, siren, true), staleTime: 0 });
    // The failure, if any, is the list's own: it shows there.
    void asking.then(() => client.invalidateQueries(archiveQuery(current.id, siren))).catch(() => null);
  };
  // What the proxy may already hold costs no call: only a refresh asks the source anew.
  const retry = (): void => (list.data === undefined ? void list.refetch() : refresh());
  const problem = list.error === null ? null : problemOf(list.error);
  const none = problem?.code === 'not_found' || (list.data !== undefined && count === 0);
  useEffect(
    function sayWhatCame() {
      if (none) announce('Comptes annuels\u00A0: aucun dépôt connu.');
      else if (count > 0)
        announce(`Comptes annuels\u00A0: ${count}\u00A0${count === 1 ? 'dépôt' : 'dépôts'}.`);
    },
    [none, count],
  );
  return (
    <>
      {count > 0 && list.data !== undefined ? (
        <Heading>{filingsSummary(list.data.filings)}</Heading>
      ) : (
        <Heading />
      )}
      {list.isPending && (
        <Awaiting what="Liste des dépôts demandée à l’INPI" deadline={session?.deadlines.inpi ?? null}>
          <InLine siren={siren} sources={['inpi', 'inpi-rne']} />
        </Awaiting>
      )}
      {none && (
        <FilingsAbsent
          siren={siren}
          publicOnly={problem?.reason === 'public_only' || knowPublicOnly(list.data?.answers ?? [])}
          reasons={identityReasons(identity, today)}
          onRetry={refresh}
        />
      )}
      {count > 0 && (
        <p className="screen-only">
          <Link to={`/entreprises/${siren}/comptes-deposes`}>
            Lire les comptes année par année, et ce qui a changé après coup
          </Link>
          {' · '}
          <Link to={`/entreprises/${siren}/recherche`}>Rechercher dans les dépôts</Link>
        </p>
      )}
      {list.data !== undefined && count > 0 && (
        <FilingList
          siren={siren}
          current={current}
          publicOnly={knowPublicOnly(list.data.answers)}
          filings={toldByArchive(list.data.filings, archive.data)}
        />
      )}
      {problem !== null && !none && (
        <ProblemNotice
          problem={problem}
          {...(problem.code === 'source_not_allowed' ? {} : { onRetry: retry })}
        />
      )}
      {list.data !== undefined && <SilentSources answers={list.data.answers} onRetry={refresh} />}
      {archive.error !== null && (
        <ProblemNotice problem={problemOf(archive.error)} onRetry={() => void archive.refetch()}>
          <p>La liste reste entière ; ce que l’archive contient n’a pas pu être vérifié.</p>
        </ProblemNotice>
      )}
      {list.data !== undefined && (
        <FetchedAt
          at={list.data.fetchedAt}
          sources={answeredSources(list.data.answers)}
          what="les comptes annuels"
          onRefresh={refresh}
          refreshing={list.isFetching}
        />
      )}
      {list.data !== undefined && list.isFetching && <InLine siren={siren} sources={['inpi', 'inpi-rne']} />}
    </>
  );
}
