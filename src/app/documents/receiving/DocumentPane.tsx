import { useQuery } from '@tanstack/react-query';
import { use, useEffect, useMemo } from 'react';

import type { Case } from '#contract/cases.ts';
import type { Problem } from '#contract/problem.ts';

import { sessionQuery } from '../../api/queries.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useReadingAddress } from '../address/useReadingAddress.ts';
import { useSoughtForm } from '../address/useSoughtForm.ts';
import { documentUrl, type DocumentRef } from '../document-ref.ts';
import { PaneContext } from '../pane.ts';
import { followFullScreen } from '../reader/full-screen/full-screen.ts';
import { useReaderModule } from '../reader/reader-module.ts';
import type { Side } from '../reader/side/useSide.ts';
import { ConfidentialityBanner } from './ConfidentialityBanner.tsx';
import { DocumentFailure } from './DocumentFailure.tsx';
import { Receiving, Waiting } from './DownloadProgress.tsx';
import { ReceivedDocument } from './ReceivedDocument.tsx';
import { useDownload } from './useDownload.ts';

import styles from './Document.module.css';

export type DocumentPaneProps = {
  current: Case;
  document: DocumentRef;
  /** The name under which it is saved. */
  fileName: string;
  /** What it is: « Comptes annuels clos le 31/12/2025 ». */
  subject: string;
  /** What its printed sheets say; null for a public one. */
  printHeading: string | null;
  /** Whether a list tells of it: its confidentiality is unknown otherwise. */
  known: boolean;
  /** Whether the list has answered or failed: no page is shown before its confidentiality is known. */
  listed: boolean;
  side: Side;
  /** Why the list could not be had; null when it could, or is still awaited. */
  listProblem: Problem | null;
  onRetryList: () => void;
  onHelp: () => void;
};

/** The document, from its request to its pages. */
export function DocumentPane(props: DocumentPaneProps) {
  const {
    current,
    document: asked,
    fileName,
    subject,
    known,
    listed,
    listProblem,
    onRetryList,
    ...reading
  } = props;
  const { caseId, siren, kind, id } = asked;
  const document = useMemo(() => ({ caseId, siren, kind, id }), [caseId, siren, kind, id]);
  const { printHeading } = reading;
  const { data: session } = useQuery(sessionQuery());
  const { name: pane } = use(PaneContext);
  const { remember, ...place } = useReadingAddress(pane);
  const { sought, forget } = useSoughtForm(pane);
  const { download, retry } = useDownload(documentUrl(document));
  const reader = useReaderModule();
  useEffect(followFullScreen, []);
  const tryAgain = (): void => {
    if (listProblem !== null) onRetryList();
    retry();
  };
  if (download.kind === 'failed')
    return <DocumentFailure problem={download.problem} current={current} onRetry={tryAgain} />;
  if (download.kind === 'receiving') return <Receiving received={download.received} total={download.total} />;
  if (download.kind === 'waiting') return <Waiting caseId={current.id} siren={siren} />;
  if (!listed) return <p className={styles['progress']}>Vérification de la confidentialité du document…</p>;
  if (reader === null || session === undefined)
    return <p className={styles['progress']}>Ouverture du document…</p>;
  const { kind: _, ...bytes } = download;
  return (
    <>
      {!known && <ConfidentialityBanner confidentiality="unknown" detail={null} />}
      {listProblem !== null && <ProblemNotice problem={listProblem} onRetry={onRetryList} />}
      <ReceivedDocument
        Reader={reader.Reader}
        access={{ current, session }}
        document={document}
        received={{ ...bytes, fileName, subject, siren }}
        {...reading}
        printHeading={session.demo ? demonstrationHeading(printHeading) : printHeading}
        place={place}
        onPlace={remember}
        sought={sought}
        onSoughtClosed={forget}
        onRetry={tryAgain}
      />
    </>
  );
}

/** Every sheet of the demonstration says that it is one, a public document's too. */
function demonstrationHeading(heading: string | null): string {
  return ['Démonstration\u00A0: document inventé', heading].filter((part) => part !== null).join(' · ');
}
