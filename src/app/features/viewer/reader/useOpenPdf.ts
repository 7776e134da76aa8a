import { PasswordResponses, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';

import { leaseThread } from '../document/worker-thread.ts';
import { emptyDocument, openingFailureOf, type OpeningFailure } from './opening-failure.ts';
import { startOpening } from './pdfjs.ts';

/** A file on its way to pages; `password` waits for the agent to `submit` one, `wrong` after a refused one. */
export type OpenPdf =
  | { kind: 'opening' }
  | { kind: 'password'; wrong: boolean; submit: (password: string) => void }
  | { kind: 'open'; pdf: PDFDocumentProxy }
  | { kind: 'failed'; failure: OpeningFailure };

const opening: OpenPdf = { kind: 'opening' };

/** Opens a PDF file while the component lives, and destroys it, worker-side memory included, when it leaves. */
export function useOpenPdf(file: Blob): OpenPdf {
  const [latest, setLatest] = useState<{ file: Blob; state: OpenPdf }>({ file, state: opening });
  useEffect(
    function open() {
      const close = openPdf(file, (state) => setLatest({ file, state }));
      return () => void close();
    },
    [file],
  );
  return latest.file === file ? latest.state : opening;
}

function openPdf(file: Blob, show: (state: OpenPdf) => void): () => Promise<void> {
  const release = leaseThread();
  const leaving = new AbortController();
  const showUnlessLeft = (state: OpenPdf): void => {
    if (!leaving.signal.aborted) show(state);
  };
  const started = file.arrayBuffer().then((buffer) => {
    const task = startOpening(new Uint8Array(buffer));
    task.onPassword = (submit: (password: string) => void, reason: number): void =>
      showUnlessLeft({ kind: 'password', wrong: reason === PasswordResponses.INCORRECT_PASSWORD, submit });
    task.promise.then(
      (pdf) =>
        showUnlessLeft(pdf.numPages > 0 ? { kind: 'open', pdf } : { kind: 'failed', failure: emptyDocument }),
      (error: unknown) => showUnlessLeft({ kind: 'failed', failure: openingFailureOf(error) }),
    );
    return task;
  });
  started.catch((error: unknown) => showUnlessLeft({ kind: 'failed', failure: openingFailureOf(error) }));
  return async () => {
    leaving.abort();
    await started.then((task) => task.destroy()).catch(() => undefined);
    release();
  };
}
