// Before pdf_viewer.mjs, which reads what this module leaves on globalThis.
import { AnnotationMode, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

import { searchThrough, type Search } from './find/search.ts';
import { SteadyFindController } from './find/SteadyFindController.ts';
import { frenchL10n } from './french-l10n.ts';
import { WebLinkService } from './links/WebLinkService.ts';
import { createStore, type Store } from './store.ts';

/** Zooms that follow the size of the window; `auto` is the whole width, up to 125 %. */
export const fits = ['auto', 'page-width', 'page-fit'] as const;

export type Fit = (typeof fits)[number];

export type PagesState = {
  /** Null until the pages are laid out. */
  page: number | null;
  pageCount: number;
  /** 1 is the size on paper. */
  scale: number;
  /** Null when the scale was chosen by number. */
  fit: Fit | null;
  /** Degrees added to the pages' own rotation: 0, 90, 180 or 270. */
  rotation: number;
  /** Whether a first page is drawn: what is drawn besides (thumbnails) waits for it. */
  drawn: boolean;
  /** Pages that pdf.js could not draw, in order. */
  failedPages: readonly number[];
  /** Pages drawn without an image of theirs, which could not be decoded, in order. */
  incompletePages: readonly number[];
  /** Pages that have been in drawing for longer than any filing's, in order. */
  slowPages: readonly number[];
};

export type PageViewer = {
  state: Store<PagesState>;
  search: Search;
  /** Goes to a page, brought within the document. */
  goTo: (page: number) => void;
  zoomBy: (steps: 1 | -1) => void;
  zoomTo: (zoom: number | Fit) => void;
  rotateBy: (degrees: 90 | -90) => void;
  /** Scrolls by a part of what is in view. */
  scrollBy: (part: number) => void;
  /** Whether the browser itself answers the arrow keys of that direction: the pages have the focus and overflow. */
  scrolls: (direction: 'down' | 'sideways') => boolean;
  focus: () => void;
  close: () => void;
};

/** Milliseconds of drawing after which a page is told to be slow: heavy scans take two or three seconds. */
const longestDrawing = 15_000;

/** Two canvases of 16.7 million pixels are the most that Safari on iOS draws. */
const maxCanvasPixels = 16_777_216;

/**
 * Shows the pages of a document in `container`, which must be positioned absolutely and hold one `div`. Pages are
 * laid out at once and drawn when they come into view.
 */
export function createPageViewer(
  container: HTMLDivElement,
  pdf: PDFDocumentProxy,
  initialPage: number,
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
  const state = createStore<PagesState>({
    page: null,
    pageCount,
    scale: 1,
    fit: 'auto',
    rotation: 0,
    drawn: false,
    failedPages: [],
    incompletePages: [],
    slowPages: [],
  });

  eventBus.on(
    'pagesinit',
    () => {
      labelPages(container, pageCount);
      viewer.currentScaleValue = 'auto';
      viewer.currentPageNumber = within(initialPage, pageCount);
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
  eventBus.on(
    'rotationchanging',
    (event: { pagesRotation: number }) => state.update({ rotation: event.pagesRotation }),
    until,
  );
  const clocks = new Map<number, ReturnType<typeof setTimeout>>();
  const tellSlow = (page: number, slow: boolean): void =>
    state.update({ slowPages: withPage(state.get().slowPages, page, slow) });
  eventBus.on(
    'pagerender',
    ({ pageNumber }: { pageNumber: number }) => {
      clearTimeout(clocks.get(pageNumber));
      clocks.set(
        pageNumber,
        setTimeout(() => tellSlow(pageNumber, true), longestDrawing),
      );
    },
    until,
  );
  eventBus.on(
    'pagerendered',
    ({ pageNumber, error, source }: Rendered) => {
      const { failedPages, incompletePages } = state.get();
      clearTimeout(clocks.get(pageNumber));
      tellSlow(pageNumber, false);
      const failed = Boolean(error);
      state.update({
        drawn: true,
        failedPages: withPage(failedPages, pageNumber, failed),
        incompletePages: withPage(incompletePages, pageNumber, !failed && lacksImage(source.pdfPage)),
      });
    },
    until,
  );
  const resized = new ResizeObserver(() => {
    const { fit, page } = state.get();
    if (page === null) return;
    if (fit !== null) viewer.currentScaleValue = fit;
    viewer.update();
  });
  resized.observe(container);
  zoomByWheel(container, viewer, closing.signal);

  viewer.setDocument(pdf);
  linkService.setDocument(pdf);

  return {
    state,
    search: searchThrough(eventBus, pdf, closing.signal),
    goTo: (page) => {
      viewer.currentPageNumber = within(page, pageCount);
    },
    zoomBy: (steps) => viewer.updateScale({ steps }),
    zoomTo: (zoom) => {
      viewer.currentScaleValue = String(zoom);
    },
    rotateBy: (degrees) => {
      viewer.pagesRotation += degrees;
    },
    scrollBy: (part) => container.scrollBy({ top: part * container.clientHeight }),
    scrolls: (direction) =>
      container.contains(document.activeElement) &&
      (direction === 'down' || container.scrollWidth > container.clientWidth),
    focus: () => container.focus({ preventScroll: true }),
    close: () => {
      resized.disconnect();
      for (const clock of clocks.values()) clearTimeout(clock);
      freeCanvases(container);
      viewer.setDocument(null);
      linkService.setDocument(null);
      closing.abort();
    },
  };
}

type Rendered = { pageNumber: number; error: unknown; source: { pdfPage: PDFPageProxy } };

function withPage(pages: readonly number[], page: number, present: boolean): readonly number[] {
  const others = pages.filter((other) => other !== page);
  return present ? [...others, page].toSorted((one, other) => one - other) : others;
}

/** pdf.js leaves out an image that it cannot decode, and says it by null in place of the image. */
function lacksImage(page: PDFPageProxy): boolean {
  for (const [, data] of page.objs) if (data === null) return true;
  return false;
}

function within(page: number, pageCount: number): number {
  return Math.min(Math.max(1, Math.trunc(page) || 1), pageCount);
}

function labelPages(container: HTMLElement, pageCount: number): void {
  for (const page of container.querySelectorAll<HTMLElement>('.page'))
    page.setAttribute('aria-label', `Page ${page.dataset['pageNumber'] ?? ''} sur ${pageCount}`);
}

/** Ctrl and the wheel, and the pinch of a trackpad, which browsers report in the same way. */
function zoomByWheel(container: HTMLElement, viewer: PDFViewer, signal: AbortSignal): void {
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

/** Canvases keep their pixels until they are collected, which some browsers put off for long. */
function freeCanvases(container: HTMLElement): void {
  for (const canvas of container.querySelectorAll('canvas')) {
    canvas.width = 0;
    canvas.height = 0;
  }
}
