import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useParams } from 'react-router';

import type { Case } from '#contract/cases.ts';
import { formatSiren, parseSiren, type Siren } from '#domain/siren.ts';

import { archiveQuery, filingsQuery } from '../../api/queries.ts';
import { useCurrentCase } from '../../case/current-case.ts';
import { rememberCompany } from '../../recent/recent-companies.ts';
import { SectionBoundary } from '../../ui/SectionBoundary.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';
import { CompanyHeading } from './CompanyHeading.tsx';
import { DeedsSection } from './deeds/DeedsSection.tsx';
import { FilingsSection } from './filings/FilingsSection.tsx';
import { PrintedNotice } from './PrintedNotice.tsx';

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
  const company = archive.data?.company ?? null;
  const name = company?.name ?? null;
  useDocumentTitle(name === null ? `SIREN ${formatSiren(siren)}` : name);
  useEffect(
    function remember() {
      rememberCompany(siren, name, Date.now());
    },
    [siren, name],
  );
  return (
    <div className={`page ${styles['screen']}`}>
      <CompanyHeading siren={siren} company={company} searching={list.isPending || archive.isFetching} />
      <PrintedNotice current={current} />
      <div className={styles['sections']}>
        <div className={styles['filed']}>
          <FilingsSection siren={siren} current={current} />
          <DeedsSection siren={siren} current={current} />
        </div>
        <SectionBoundary>
          <Suspense fallback={<Skeleton lines={1} height="40rem" />}>
            <FiguresSection siren={siren} caseId={current.id} demarche={current.demarche} />
          </Suspense>
        </SectionBoundary>
      </div>
    </div>
  );
}
