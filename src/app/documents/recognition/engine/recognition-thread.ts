import type { Word } from '#domain/page-text/page-text.ts';

import { loadEngine } from './load-engine.ts';
import { readImage } from './read-image.ts';

/** What the thread is sent: a page, whose ownership it takes. */
export type ToRead = { image: ImageBitmap };

/** What it answers: the words as fractions of the image, or why there are none. */
export type Read = { lines: Word[][] } | { failed: 'unavailable' | 'unreadable' };

/** Dots per inch that tesseract is told: what pages are drawn at, but for the largest. */
const dpi = 300;

type Thread = { postMessage: (read: Read) => void };

/** A thread answers whoever started it, and nobody else. */
const answer = (globalThis as unknown as Thread).postMessage.bind(globalThis);

const loading = loadEngine(dpi);
// Told with the first page.
loading.catch(() => undefined);

globalThis.addEventListener('message', ({ data }: MessageEvent<ToRead>) => {
  read(data.image).then(answer, () => answer({ failed: 'unreadable' }));
});

async function read(image: ImageBitmap): Promise<Read> {
  const engine = await loading.catch(() => null);
  if (engine === null) return { failed: 'unavailable' };
  try {
    return { lines: readImage(engine, image) };
  } finally {
    image.close();
  }
}
