import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { PageRotations } from '../../rotations/rotations.ts';
import { tilting } from '../../rotations/tilting.ts';

type Rotations = Pick<PageRotations, 'of' | 'tiltOf'>;

/** Dots per inch of what is printed, as in Mozilla's viewer: scans stay readable, memory stays bounded. */
const resolution = 150;
const pointsPerInch = 72;
const maxPixels = 16_777_216;

/**
 * Draws every page for paper, landscape ones turned upright, and gives the address of each image in order. The
 * images weigh until `URL.revokeObjectURL`, which is the caller's.
 *
 * @param rotations as on screen: pages that were turned or straightened there are so on paper.
 * @throws when a page cannot be drawn; what `signal` aborts throws too. Nothing is left behind then.
 */
export async function drawSheets(
  pdf: PDFDocumentProxy,
  rotations: Rotations,
  signal: AbortSignal,
  onPage: (page: number) => void,
): Promise<string[]> {
  const addresses: string[] = [];
  const canvas = document.createElement('canvas');
  try {
    for (let page = 1; page <= pdf.numPages; page += 1) {
      signal.throwIfAborted();
      onPage(page);
      addresses.push(URL.createObjectURL(await drawSheet(pdf, page, rotations, canvas)));
    }
    signal.throwIfAborted();
    return addresses;
  } catch (error) {
    for (const address of addresses) URL.revokeObjectURL(address);
    throw error;
  } finally {
    canvas.width = 0;
    canvas.height = 0;
  }
}

async function drawSheet(
  pdf: PDFDocumentProxy,
  number: number,
  rotations: Rotations,
  canvas: HTMLCanvasElement,
): Promise<Blob> {
  const page = await pdf.getPage(number);
  const asShown = page.getViewport({ scale: 1, rotation: (page.rotate + rotations.of(number)) % 360 });
  const upright = asShown.width > asShown.height ? (asShown.rotation + 90) % 360 : asShown.rotation;
  const area = asShown.width * asShown.height;
  const scale = Math.min(resolution / pointsPerInch, Math.sqrt(maxPixels / area));
  const viewport = page.getViewport({ scale, rotation: upright });
  const transform = tilting(viewport, rotations.tiltOf(number));
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, intent: 'print', transform }).promise;
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) =>
      blob === null ? reject(new Error(`Page ${number} makes no image.`)) : resolve(blob),
    ),
  );
}
