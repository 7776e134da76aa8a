import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';

import type { Case } from '#contract/cases.ts';
import { apiPaths } from '#contract/paths.ts';
import { dateInParis } from '#domain/calendar.ts';
import { formatSiren, parseSiren, type Siren } from '#domain/siren.ts';

import { problemOf } from '../../api/client.ts';
import { filingsQuery, metadataQuery } from '../../api/company-queries.ts';
import { useCurrentCase } from '../../case/current-case.ts';
import { opensFiled } from '../../case/opens.ts';
import { SourceNotOpened } from '../../case/SourceNotOpened.tsx';
import { useKnownName } from '../../directory/known-name.ts';
import { SectionBoundary } from '../../ui/SectionBoundary.tsx';
import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';
import { ConfidentialityBanner } from './ConfidentialityBanner.tsx';
import { DataPanel } from './data/DataPanel.tsx';
import { DocumentPane } from './document/DocumentPane.tsx';
import { documentFileName } from './document/file-name.ts';
import { useSharedWorker } from './document/reader-module.ts';
import { filingTitle, printHeading } from './filing-words.ts';
import { FilingBar } from './FilingBar.tsx';
import { ShortcutsPanel } from './keyboard/ShortcutsPanel.tsx';
import { useShortcuts } from './keyboard/useShortcuts.ts';
import { neighboursOf } from './neighbours.ts';
import { useFoldable } from './useFoldable.ts';
import { useHeightLeft } from './useHeightLeft.ts';

import styles from './ViewerScreen.module.css';

const EntryPanel = lazy(async () => ({ default: (await import('./entry/EntryPanel.tsx')).EntryPanel }));

/** The document of a filing, and what its XML says. The case gate has seen to the SIREN and the case. */
export function ViewerScreen() {
  const { siren: written = '', id = '' } = useParams();
  const { current } = useCurrentCase();
  const siren = parseSiren(written);
  if (siren === null || current === null) return null;
  if (!opensFiled(current.demarche))
    return (
      <div className="page">
        <SourceNotOpened demarche={current.demarche} reading="filings" />
      </div>
    );
  return <Viewer current={current} siren={siren} filingId={id} />;
}

type Props = { current: Case; siren: Siren; filingId: string };

function Viewer({ current, siren, filingId }: Props) {
  const navigate = useNavigate();
  const screen = useHeightLeft();
  useSharedWorker();
  const { data: list, isPending, error, refetch } = useQuery(filingsQuery(current.id, siren));
  const filings = list?.filings ?? [];
  const filing = filings.find(({ id }) => id === filingId) ?? null;
  const neighbours = neighboursOf(filingId, filings);
  const metadata = useQuery({ ...metadataQuery(current.id, siren, filingId), enabled: false });
  const companyName = useKnownName(current.id, siren) ?? metadata.data?.identity.denomination ?? null;
  const thumbnails = useFoldable('(width >= 70rem)');
  const data = useFoldable('(width >= 70rem)');
  const [address] = useSearchParams();
  // « ?saisie » asks for the entry at once.
  const [entering, setEntering] = useState(() => address.has('saisie'));
  const [today] = useState(() => dateInParis(Date.now()));
  const [helping, setHelping] = useState(false);
  const title = filing === null ? 'Comptes annuels' : filingTitle(filing);
  useDocumentTitle(`${title} · ${companyName ?? `SIREN ${formatSiren(siren)}`}`);

  const goTo = (neighbour: { id: string } | null) => (): unknown =>
    neighbour !== null && navigate(`/entreprises/${siren}/comptes/${encodeURIComponent(neighbour.id)}`);
  const toggleEntry = (): void => setEntering(filing !== null && !entering);
  const toggleData = (): void => {
    setEntering(false);
    if (!entering || !data.open) data.toggle();
  };
  useShortcuts({
    olderFiling: goTo(neighbours.older),
    newerFiling: goTo(neighbours.newer),
    data: toggleData,
    entry: toggleEntry,
    help: () => setHelping(true),
  });
  return (
    <div ref={screen} className={styles['screen']}>
      <FilingBar
        siren={siren}
        companyName={companyName}
        filing={filing}
        neighbours={neighbours}
        data={{ open: data.open && !entering, toggle: toggleData }}
        entry={filing === null ? null : { open: entering, toggle: toggleEntry }}
      />
      {filing !== null && (
        <ConfidentialityBanner
          confidentiality={filing.confidentiality}
          detail={filing.confidentialityDetail}
        />
      )}
      <div className={styles['body']}>
        <div className={styles['reading']}>
          <DocumentPane
            key={filingId}
            current={current}
            siren={siren}
            url={apiPaths.document(current.id, siren, filingId)}
            fileName={documentFileName(siren, filing, filings)}
            subject={title}
            printHeading={printHeading(siren, filing)}
            known={filing !== null}
            listed={!isPending}
            thumbnails={thumbnails}
            listProblem={error === null ? null : problemOf(error)}
            onRetryList={() => void refetch()}
            onHelp={() => setHelping(true)}
          />
        </div>
        {entering && filing !== null && (
          <SectionBoundary>
            <Suspense fallback={null}>
              <EntryPanel
                key={filingId}
                current={current}
                siren={siren}
                name={companyName}
                filing={filing}
                filings={filings}
                onClose={toggleEntry}
              />
            </Suspense>
          </SectionBoundary>
        )}
        {data.open && !entering && (
          <DataPanel
            current={current}
            siren={siren}
            filingId={filingId}
            filing={filing}
            today={today}
            onEnter={toggleEntry}
            onClose={data.toggle}
          />
        )}
      </div>
      <p className={styles['howToPrint']}>
        Pour imprimer ce document, utilisez «&nbsp;Imprimer&nbsp;» dans les outils du document, ou
        Ctrl&nbsp;+&nbsp;P.
      </p>
      {helping && <ShortcutsPanel onClose={() => setHelping(false)} />}
    </div>
  );
}
