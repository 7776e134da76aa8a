import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Straightening } from '../rotations/page-turns.ts';
import { uprightOf } from './upright.ts';

/** Dots per inch at which the lines of a page are measured. */
const resolution = 100;
const pointsPerInch = 72;
/** An A3 at that resolution; larger pages are measured smaller. */
const maxPixels = 2_000_000;

/**
 * Measures what makes a page upright, as it is turned now.
 *
 * @param rotation degrees added to the page's own rotation.
 * @returns null where nothing on it lies in lines.
 * @throws when the page cannot be drawn, or the reason of `signal`.
 */
export async function measurePage(
  pdf: PDFDocumentProxy,
  number: number,
  rotation: number,
  signal: AbortSignal,
): Promise<Straightening | null> {
  const page = await pdf.getPage(number);
  signal.throwIfAborted();
  const turned = { rotation: (page.rotate + rotation) % 360 };
  const paper = page.getViewport({ ...turned, scale: 1 });
  const scale = Math.min(resolution / pointsPerInch, Math.sqrt(maxPixels / (paper.width * paper.height)));
  const viewport = page.getViewport({ ...turned, scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  try {
    await page.render({ canvas, viewport }).promise;
    signal.throwIfAborted();
    return uprightOf({ grey: greyOf(canvas), width: canvas.width, height: canvas.height });
  } finally {
    canvas.width = 0;
    canvas.height = 0;
  }
}

/** Green alone is near enough to what the eye takes for the lightness of ink on paper. */
function greyOf(canvas: HTMLCanvasElement): Uint8Array {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the browser draws on no canvas');
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const grey = new Uint8Array(canvas.width * canvas.height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = data[at * 4 + 1] ?? 255;
  return grey;
}
