import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Box } from '#domain/page-text/page-text.ts';

/** Dots per inch at which forms are read best: line codes of 6 points are lost below. */
const resolution = 300;
const pointsPerInch = 72;
/** Nearly an A3 at 300 dots an inch, and the most that Safari on iOS draws; larger pages are drawn smaller. */
const maxPixels = 16_777_216;

/**
 * Draws a page as it is read.
 *
 * @param turn degrees added to the page's own rotation, so that its lines lie.
 * @param known what needs no reading, on the page so turned: it is left white.
 * @throws the reason of `signal`, or what pdf.js threw.
 */
export async function imageOf(
  page: PDFPageProxy,
  turn: number,
  known: readonly Box[],
  signal: AbortSignal,
): Promise<ImageBitmap> {
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
    whiten(canvas, known);
    return await createImageBitmap(canvas);
  } finally {
    signal.removeEventListener('abort', cancel);
    canvas.width = 0;
    canvas.height = 0;
  }
}

/** The part of its height by which a box grows on each side: letters reach under the line, and accents over it. */
const around = 0.3;

function whiten(canvas: HTMLCanvasElement, boxes: readonly Box[]): void {
  const drawing = canvas.getContext('2d');
  if (drawing === null) return;
  drawing.setTransform(canvas.width, 0, 0, canvas.height, 0, 0);
  drawing.fillStyle = 'white';
  for (const { left, top, width, height } of boxes) {
    const [across, down] = [around * height * (canvas.height / canvas.width), around * height];
    drawing.fillRect(left - across, top - down, width + 2 * across, height + 2 * down);
  }
}
