// Before any worker: the browser asks it whether the address of a script is ours.
import '../../../files/trusted-scripts.ts';
import type { Word } from '#domain/page-text/page-text.ts';

import type { Read, ToRead } from './recognition-thread.ts';

/** Why the text of a page cannot be had: for this page, or for all of them. */
export type ReadingProblem = 'too-long' | 'unreadable' | 'unavailable';

export class ReadingError extends Error {
  readonly problem: ReadingProblem;

  constructor(problem: ReadingProblem, cause?: unknown) {
    super(`a page cannot be read: ${problem}`, { cause });
    this.problem = problem;
  }
}

/** Milliseconds without work after which a thread ends, and gives its 200 MB back. */
const idleTime = 30_000;

const idle = new Map<Worker, ReturnType<typeof setTimeout>>();

/** As many as there are cores, but for more than two: the browser draws the pages meanwhile. */
export const mostThreads = Math.min(2, Math.max(1, navigator.hardwareConcurrency));

/**
 * Reads an image in a thread of tesseract.
 *
 * @throws ReadingError, or the reason of `signal`; the thread, which cannot be interrupted, is ended then.
 */
export async function readInThread(image: ImageBitmap, signal: AbortSignal): Promise<Word[][]> {
  const thread = takeThread();
  let kept = false;
  try {
    const read = await new Promise<Read>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      thread.addEventListener('error', () => resolve({ failed: 'unavailable' }), { once: true });
      thread.addEventListener('message', ({ data }: MessageEvent<Read>) => resolve(data), { once: true });
      const sent: ToRead = { image };
      thread.postMessage(sent, [image]);
    });
    if ('failed' in read) throw new ReadingError(read.failed);
    kept = true;
    return read.lines;
  } finally {
    if (kept) keepThread(thread);
    else thread.terminate();
  }
}

/** Ends the threads that have nothing to do. */
export function endIdleThreads(): void {
  for (const [thread, timer] of idle) {
    clearTimeout(timer);
    thread.terminate();
  }
  idle.clear();
}

function takeThread(): Worker {
  const [found] = idle;
  if (found === undefined)
    return new Worker(new URL('./recognition-thread.ts', import.meta.url), { type: 'module' });
  const [thread, timer] = found;
  clearTimeout(timer);
  idle.delete(thread);
  return thread;
}

function keepThread(thread: Worker): void {
  const end = (): void => {
    idle.delete(thread);
    thread.terminate();
  };
  idle.set(thread, setTimeout(end, idleTime));
}
