// Before any worker: the browser asks it whether the address of a script is ours.
import '../../files/trusted-scripts.ts';

let thread: Worker | null = null;
let leases = 0;

/**
 * Keeps the thread of pdf.js alive until the returned function is called. The screen holds one lease and each open
 * document another, so that one thread serves document after document and none is left after the screen. It
 * starts before pdf.js itself has come.
 */
export function leaseThread(): () => void {
  leases += 1;
  thread ??= startThread();
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

/** What a thread hears when it is ended while documents are open on it. */
export const threadEnded = 'ended';

/** Ends a thread that no longer answers, and tells the documents on it: they have another one. */
export function discardThread(stuck: Worker): void {
  stuck.terminate();
  if (stuck === thread) thread = leases > 0 ? startThread() : null;
  stuck.dispatchEvent(new Event(threadEnded));
}

function startThread(): Worker {
  return new Worker(new URL('./reader-thread.ts', import.meta.url), { type: 'module' });
}

/** The thread, which a lease must hold. */
export function leasedThread(): Worker {
  if (thread === null) throw new Error('A PDF is opened without a lease on the thread of pdf.js.');
  return thread;
}
