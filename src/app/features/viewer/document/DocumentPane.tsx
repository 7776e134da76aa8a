import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';

import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import { apiPaths } from '#contract/paths.ts';
import type { Siren } from '#domain/siren.ts';

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
  onHelp: () => void;
};

/** The document, from its request to its pages. */
export function DocumentPane({
  current,
  siren,
  filingId,
  filing,
  filings,
  listed,
  thumbnails,
  onHelp,
}: Props) {
  const [address, setAddress] = useSearchParams();
  const { download, retry } = useDownload(apiPaths.document(current.id, siren, filingId));
  const rememberPage = (page: number): void =>
    setAddress({ page: String(page) }, { replace: true, preventScrollReset: true });
  if (download.kind === 'failed')
    return <DocumentFailure problem={download.problem} current={current} onRetry={retry} />;
  if (download.kind === 'receiving') return <Receiving received={download.received} total={download.total} />;
  if (download.kind === 'waiting' || !listed) return <Waiting caseId={current.id} siren={siren} />;
  return (
    <Suspense fallback={<p className={styles['progress']}>Ouverture du document…</p>}>
      <Reader
        file={download.file}
        fileName={documentFileName(siren, filing, filings)}
        initialPage={Number(address.get('page'))}
        onPage={rememberPage}
        thumbnails={thumbnails}
        printHeading={printHeading(siren, filing)}
        onRetry={retry}
        onHelp={onHelp}
      />
    </Suspense>
  );
}
