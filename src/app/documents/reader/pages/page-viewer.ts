// Before pdf_viewer.mjs, which reads what this module leaves on globalThis.
import { AnnotationMode, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EventBus, PDFViewer, RenderingStates } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

import type { ReadingPlace } from '../../address/reading-address.ts';
import type { PageRotations } from '../../rotations/rotations.ts';
import { createStore, type Store } from '../../store.ts';
import { searchThrough, type Search } from '../find/search.ts';
import { SteadyFindController } from '../find/SteadyFindController.ts';
import { WebLinkService } from '../links/WebLinkService.ts';
import { followDrawing } from './follow-drawing.ts';
import { frenchL10n } from './french-l10n.ts';
import { fits, pagesBefore, type Fit, type PagesState } from './pages-state.ts';
import { turnPages } from './turn-pages.ts';
import { zoomByPinch } from './zoom-by-pinch.ts';
import { zoomByWheel } from './zoom-by-wheel.ts';

export type PageViewer = {
  pdf: PDFDocumentProxy;
  state: Store<PagesState>;
  search: Search;
  /** Goes to a page, brought within the document. */
  goTo: (page: number) => void;
  zoomBy: (steps: 1 | -1) => void;
  zoomTo: (zoom: number | Fit) => void;
  /** Turns each page as it is kept, beyond its own rotation. */
  turn: (rotations: Pick<PageRotations, 'of' | 'tiltOf'>) => void;
  /** Scrolls by a part of what is in view. */
  scrollBy: (part: number) => void;
  /** Whether the browser itself answers the arrow keys of that direction: the pages have the focus and overflow. */
  scrolls: (direction: 'down' | 'sideways') => boolean;
  focus: () => void;
  close: () => void;
  /** What pdf.js shows them with, for the tools that stand on the pages. */
  pages: { container: HTMLDivElement; viewer: PDFViewer; eventBus: EventBus };
};

/** Two canvases of 16.7 million pixels are the most that Safari on iOS draws. */
const maxCanvasPixels = 16_777_216;

/**
 * Shows the pages of a document in `container`, which must be positioned absolutely and hold one `div`. Pages are
 * laid out at once and drawn when they come into view.
 */
export function createPageViewer(
  container: HTMLDivElement,
  pdf: PDFDocumentProxy,
  initial: Pick<ReadingPlace, 'page' | 'zoom'>,
  onLink: (address: URL) => void,
): PageViewer {
  const closing = new AbortController();
  const until = { signal: closing.signal };
  const eventBus = new EventBus();
  const linkService = new WebLinkService({ eventBus, onLink });
  const findController = new SteadyFindController({ eventBus, linkService });
  const options = {
    container,
    eventBus,
    linkService,
    findController,
    annotationMode: AnnotationMode.ENABLE,
    maxCanvasPixels,
    l10n: frenchL10n,
    abortSignal: closing.signal,
  };
  const viewer = new PDFViewer(options);
  linkService.setViewer(viewer);
  const pageCount = pdf.numPages;
  const state = createStore(pagesBefore(pageCount));
  let turned: Parameters<PageViewer['turn']>[0] | null = null;

  eventBus.on(
    'pagesinit',
    () => {
      if (turned !== null) turnPages(viewer, turned);
      viewer.currentScaleValue = String(initial.zoom ?? 'auto');
      viewer.currentPageNumber = within(initial.page ?? 1, pageCount);
      state.update({ page: viewer.currentPageNumber });
    },
    until,
  );
  eventBus.on(
    'pagechanging',
    (event: { pageNumber: number }) => state.update({ page: event.pageNumber }),
    until,
  );
  eventBus.on(
    'scalechanging',
    (event: { scale: number; presetValue?: string }) =>
      state.update({ scale: event.scale, fit: fits.find((fit) => fit === event.presetValue) ?? null }),
    until,
  );
  const isDrawing = (page: number): boolean =>
    viewer.getPageView(page - 1)?.renderingState === RenderingStates.RUNNING;
  followDrawing(eventBus, state, isDrawing, closing.signal);
  const resized = new ResizeObserver(() => {
    const { fit, page } = state.get();
    if (page === null) return;
    if (fit !== null) viewer.currentScaleValue = fit;
    viewer.update();
  });
  resized.observe(container);
  zoomByWheel(container, viewer, closing.signal);
  zoomByPinch(container, viewer, closing.signal);

  viewer.setDocument(pdf);
  linkService.setDocument(pdf);

  return {
    pdf,
    state,
    search: searchThrough(eventBus, pdf, closing.signal),
    goTo: (page) => {
      viewer.currentPageNumber = within(page, pageCount);
    },
    zoomBy: (steps) => viewer.updateScale({ steps }),
    zoomTo: (zoom) => {
      viewer.currentScaleValue = String(zoom);
    },
    turn: (rotations) => {
      turned = rotations;
      const { page } = state.get();
      if (page === null || !turnPages(viewer, rotations)) return;
      const { currentScaleValue: zoom } = viewer;
      if (zoom !== '') viewer.currentScaleValue = zoom;
      viewer.currentPageNumber = page;
      viewer.update();
    },
    scrollBy: (part) => container.scrollBy({ top: part * container.clientHeight }),
    scrolls: (direction) =>
      container.contains(document.activeElement) &&
      (direction === 'down' || container.scrollWidth > container.clientWidth),
    focus: () => container.focus({ preventScroll: true }),
    close: () => {
      resized.disconnect();
      freeCanvases(container);
      viewer.setDocument(null);
      linkService.setDocument(null);
      closing.abort();
    },
    pages: { container, viewer, eventBus },
  };
}

function within(page: number, pageCount: number): number {
  return Math.min(Math.max(1, Math.trunc(page) || 1), pageCount);
}

/** Canvases keep their pixels until they are collected, which some browsers put off for long. */
function freeCanvases(container: HTMLElement): void {
  for (const canvas of container.querySelectorAll('canvas')) {
    canvas.width = 0;
    canvas.height = 0;
  }
}
