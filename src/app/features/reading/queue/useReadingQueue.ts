import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import type { Siren } from '#domain/siren.ts';

import { problemOf } from '../../../api/client.ts';
import { filingsQuery } from '../../../api/company-queries.ts';
import { caseKey } from '../../../api/queries.ts';
import type { DocumentRef } from '../../../documents/document-ref.ts';
import type { Progress } from '../../../files/download.ts';
import { heedLostSession } from '../../../session/lost-session.ts';
import { readDocument } from './read-document.ts';
import { ReadingQueue, type Failure } from './reading-queue.ts';

/** The reading of one case's documents and lists, which goes on while the agent looks at what was found. */
export type CaseReading = {
  queue: ReadingQueue;
  /** What has come of the document being fetched; null between two. */
  received: () => Progress | null;
};

/** The reading of a case in this tab: it ends with the case, the session or the tab. */
function readingOf(client: QueryClient, caseId: string): CaseReading {
  const queryKey = [...caseKey(caseId), 'reading'];
  const known = client.getQueryData<CaseReading>(queryKey);
  if (known !== undefined) return known;
  let received: Progress | null = null;
  const queue = new ReadingQueue({
    run: async (key, signal) => {
      received = null;
      await doTask(client, key, signal, (progress) => {
        received = progress;
      }).catch((error: unknown) => {
        if (problemOf(error).code === 'unauthenticated') heedLostSession(client);
        throw error;
      });
    },
    failureOf: openingFailure,
    now: Date.now,
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  const reading = { queue, received: () => received };
  client.setQueryDefaults(queryKey, { gcTime: Infinity, staleTime: Infinity });
  client.setQueryData(queryKey, reading);
  const stopListening = client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'removed' || query.state.data !== reading) return;
    queue.end();
    stopListening();
  });
  return reading;
}

/** {@link CaseReading}, whose queue the component follows. */
export function useReadingQueue(caseId: string) {
  const client = useQueryClient();
  const reading = readingOf(client, caseId);
  const state = useSyncExternalStore(reading.queue.subscribe, reading.queue.get);
  return { ...reading, state };
}

/** The name of the task that reads a document. */
export function taskOf({ caseId, siren, kind, id }: DocumentRef): string {
  return JSON.stringify([caseId, siren, kind, id]);
}

/** The name of the task that asks for the list of a company's filings. */
export function listTaskOf(caseId: string, siren: Siren): string {
  return JSON.stringify([caseId, siren, 'list', '']);
}

async function doTask(
  client: QueryClient,
  key: string,
  signal: AbortSignal,
  onReceived: (progress: Progress) => void,
): Promise<void> {
  const [caseId, siren, kind, id] = JSON.parse(key) as [string, Siren, DocumentRef['kind'] | 'list', string];
  if (kind === 'list') await client.query(filingsQuery(caseId, siren));
  else await readDocument(client, { caseId, siren, kind, id }, signal, onReceived);
}

/** What the opening of a file says of its failure; told by its shape, for pdf.js comes with the first document. */
function openingFailure(error: unknown): Failure | null {
  return error instanceof Error && 'failure' in error ? (error.failure as Failure) : null;
}
