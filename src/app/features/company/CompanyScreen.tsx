import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useParams } from 'react-router';

import type { Case } from '#contract/cases.ts';
import { dateInParis } from '#domain/calendar.ts';
import { formatSiren, parseSiren, type Siren } from '#domain/siren.ts';

import { problemOf } from '../../api/client.ts';
import { archiveQuery, filingsQuery } from '../../api/company-queries.ts';
import { identityQuery } from '../../api/directory-queries.ts';
import { sessionQuery } from '../../api/queries.ts';
import { useCurrentCase } from '../../case/current-case.ts';
import { opensFiled } from '../../case/opens.ts';
import { useKnownName } from '../../directory/known-name.ts';
import { PrintedNotice } from '../../exports/PrintedNotice.tsx';
import { NotesOfCompany } from '../../notes/NotedDocuments.tsx';
import { rememberCompany } from '../../recent/recent-companies.ts';
import { SectionBoundary } from '../../ui/SectionBoundary.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';
import { CompanyExports } from './CompanyExports.tsx';
import { CompanyHeading } from './CompanyHeading.tsx';
import { DeedsSection } from './deeds/DeedsSection.tsx';
import { FilingsSection } from './filings/FilingsSection.tsx';
import { IdentityAbsent, IdentityLines } from './IdentityLines.tsx';
import { PublicLinks } from './PublicLinks.tsx';

import styles from './CompanyScreen.module.css';

// Charts weigh more than all the rest: they are fetched beside this screen, which does not wait for them.
const figures = import('./figures/FiguresSection.tsx');
// A failure shows where the figures would be.
figures.catch(() => null);

const FiguresSection = lazy(async () => ({ default: (await figures).FiguresSection }));

/** A company: what it filed, and its figures, each asked apart. */
export function CompanyScreen() {
  const siren = parseSiren(useParams()['siren'] ?? '');
  const { current } = useCurrentCase();
  return siren === null || current === null ? null : <Company key={siren} siren={siren} current={current} />;
}

function Company({ siren, current }: { siren: Siren; current: Case }) {
  // Read from the cache only: the filings' section asks for the list, then for the archive.
  const list = useQuery({ ...filingsQuery(current.id, siren), enabled: false });
  const archive = useQuery({ ...archiveQuery(current.id, siren), enabled: false });
  const { data: session } = useQuery(sessionQuery());
  const identity = useQuery({ ...identityQuery(current.id, siren), enabled: session?.search === true });
  const [today] = useState(() => dateInParis(Date.now()));
  const name = useKnownName(current.id, siren);
  useDocumentTitle(name === null ? `SIREN ${formatSiren(siren)}` : name);
  useEffect(
    function remember() {
      rememberCompany(siren, name, Date.now());
    },
    [siren, name],
  );
  return (
    <div className={`page ${styles['screen']}`}>
      <CompanyHeading
        siren={siren}
        name={identity.data?.name ?? null}
        company={archive.data?.company ?? null}
        tools={
          session !== undefined && (
            <CompanyExports siren={siren} name={name} current={current} session={session} />
          )
        }
        searching={
          (opensFiled(current.demarche) && list.isPending) || archive.isFetching || identity.isFetching
        }
      >
        {identity.data !== undefined && <IdentityLines identity={identity.data} today={today} />}
        {identity.error !== null && !identity.isFetching && (
          <IdentityAbsent problem={problemOf(identity.error)} onRetry={() => void identity.refetch()} />
        )}
        <NotesOfCompany caseId={current.id} siren={siren} />
      </CompanyHeading>
      <PrintedNotice siren={siren} current={current} />
      <div className={styles['sections']}>
        <div className={styles['filed']}>
          <FilingsSection siren={siren} current={current} />
          <DeedsSection siren={siren} current={current} />
        </div>
        <SectionBoundary>
          <Suspense fallback={<Skeleton lines={1} height="40rem" />}>
            <FiguresSection siren={siren} current={current} />
          </Suspense>
        </SectionBoundary>
      </div>
      {current.demarche.publicLinks && <PublicLinks siren={siren} demo={session?.demo === true} />}
    </div>
  );
}
