import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

import { dateInParis } from '#domain/calendar.ts';
import { formatSiren } from '#domain/siren.ts';

import { filingsQuery, metadataQuery } from '../../api/company-queries.ts';
import { useKnownName } from '../../directory/known-name.ts';
import { documentFileName } from '../../documents/receiving/file-name.ts';
import { SectionBoundary } from '../../ui/SectionBoundary.tsx';
import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';
import { useFoldable } from '../../ui/useFoldable.ts';
import { DataPanel } from './data/DataPanel.tsx';
import { DocumentGate, type Asked } from './DocumentGate.tsx';
import { DocumentShell } from './DocumentShell.tsx';
import { filingTitle, printHeading } from './filing-words.ts';
import { FilingBar } from './FilingBar.tsx';
import { neighboursOf } from './neighbours.ts';

const EntryPanel = lazy(async () => ({ default: (await import('./entry/EntryPanel.tsx')).EntryPanel }));

/** The document of a filing, and what its XML says. */
export function ViewerScreen() {
  return <DocumentGate reading="filings">{(asked) => <Viewer {...asked} />}</DocumentGate>;
}

function Viewer({ current, siren, id: filingId }: Asked) {
  const navigate = useNavigate();
  const list = useQuery(filingsQuery(current.id, siren));
  const filings = list.data?.filings ?? [];
  const filing = filings.find(({ id }) => id === filingId) ?? null;
  const neighbours = neighboursOf(filingId, filings);
  const metadata = useQuery({ ...metadataQuery(current.id, siren, filingId), enabled: false });
  const companyName = useKnownName(current.id, siren) ?? metadata.data?.identity.denomination ?? null;
  const data = useFoldable('(width >= 70rem)');
  const [address] = useSearchParams();
  // « ?saisie » asks for the entry at once.
  const [entering, setEntering] = useState(() => address.has('saisie'));
  const [today] = useState(() => dateInParis(Date.now()));
  const title = filing === null ? 'Comptes annuels' : filingTitle(filing);
  useDocumentTitle(`${title} · ${companyName ?? `SIREN ${formatSiren(siren)}`}`);

  const goTo = (neighbour: { id: string } | null) => (): unknown =>
    neighbour !== null && navigate(`/entreprises/${siren}/comptes/${encodeURIComponent(neighbour.id)}`);
  const toggleEntry = (): void => setEntering(filing !== null && !entering);
  const toggleData = (): void => {
    setEntering(false);
    if (!entering || !data.open) data.toggle();
  };
  return (
    <DocumentShell
      bar={
        <FilingBar
          siren={siren}
          companyName={companyName}
          filing={filing}
          neighbours={neighbours}
          data={{ open: data.open && !entering, toggle: toggleData }}
          entry={filing === null ? null : { open: entering, toggle: toggleEntry }}
        />
      }
      confidentiality={
        filing === null ? null : { value: filing.confidentiality, detail: filing.confidentialityDetail }
      }
      list={list}
      reading={{
        current,
        document: { caseId: current.id, siren, kind: 'filing', id: filingId },
        fileName: documentFileName(siren, filing, filings),
        subject: title,
        printHeading: printHeading(siren, filing),
      }}
      shortcuts={{
        olderFiling: goTo(neighbours.older),
        newerFiling: goTo(neighbours.newer),
        data: toggleData,
        entry: toggleEntry,
      }}
    >
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
    </DocumentShell>
  );
}
