import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Box } from '#domain/page-text/page-text.ts';
import { turned } from '#domain/page-text/turned.ts';

import { cropAround } from './crop.ts';

/** Words to show: where they stand on which page, and how far the agent turned it. */
export type Passage = { page: number; boxes: readonly Box[]; rotation: number };

/** CSS pixels, as in the style sheet. */
export const snippetSize = { width: 400, height: 80 };

/** As the pages' own highlights: amber, under the ink. */
const highlight = '#ffd77a';

/** Draws what stands around words on a canvas, with the words lit: the page itself is never held whole. */
export async function drawSnippet(
  pdf: PDFDocumentProxy,
  canvas: HTMLCanvasElement,
  { page: number, boxes, rotation: added }: Passage,
  leaving: AbortSignal,
): Promise<void> {
  const page = await pdf.getPage(number);
  const lit = boxes.map((box) => turned(box, added));
  const [first] = lit;
  if (leaving.aborted || first === undefined) return;
  const rotation = (page.rotate + added) % 360;
  const paper = page.getViewport({ rotation, scale: 1 });
  const crop = cropAround(first, paper, snippetSize.width / snippetSize.height);
  const density = Math.min(window.devicePixelRatio, 2);
  const scale = (snippetSize.width * density) / (crop.width * paper.width);
  const [width, height] = [paper.width * scale, paper.height * scale];
  const viewport = page.getViewport({
    rotation,
    scale,
    offsetX: -crop.left * width,
    offsetY: -crop.top * height,
  });
  canvas.width = Math.round(snippetSize.width * density);
  canvas.height = Math.round(snippetSize.height * density);
  const task = page.render({ canvas, viewport });
  const cancel = (): void => task.cancel();
  leaving.addEventListener('abort', cancel, { once: true });
  await task.promise.finally(() => leaving.removeEventListener('abort', cancel));
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = highlight;
  for (const box of lit)
    context.fillRect(
      (box.left - crop.left) * width,
      (box.top - crop.top) * height,
      box.width * width,
      box.height * height,
    );
}
