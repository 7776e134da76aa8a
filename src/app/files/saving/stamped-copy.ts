// Before the thread: the browser asks it whether the address of a script is ours.
import '../trusted-scripts.ts';
import type { Stamped, ToStamp } from './stamping-thread.ts';

/** Milliseconds after which a document is given up: a hostile one may keep the thread busy without end. */
const longest = 60_000;

/**
 * A copy of a PDF with a line at the foot of each page, made in a thread of its own.
 *
 * @returns null when the document cannot be stamped, or not in time: there is no copy then.
 */
export async function stampedCopy(file: Blob, words: string): Promise<Blob | null> {
  const bytes = await file.arrayBuffer();
  const thread = new Worker(new URL('./stamping-thread.ts', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const stamped = await new Promise<Stamped>((resolve) => {
      timer = setTimeout(() => resolve(null), longest);
      thread.addEventListener('error', () => resolve(null));
      thread.addEventListener('message', ({ data }: MessageEvent<Stamped>) => resolve(data));
      const sent: ToStamp = { bytes, words };
      thread.postMessage(sent, [bytes]);
    });
    return stamped === null ? null : new Blob([stamped], { type: 'application/pdf' });
  } finally {
    clearTimeout(timer);
    thread.terminate();
  }
}
