import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';

import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import { apiPaths } from '#contract/paths.ts';
import type { Problem } from '#contract/problem.ts';
import type { Siren } from '#domain/siren.ts';

import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { ConfidentialityBanner } from '../ConfidentialityBanner.tsx';
import { printHeading } from '../filing-words.ts';
import type { Foldable } from '../useFoldable.ts';
import { DocumentFailure } from './DocumentFailure.tsx';
import { Receiving, Waiting } from './DownloadProgress.tsx';
import { documentFileName } from './file-name.ts';
import { readerModule } from './reader-module.ts';
import { useDownload } from './useDownload.ts';

import styles from './Document.module.css';

const Reader = lazy(async () => ({ default: (await readerModule).Reader }));

type Props = {
  current: Case;
  siren: Siren;
  filingId: string;
  filing: FilingView | null;
  filings: readonly FilingView[];
  /** Whether the list of filings has answered or failed: no page is shown before its confidentiality is known. */
  listed: boolean;
  thumbnails: Foldable;
  /** Why the list could not be had; null when it could, or is still awaited. */
  listProblem: Problem | null;
  onRetryList: () => void;
  onHelp: () => void;
};

/** The document, from its request to its pages. */
export function DocumentPane(props: Props) {
  const { current, siren, filingId, filing, filings, listed, thumbnails, listProblem, onRetryList, onHelp } =
    props;
  const [address, setAddress] = useSearchParams();
  const { download, retry } = useDownload(apiPaths.document(current.id, siren, filingId));
  const tryAgain = (): void => {
    if (listProblem !== null) onRetryList();
    retry();
  };
  const rememberPage = (page: number): void =>
    setAddress({ page: String(page) }, { replace: true, preventScrollReset: true });
  if (download.kind === 'failed')
    return <DocumentFailure problem={download.problem} current={current} onRetry={tryAgain} />;
  if (download.kind === 'receiving') return <Receiving received={download.received} total={download.total} />;
  if (download.kind === 'waiting') return <Waiting caseId={current.id} siren={siren} />;
  if (!listed) return <p className={styles['progress']}>Vérification de la confidentialité du document…</p>;
  return (
    <Suspense fallback={<p className={styles['progress']}>Ouverture du document…</p>}>
      {filing === null && <ConfidentialityBanner confidentiality="unknown" detail={null} />}
      {listProblem !== null && <ProblemNotice problem={listProblem} onRetry={onRetryList} />}
      <Reader
        file={download.file}
        fileName={documentFileName(siren, filing, filings)}
        initialPage={Number(address.get('page'))}
        onPage={rememberPage}
        thumbnails={thumbnails}
        printHeading={printHeading(siren, filing)}
        onRetry={tryAgain}
        onHelp={onHelp}
      />
    </Suspense>
  );
}
