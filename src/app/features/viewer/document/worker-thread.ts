import workerSource from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

let thread: Worker | null = null;
let leases = 0;

/**
 * Keeps the thread of pdf.js alive until the returned function is called. The screen holds one lease and each open
 * document another, so that one thread serves document after document and none is left after the screen. It
 * starts before pdf.js itself has come.
 */
export function leaseThread(): () => void {
  leases += 1;
  thread ??= new Worker(workerSource, { type: 'module' });
  let released = false;
  return () => {
    if (released) return;
    released = true;
    leases -= 1;
    if (leases > 0) return;
    thread?.terminate();
    thread = null;
  };
}

/** The thread, which a lease must hold. */
export function leasedThread(): Worker {
  if (thread === null) throw new Error('A PDF is opened without a lease on the thread of pdf.js.');
  return thread;
}
