import { PasswordResponses } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { mostPages } from '../../files/most-pages.ts';
import { refusalMessage } from './memory-guard.ts';
import {
  damaged,
  emptyDocument,
  openingFailureOf,
  tooManyPages,
  tooMuchWork,
  type OpeningFailure,
} from './opening-failure.ts';
import { startOpening } from './pdfjs.ts';
import { discardThread, leasedThread, leaseThread, threadEnded } from './worker-thread.ts';

/**
 * A file on its way to pages; `password` waits for the agent to `submit` one, `wrong` after a refused one;
 * `oversized` when it holds something that was refused for its size.
 */
export type OpenPdf =
  | { kind: 'opening' }
  | { kind: 'password'; wrong: boolean; submit: (password: string) => void }
  | { kind: 'open'; pdf: PDFDocumentProxy; oversized: boolean }
  | { kind: 'failed'; failure: OpeningFailure };

export const opening: OpenPdf = { kind: 'opening' };

/** Milliseconds: a PDF of 300 MB opens in two seconds, one that leads the reader in circles never does. */
const longestOpening = 30_000;
const longestClosing = 1_000;

/** Settles when the documents before have given the thread back. */
let closing: Promise<void> = Promise.resolve();

/**
 * Opens a PDF file, and shows each state on its way. What the returned function closes is destroyed, worker-side
 * memory included. When another document takes the thread down with it, this one opens again.
 */
export function openPdf(file: Blob, show: (state: OpenPdf) => void): () => void {
  const openAgain = (): void => {
    close();
    show(opening);
    close = openOnThread(file, show, openAgain);
  };
  let close = openOnThread(file, show, openAgain);
  return () => close();
}

function openOnThread(file: Blob, show: (state: OpenPdf) => void, onThreadLost: () => void): () => void {
  const release = leaseThread();
  const leaving = new AbortController();
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let oversized = false;
  let latest = opening;
  const showUnlessLeft = (state: OpenPdf): void => {
    clearTimeout(deadline);
    latest = state.kind === 'open' ? { ...state, oversized } : state;
    if (!leaving.signal.aborted) show(latest);
  };
  const hearRefusals = ({ data }: MessageEvent<unknown>): void => {
    if (data !== refusalMessage || oversized) return;
    oversized = true;
    if (latest.kind === 'open') showUnlessLeft(latest);
  };
  const fail = (failure: OpeningFailure): void => showUnlessLeft({ kind: 'failed', failure });
  const started = Promise.all([file.arrayBuffer(), closing]).then(([buffer]) => {
    const thread = leasedThread();
    thread.addEventListener('message', hearRefusals, { signal: leaving.signal });
    const heedTheEnd = (): void => {
      if (latest.kind !== 'failed') onThreadLost();
    };
    thread.addEventListener(threadEnded, heedTheEnd, { signal: leaving.signal });
    const task = startOpening(new Uint8Array(buffer), thread);
    const startClock = (): void => {
      deadline = setTimeout(() => {
        fail(tooMuchWork);
        discardThread(thread);
      }, longestOpening);
    };
    startClock();
    task.onPassword = (submit: (password: string) => void, reason: number): void =>
      showUnlessLeft({
        kind: 'password',
        wrong: reason === PasswordResponses.INCORRECT_PASSWORD,
        submit: (password) => {
          startClock();
          submit(password);
        },
      });
    pagesOf(task.promise).then(showUnlessLeft, (error: unknown) => fail(openingFailureOf(error)));
    return { task, thread };
  });
  started.catch((error: unknown) => fail(openingFailureOf(error)));
  return () => {
    leaving.abort();
    clearTimeout(deadline);
    closing = started
      .then(({ task, thread }) => destroyed(task, thread))
      .catch(() => undefined)
      .then(release);
  };
}

async function pagesOf(opened: Promise<PDFDocumentProxy>): Promise<OpenPdf> {
  const pdf = await opened;
  if (pdf.numPages < 1) return { kind: 'failed', failure: emptyDocument };
  if (pdf.numPages > mostPages) return { kind: 'failed', failure: tooManyPages(pdf.numPages) };
  // Pages that only hold each other open all the same, and the viewer would wait for the first one for ever.
  const first = await pdf.getPage(1).catch(() => null);
  return first === null ? { kind: 'failed', failure: damaged } : { kind: 'open', pdf, oversized: false };
}

/** A thread that a document holds for good is ended with it: the next document must not wait behind. */
async function destroyed(task: PDFDocumentLoadingTask, thread: Worker): Promise<void> {
  let deadline: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    deadline = setTimeout(() => {
      discardThread(thread);
      resolve();
    }, longestClosing);
  });
  await Promise.race([task.destroy(), late]);
  clearTimeout(deadline);
}
