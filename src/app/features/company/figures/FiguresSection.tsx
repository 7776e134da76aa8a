import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import { dateInParis } from '#domain/calendar.ts';
import { catalogue } from '#domain/figures/catalogue.ts';
import type { Siren } from '#domain/siren.ts';

import { problemOf } from '../../../api/client.ts';
import { figuresQuery, filingsQuery } from '../../../api/company-queries.ts';
import { identityQuery } from '../../../api/directory-queries.ts';
import { sessionQuery } from '../../../api/queries.ts';
import { SourceNotOpened } from '../../../case/SourceNotOpened.tsx';
import { ListedFilings } from '../../../figures/panel/listed-filings.ts';
import { exercisesWords } from '../../../figures/words/exercise-words.ts';
import { hasNothing } from '../../../filed/useShownFigures.ts';
import { announce } from '../../../ui/announce.ts';
import { Awaiting } from '../../../ui/Awaiting.tsx';
import { InLine } from '../../../waits/InLine.tsx';
import { identityReasons } from '../identity-reasons.ts';
import { FiguresFailure } from './FiguresFailure.tsx';
import { FiguresView } from './FiguresView.tsx';
import { FiledFallback } from './FiledFallback.tsx';

import styles from './FiguresSection.module.css';

type Props = { siren: Siren; current: Case };

const none: readonly FilingView[] = [];

/** « Bilans Banque de France »: the figures of a company, or why they are not there, apart from the rest. */
export function FiguresSection({ siren, current }: Props) {
  const { demarche } = current;
  return (
    <section aria-labelledby="bilans-banque-de-france" className={styles['section']}>
      {demarche.sources.includes('bdf') ? (
        <Figures siren={siren} current={current} />
      ) : (
        <>
          <Heading />
          <SourceNotOpened demarche={demarche} reading="figures" />
          <FiledFallback siren={siren} current={current} />
        </>
      )}
    </section>
  );
}

function Figures({ siren, current }: Props) {
  const caseId = current.id;
  const client = useQueryClient();
  const { data: session } = useQuery(sessionQuery());
  const { data, error, isFetching } = useQuery(figuresQuery(caseId, siren));
  // The other section asks for them.
  const { data: list } = useQuery({ ...filingsQuery(caseId, siren), enabled: false });
  const { data: identity } = useQuery({ ...identityQuery(caseId, siren), enabled: false });
  const [today] = useState(() => dateInParis(Date.now()));
  const exercises = data === undefined ? null : exercisesWords(data.years);
  useEffect(
    function sayWhatCame() {
      if (exercises !== null) announce(`Bilans Banque de France\u00A0: ${exercises}.`);
    },
    [exercises],
  );
  const refresh = (): void => {
    // The failure, if any, is the query's own: it shows in the section.
    void client.query({ ...figuresQuery(caseId, siren, true), staleTime: 0 }).catch(() => null);
  };
  const awaited = data === undefined && isFetching;
  return (
    <>
      <Heading>{exercises !== null && `${catalogue.length} chiffres, ${exercises} · `}</Heading>
      {awaited && (
        <Awaiting
          what="Bilans demandés à la Banque de France"
          deadline={session?.deadlines.bdf ?? null}
          height="14.5rem"
        >
          <InLine siren={siren} sources={['bdf']} />
        </Awaiting>
      )}
      {data !== undefined && isFetching && <InLine siren={siren} sources={['bdf']} />}
      {error !== null && !awaited && (
        <FiguresFailure
          problem={problemOf(error)}
          turnoverThreshold={session?.turnoverThreshold ?? null}
          reasons={identityReasons(identity, today)}
          onRetry={refresh}
        />
      )}
      {data === undefined && hasNothing(error) && <FiledFallback siren={siren} current={current} />}
      {data !== undefined && (
        <ListedFilings value={list?.filings ?? none}>
          <FiguresView figures={data} onRefresh={refresh} refreshing={isFetching} />
        </ListedFilings>
      )}
    </>
  );
}

function Heading({ children }: { children?: string | false }) {
  return (
    <header>
      <h2 id="bilans-banque-de-france">Bilans Banque de France</h2>
      <p className={styles['summary']}>{children}Donnée confidentielle, réservée à votre mission</p>
    </header>
  );
}
