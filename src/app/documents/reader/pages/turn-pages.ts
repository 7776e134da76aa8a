import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

import type { PageRotations } from '../../rotations/rotations.ts';

/** The part of pdf.js's view of a page that is touched here; its own type is `any`. */
type PageView = { rotation: number; div: HTMLElement; update: (change: { rotation: number }) => void };

/**
 * Turns each page by its quarter turns, which pdf.js draws anew, and by what straightens it, which turns the sheet
 * as it lies, with all that stands on it.
 *
 * @returns whether any page was to be drawn anew.
 */
export function turnPages(viewer: PDFViewer, rotations: Pick<PageRotations, 'of' | 'tiltOf'>): boolean {
  let changed = false;
  for (let page = 1; page <= viewer.pagesCount; page += 1) {
    const view: PageView = viewer.getPageView(page - 1);
    const tilt = rotations.tiltOf(page);
    view.div.style.rotate = tilt === 0 ? '' : `${tilt}deg`;
    const rotation = rotations.of(page);
    if (view.rotation === rotation) continue;
    view.update({ rotation });
    changed = true;
  }
  return changed;
}
