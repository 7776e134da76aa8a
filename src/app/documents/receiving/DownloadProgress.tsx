import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Siren } from '#domain/siren.ts';

import { archiveProgressQuery } from '../../api/company-queries.ts';
import type { Progress } from '../../files/download.ts';
import { formatSize } from '../../format/size.ts';
import { useNow } from '../../ui/useNow.ts';
import { InLine } from '../../waits/InLine.tsx';

import styles from './Document.module.css';

/** Milliseconds without a byte before the archive is asked about: most documents come sooner. */
const patience = 1_000;

/** Says what is awaited before the document's first byte: usually INPI's storage, at times a whole archive. */
export function Waiting({ caseId, siren }: { caseId: string; siren: Siren }) {
  const [start] = useState(() => Date.now());
  const now = useNow(500);
  const { data } = useQuery({
    ...archiveProgressQuery(caseId, siren),
    enabled: now - start > patience,
    refetchInterval: patience,
  });
  const archive = data?.fetching ?? null;
  return archive === null ? (
    <>
      <Bar words="Le document est demandé au stockage de l’INPI…" progress={null} />
      <InLine siren={siren} sources={['inpi', 'inpi-rne']} />
    </>
  ) : (
    <Bar words={`Préparation de l’archive\u00A0: ${amountOf(archive)}`} progress={archive} />
  );
}

/** Says how much of the document has come. */
export function Receiving({ received, total }: Progress) {
  const progress = { received, total };
  return <Bar words={`Réception du document\u00A0: ${amountOf(progress)}`} progress={progress} />;
}

function amountOf({ received, total }: Progress): string {
  return total === null ? formatSize(received) : `${formatSize(received)} sur ${formatSize(total)}`;
}

function Bar({ words, progress }: { words: string; progress: Progress | null }) {
  const known =
    progress === null || progress.total === null ? {} : { value: progress.received, max: progress.total };
  return (
    <div className={styles['progress']}>
      <p>{words}</p>
      <progress aria-label="Arrivée du document" {...known} />
    </div>
  );
}
