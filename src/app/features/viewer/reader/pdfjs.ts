import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { leasedThread } from '../document/worker-thread.ts';

/** Only what should never happen is written to the console. */
const errorsOnly = 0;

/**
 * Starts to open a PDF; a lease on the thread must be held until the task is destroyed. Without `wasmUrl`, scans
 * (JBIG2, CCITT, JPEG 2000) would be blank and nothing would say so.
 *
 * @param data its ownership goes to the worker.
 */
export function startOpening(data: Uint8Array): PDFDocumentLoadingTask {
  return getDocument({
    data,
    worker: PDFWorker.create({ port: leasedThread(), verbosity: errorsOnly }),
    verbosity: errorsOnly,
    enableXfa: false,
    wasmUrl: '/pdfjs/wasm/',
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    iccUrl: '/pdfjs/iccs/',
  });
}
