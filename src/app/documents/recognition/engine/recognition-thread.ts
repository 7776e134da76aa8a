import type { Word } from '#domain/page-text/page-text.ts';

import { greyOf, isBlank } from './grey-image.ts';
import { loadEngine } from './load-engine.ts';
import { linesOfTable } from './word-table.ts';

/** What the thread is sent: a page, upright, whose ownership it takes. */
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
  const { width, height } = image;
  const drawing = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (drawing === null) return { failed: 'unavailable' };
  drawing.drawImage(image, 0, 0);
  image.close();
  const grey = greyOf(drawing.getImageData(0, 0, width, height));
  if (isBlank(grey)) return { lines: [] };
  const engine = await loading.catch(() => null);
  if (engine === null) return { failed: 'unavailable' };
  return { lines: linesOfTable(engine.read(grey), width, height) };
}
