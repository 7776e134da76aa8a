import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

import { dateInParis } from '#domain/calendar.ts';
import type { Siren } from '#domain/siren.ts';

import { filingsQuery, metadataQuery } from '../../api/company-queries.ts';
import { useKnownName } from '../../directory/known-name.ts';
import { useShortcuts } from '../../documents/keyboard/useShortcuts.ts';
import { documentFileName } from '../../documents/receiving/file-name.ts';
import { SectionBoundary } from '../../ui/SectionBoundary.tsx';
import { useFoldable } from '../../ui/useFoldable.ts';
import { DataPanel } from './data/DataPanel.tsx';
import { roomyQuery, useFoldWhenPaired, type DeskPane } from './desk-pane.ts';
import { filingTitle, printHeading } from './filing-words.ts';
import { FilingBar } from './FilingBar.tsx';
import { neighboursOf } from './neighbours.ts';
import { ReadingPane } from './ReadingPane.tsx';
import { useTabTitle } from './useTabTitle.ts';

const EntryPanel = lazy(async () => ({ default: (await import('./entry/EntryPanel.tsx')).EntryPanel }));

type Props = { desk: DeskPane; siren: Siren; id: string };

/** The document of a filing; in the first pane, what its XML says and the entry of its accounts too. */
export function FilingReading({ desk, siren, id: filingId }: Props) {
  const { current, name } = desk;
  const navigate = useNavigate();
  const list = useQuery(filingsQuery(current.id, siren));
  const filings = list.data?.filings ?? [];
  const filing = filings.find(({ id }) => id === filingId) ?? null;
  const neighbours = neighboursOf(filingId, filings);
  const metadata = useQuery({ ...metadataQuery(current.id, siren, filingId), enabled: false });
  const companyName = useKnownName(current.id, siren) ?? metadata.data?.identity.denomination ?? null;
  const data = useFoldable(roomyQuery(desk));
  useFoldWhenPaired(desk, () => data.open && data.toggle());
  const [address] = useSearchParams();
  const first = name === 'first';
  // « ?saisie » asks for the entry at once.
  const [asked, setEntering] = useState(() => address.has('saisie'));
  const entering = asked && first;
  const [today] = useState(() => dateInParis(Date.now()));
  const title = filing === null ? 'Comptes annuels' : filingTitle(filing);
  useTabTitle(name, title, siren, companyName);

  const addressOf = (id: string) => desk.to({ siren, kind: 'filing', id });
  const goTo = (neighbour: { id: string } | null) => (): unknown =>
    neighbour !== null && navigate(addressOf(neighbour.id));
  const toggleEntry = (): void => setEntering(filing !== null && !entering);
  const toggleData = (): void => {
    setEntering(false);
    if (!entering || !data.open) data.toggle();
  };
  useShortcuts({
    olderFiling: goTo(neighbours.older),
    newerFiling: goTo(neighbours.newer),
    ...(first && { data: toggleData, entry: toggleEntry }),
  });
  return (
    <ReadingPane
      desk={desk}
      bar={
        <FilingBar
          desk={desk}
          siren={siren}
          companyName={companyName}
          filing={filing}
          neighbours={neighbours}
          addressOf={addressOf}
          data={first ? { open: data.open && !entering, toggle: toggleData } : null}
          entry={filing === null || !first ? null : { open: entering, toggle: toggleEntry }}
        />
      }
      confidentiality={
        filing === null ? null : { value: filing.confidentiality, detail: filing.confidentialityDetail }
      }
      list={list}
      reading={{
        document: { caseId: current.id, siren, kind: 'filing', id: filingId },
        fileName: documentFileName(siren, filing, filings),
        subject: title,
        printHeading: printHeading(siren, filing),
      }}
    >
      {entering && filing !== null && (
        <SectionBoundary>
          <Suspense fallback={null}>
            <EntryPanel
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
      {data.open && first && !entering && (
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
    </ReadingPane>
  );
}
