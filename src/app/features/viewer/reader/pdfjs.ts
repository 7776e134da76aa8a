import { getDocument, GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerSource from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerSource;

/** Only what should never happen is written to the console. */
const errorsOnly = 0;

let worker: PDFWorker | null = null;
let leases = 0;

/**
 * Keeps pdf.js's worker alive until the returned function is called. The screen holds one lease and each open
 * document another, so that one worker serves document after document and none is left after the screen.
 */
export function leaseWorker(): () => void {
  leases += 1;
  worker ??= PDFWorker.create({ verbosity: errorsOnly });
  let released = false;
  return () => {
    if (released) return;
    released = true;
    leases -= 1;
    if (leases > 0) return;
    worker?.destroy();
    worker = null;
  };
}

/**
 * Starts to open a PDF; a lease must be held until the task is destroyed. Without `wasmUrl`, scans (JBIG2, CCITT,
 * JPEG 2000) would be blank and nothing would say so.
 *
 * @param data its ownership goes to the worker.
 */
export function startOpening(data: Uint8Array): PDFDocumentLoadingTask {
  if (worker === null) throw new Error('A PDF is opened without a lease on the worker.');
  return getDocument({
    data,
    worker,
    verbosity: errorsOnly,
    enableXfa: false,
    wasmUrl: '/pdfjs/wasm/',
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    iccUrl: '/pdfjs/iccs/',
  });
}
