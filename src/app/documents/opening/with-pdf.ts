import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { openPdf } from './open-pdf.ts';
import { openingFailureOf, passwordAsked, type OpeningFailure } from './opening-failure.ts';

/** A file that could not be opened, with the words for the agent. */
export class OpeningError extends Error {
  readonly failure: OpeningFailure;

  constructor(failure: OpeningFailure) {
    super(failure.title);
    this.failure = failure;
  }
}

/**
 * Opens a PDF without showing it, under the limits of one that is, and destroys it when `use` is done with it.
 *
 * @throws OpeningError, the reason of `signal`, or what `use` throws.
 */
export async function withPdf<Result>(
  file: Blob,
  signal: AbortSignal,
  use: (pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  let close = (): void => undefined;
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined);
  try {
    const pdf = await new Promise<PDFDocumentProxy>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      close = openPdf(file, (state) => {
        // The thread went down with another document: what `use` holds no longer answers.
        if (state.kind === 'opening') lost.reject(new OpeningError(openingFailureOf(null)));
        if (state.kind === 'open') resolve(state.pdf);
        if (state.kind === 'failed') reject(new OpeningError(state.failure));
        if (state.kind === 'password') reject(new OpeningError(passwordAsked));
      });
    });
    return await Promise.race([use(pdf), lost.promise]);
  } finally {
    close();
  }
}
