import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { memoryLimits } from './memory-guard.ts';

/** Only what should never happen is written to the console. */
const errorsOnly = 0;

/**
 * Starts to open a PDF on a thread, whose lease must be held until the task is destroyed. Without `wasmUrl`, scans
 * (JBIG2, CCITT, JPEG 2000) would be blank and nothing would say so.
 *
 * @param data its ownership goes to the worker.
 */
export function startOpening(data: Uint8Array, thread: Worker): PDFDocumentLoadingTask {
  return getDocument({
    data,
    worker: PDFWorker.create({ port: thread, verbosity: errorsOnly }),
    verbosity: errorsOnly,
    enableXfa: false,
    // Left out, pdf.js draws on a canvas of 1 GiB to find out what the browser can do.
    canvasMaxAreaInBytes: memoryLimits.buffer,
    wasmUrl: '/pdfjs/wasm/',
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    iccUrl: '/pdfjs/iccs/',
  });
}
