import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { around, padded } from '#domain/notes/mark-box.ts';
import type { Note } from '#domain/notes/note.ts';
import { turned } from '#domain/page-text/turned.ts';

/** Dots per inch: figures of a scan stay readable. */
const resolution = 150;
const pointsPerInch = 72;
const maxPixels = 16_777_216;
/** Share of the page shown around the marks, so that one sees where they stand. */
const margin = 0.03;

/**
 * Draws the passage of a note with its marks, as a PNG. The document is not touched.
 *
 * @param rotation degrees added to the page's own rotation, so that the image stands as the page on screen.
 * @throws when the page does not exist or cannot be drawn.
 */
export async function drawPassage(
  pdf: PDFDocumentProxy,
  { page: number, marks, quote }: Pick<Note, 'page' | 'marks' | 'quote'>,
  rotation: number,
): Promise<Blob> {
  const page = await pdf.getPage(number);
  const shown = marks.map((mark) => turned(mark, rotation));
  const frame = padded(around(shown) ?? { left: 0, top: 0, width: 1, height: 1 }, margin);
  const turn = (page.rotate + rotation) % 360;
  const paper = page.getViewport({ scale: 1, rotation: turn });
  const area = paper.width * frame.width * paper.height * frame.height;
  const scale = Math.min(resolution / pointsPerInch, Math.sqrt(maxPixels / area));
  const [width, height] = [paper.width * scale, paper.height * scale];
  const viewport = page.getViewport({
    scale,
    rotation: turn,
    offsetX: -frame.left * width,
    offsetY: -frame.top * height,
  });
  const canvas = document.createElement('canvas');
  try {
    canvas.width = Math.max(1, Math.floor(frame.width * width));
    canvas.height = Math.max(1, Math.floor(frame.height * height));
    await page.render({ canvas, viewport, intent: 'print' }).promise;
    const ink = canvas.getContext('2d');
    if (ink === null) throw new Error('no canvas to mark');
    for (const { left, top, ...mark } of shown) {
      const [x, y] = [(left - frame.left) * width, (top - frame.top) * height];
      if (quote === null) {
        ink.lineWidth = 3;
        ink.strokeStyle = '#9a5b00';
        ink.strokeRect(x, y, mark.width * width, mark.height * height);
      } else {
        ink.globalCompositeOperation = 'multiply';
        ink.fillStyle = '#ffe680';
        ink.fillRect(x, y, mark.width * width, mark.height * height);
      }
    }
    return await pngOf(canvas);
  } finally {
    // Canvases keep their pixels until they are collected, which some browsers put off for long.
    canvas.width = 0;
    canvas.height = 0;
  }
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the passage makes no image')) : resolve(blob)),
      'image/png',
    ),
  );
}
