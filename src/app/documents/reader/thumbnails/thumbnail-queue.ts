import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Draws thumbnails one at a time, so that they never hold up the pages. */
export type ThumbnailQueue = {
  /**
   * Draws a page on a canvas, `width` CSS pixels wide and turned by `rotation` degrees more than its own. The
   * returned function gives up what is not drawn yet.
   */
  draw: (canvas: HTMLCanvasElement, page: number, width: number, rotation: number) => () => void;
};

export function createThumbnailQueue(pdf: PDFDocumentProxy): ThumbnailQueue {
  let last: Promise<void> = Promise.resolve();
  return {
    draw: (canvas, page, width, rotation) => {
      const leaving = new AbortController();
      last = last
        .then(() => drawPage(pdf, canvas, page, width, rotation, leaving.signal))
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
  rotation: number,
  leaving: AbortSignal,
): Promise<void> {
  if (leaving.aborted) return;
  const page = await pdf.getPage(number);
  if (leaving.aborted) return;
  const turned = { rotation: (page.rotate + rotation) % 360 };
  const paper = page.getViewport({ ...turned, scale: 1 });
  const density = Math.min(window.devicePixelRatio, 2);
  const viewport = page.getViewport({ ...turned, scale: (width * density) / paper.width });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = page.render({ canvas, viewport });
  const cancel = (): void => task.cancel();
  leaving.addEventListener('abort', cancel, { once: true });
  await task.promise.finally(() => leaving.removeEventListener('abort', cancel));
}
