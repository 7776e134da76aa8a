import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { tilting, type Turned } from '../../rotations/tilting.ts';

/** Draws thumbnails one at a time, so that they never hold up the pages. */
export type ThumbnailQueue = {
  /**
   * Draws a page on a canvas, `width` CSS pixels wide and turned. The returned function gives up what is not drawn
   * yet.
   */
  draw: (canvas: HTMLCanvasElement, page: number, width: number, turned: Turned) => () => void;
};

export function createThumbnailQueue(pdf: PDFDocumentProxy): ThumbnailQueue {
  let last: Promise<void> = Promise.resolve();
  return {
    draw: (canvas, page, width, turned) => {
      const leaving = new AbortController();
      last = last
        .then(() => drawPage(pdf, canvas, page, width, turned, leaving.signal))
        .catch(() => {
          // A thumbnail that cannot be drawn stays blank under its number; the page itself says what is wrong.
        });
      return () => leaving.abort();
    },
  };
}

async function drawPage(
  pdf: PDFDocumentProxy,
  canvas: HTMLCanvasElement,
  number: number,
  width: number,
  { rotation, tilt }: Turned,
  leaving: AbortSignal,
): Promise<void> {
  if (leaving.aborted) return;
  const page = await pdf.getPage(number);
  if (leaving.aborted) return;
  const upright = { rotation: (page.rotate + rotation) % 360 };
  const paper = page.getViewport({ ...upright, scale: 1 });
  const density = Math.min(window.devicePixelRatio, 2);
  const viewport = page.getViewport({ ...upright, scale: (width * density) / paper.width });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = page.render({ canvas, viewport, transform: tilting(viewport, tilt) });
  const cancel = (): void => task.cancel();
  leaving.addEventListener('abort', cancel, { once: true });
  await task.promise.finally(() => leaving.removeEventListener('abort', cancel));
}
