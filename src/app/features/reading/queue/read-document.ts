import type { QueryClient } from '@tanstack/react-query';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { documentUrl, type DocumentRef } from '../../../documents/document-ref.ts';
import { textsOf } from '../../../documents/texts/texts.ts';
import { downloadDocument, type Progress } from '../../../files/download.ts';
import { heldOf, hold, type Held } from './held.ts';

/** Pages asked for at once: more than there are threads, so that none waits. */
const atOnce = 4;

/**
 * Reads every page of a document that is not yet: it is fetched when it is not held, which the trail tells, opened
 * without being shown, and its text is remembered page by page. Going on after a stop fetches nothing anew.
 *
 * @throws ApiError, OpeningError, or the reason of `signal`.
 */
export async function readDocument(
  client: QueryClient,
  document: DocumentRef,
  signal: AbortSignal,
  onReceived: (progress: Progress) => void,
): Promise<void> {
  const file =
    heldOf(client, document)?.file ??
    (await downloadDocument(documentUrl(document), signal, onReceived)).file;
  const [{ withPdf }, { readPage }] = await Promise.all([
    import('../../../documents/opening/with-pdf.ts'),
    import('../../../documents/recognition/read-page.ts'),
  ]);
  await withPdf(file, signal, async (pdf) => {
    let held: Held = { pages: pdf.numPages, file, failed: [] };
    hold(client, document, held);
    await eachUnread(client, document, pdf, async (page) => {
      try {
        await readPage(client, pdf, document, page, { signal, urgent: false });
      } catch {
        signal.throwIfAborted();
        held = { ...held, failed: [...held.failed, page].toSorted((one, other) => one - other) };
        hold(client, document, held);
      }
    });
  });
}

/** Works through the pages without known text, a few at a time, in their order. */
async function eachUnread(
  client: QueryClient,
  document: DocumentRef,
  pdf: PDFDocumentProxy,
  work: (page: number) => Promise<void>,
): Promise<void> {
  const known = textsOf(client, document);
  const pages = Array.from({ length: pdf.numPages }, (_, index) => index + 1).filter(
    (page) => !known.has(page),
  );
  const workThrough = async (): Promise<void> => {
    for (let page = pages.shift(); page !== undefined; page = pages.shift()) await work(page);
  };
  await Promise.all(Array.from({ length: atOnce }, workThrough));
}
