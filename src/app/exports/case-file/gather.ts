import type { Problem } from '#contract/problem.ts';

import { problemOf } from '../../api/client.ts';
import { downloadDocument, type DownloadedDocument, type Progress } from '../../files/download.ts';
import type { ListedDocument } from './listed-documents.ts';

/** Bytes of documents that a case file holds at most: the browser keeps them all in memory until it is written. */
export const mostBytes = 500_000_000;

export type GatheredDocument = {
  document: ListedDocument;
  file: Blob;
  requestId: string | null;
  /** ISO 8601. */
  receivedAt: string;
};

/** `full` where the archive could not hold it: there is no problem then. */
export type MissingDocument = {
  document: ListedDocument;
  why: { kind: 'problem'; problem: Problem } | { kind: 'full' } | { kind: 'stopped' };
};

export type Gathered = { documents: GatheredDocument[]; missing: MissingDocument[] };

export type GatheringState = {
  /** Documents that have come or failed. */
  done: number;
  current: ListedDocument;
  received: Progress | null;
  /** Milliseconds; when our own limit, or the source's, lets the next one be asked. Null when nothing is awaited. */
  resumesAt: number | null;
};

export type GatherOptions = {
  signal: AbortSignal;
  onState: (state: GatheringState) => void;
  /** Injected by tests. */
  download?: typeof downloadDocument;
  now?: () => number;
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  most?: number;
};

/**
 * Fetches documents one after the other, each as if it were opened: the trail has a line of each. One that fails is
 * missing, the others go on; a limit that says when to come back is obeyed, once for each document. Stopping keeps
 * what has come.
 */
export async function gatherDocuments(
  chosen: readonly ListedDocument[],
  {
    signal,
    onState,
    download = downloadDocument,
    now = Date.now,
    wait = waited,
    most = mostBytes,
  }: GatherOptions,
): Promise<Gathered> {
  const gathered: Gathered = { documents: [], missing: [] };
  let bytes = 0;
  for (const [done, document] of chosen.entries()) {
    const state = { done, current: document, received: null, resumesAt: null };
    const miss = (why: MissingDocument['why']) => gathered.missing.push({ document, why });
    if (signal.aborted) {
      miss({ kind: 'stopped' });
      continue;
    }
    const ask = (): Promise<DownloadedDocument> => {
      onState(state);
      return download(document.url, signal, (received) => onState({ ...state, received }));
    };
    try {
      const { file, requestId } = await ask().catch(async (error: unknown) => {
        const seconds = signal.aborted ? null : waitOf(problemOf(error));
        if (seconds === null) throw error;
        onState({ ...state, resumesAt: now() + seconds * 1_000 });
        await wait(seconds * 1_000, signal);
        return ask();
      });
      if (bytes + file.size > most) {
        miss({ kind: 'full' });
        continue;
      }
      bytes += file.size;
      gathered.documents.push({ document, file, requestId, receivedAt: new Date(now()).toISOString() });
    } catch (error) {
      miss(signal.aborted ? { kind: 'stopped' } : { kind: 'problem', problem: problemOf(error) });
    }
  }
  return gathered;
}

/** Seconds after which it is worth asking again; null where asking again would change nothing. */
function waitOf({ code, retryAfter }: Problem): number | null {
  const limited = code === 'too_many_requests' || code === 'upstream_rate_limited';
  return limited && retryAfter !== undefined ? retryAfter : null;
}

function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = (): void => {
      clearTimeout(timer);
      reject(new DOMException('stopped', 'AbortError'));
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
