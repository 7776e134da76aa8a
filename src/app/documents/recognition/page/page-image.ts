import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Dots per inch at which forms are read best: line codes of 6 points are lost below. */
const resolution = 300;
const pointsPerInch = 72;
/** Nearly an A3 at 300 dots an inch, and the most that Safari on iOS draws; larger pages are drawn smaller. */
const maxPixels = 16_777_216;

/**
 * Draws a page as it is read.
 *
 * @param turn degrees added to the page's own rotation, so that its lines lie.
 * @throws the reason of `signal`, or what pdf.js threw.
 */
export async function imageOf(page: PDFPageProxy, turn: number, signal: AbortSignal): Promise<ImageBitmap> {
  const rotation = (page.rotate + turn) % 360;
  const onPaper = page.getViewport({ scale: 1, rotation });
  const scale = Math.min(resolution / pointsPerInch, Math.sqrt(maxPixels / (onPaper.width * onPaper.height)));
  const viewport = page.getViewport({ scale, rotation });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  // For print: what is drawn for the screen waits while the tab is hidden.
  const task = page.render({ canvas, viewport, intent: 'print' });
  const cancel = (): void => task.cancel();
  signal.addEventListener('abort', cancel);
  try {
    await task.promise;
    signal.throwIfAborted();
    return await createImageBitmap(canvas);
  } finally {
    signal.removeEventListener('abort', cancel);
    canvas.width = 0;
    canvas.height = 0;
  }
}
