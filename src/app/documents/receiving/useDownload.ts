import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';

import type { Problem } from '#contract/problem.ts';

import { problemOf } from '../../api/client.ts';
import { downloadDocument, type Progress } from '../../files/download.ts';
import { heedLostSession } from '../../session/lost-session.ts';

/** `waiting` until the first byte, which may take the fetching of a whole archive. */
export type Download =
  | { kind: 'waiting' }
  | ({ kind: 'receiving' } & Progress)
  | { kind: 'received'; file: Blob; requestId: string | null; receivedAt: string }
  | { kind: 'failed'; problem: Problem };

const waiting: Download = { kind: 'waiting' };

/**
 * Downloads the document at `url` while the component lives; another address starts anew.
 *
 * @param url null while what is needed to ask for it is not known.
 * @returns the state, and how to start again after a failure.
 */
export function useDownload(url: string | null): { download: Download; retry: () => void } {
  const client = useQueryClient();
  const [attempt, setAttempt] = useState(0);
  const key = `${url} ${attempt}`;
  const [latest, setLatest] = useState<{ key: string; download: Download }>({ key, download: waiting });
  useEffect(
    function download() {
      if (url === null) return undefined;
      const leaving = new AbortController();
      const show = (next: Download): void => {
        if (!leaving.signal.aborted) setLatest({ key, download: next });
      };
      downloadDocument(url, leaving.signal, (progress) => show({ kind: 'receiving', ...progress })).then(
        (received) => show({ kind: 'received', ...received, receivedAt: new Date().toISOString() }),
        (error: unknown) => {
          const problem = problemOf(error);
          show({ kind: 'failed', problem });
          if (problem.code === 'unauthenticated') heedLostSession(client);
        },
      );
      return () => leaving.abort();
    },
    [url, key, client],
  );
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { download: latest.key === key ? latest.download : waiting, retry };
}
