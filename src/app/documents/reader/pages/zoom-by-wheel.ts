import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** Ctrl and the wheel, and the pinch of a trackpad, which browsers report in the same way. */
export function zoomByWheel(container: HTMLElement, viewer: PDFViewer, signal: AbortSignal): void {
  container.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const scaleFactor = Math.exp(
        -event.deltaY / (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 300 : 10),
      );
      viewer.updateScale({ scaleFactor, drawingDelay: 300, origin: [event.clientX, event.clientY] });
    },
    { passive: false, signal },
  );
}
