import { TouchManager } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** Milliseconds after the last change of size before the pages are drawn anew. */
const drawingDelay = 300;

/** Two fingers that part or draw near on a touch screen: the page under them grows or shrinks. */
export function zoomByPinch(container: HTMLElement, viewer: PDFViewer, signal: AbortSignal): void {
  const pan = (right: number, down: number): void => container.scrollBy({ left: -right, top: -down });
  const zoom = (origin: number[], before: number, distance: number, right: number, down: number): void => {
    viewer.updateScale({ scaleFactor: distance / before, drawingDelay, origin });
    pan(right, down);
  };
  const touches = new TouchManager({ container, onPinching: zoom, onPanning: pan, signal });
  signal.addEventListener('abort', () => touches.destroy());
}
