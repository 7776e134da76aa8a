import type { Box } from '#domain/page-text/page-text.ts';

import type { PageViewer } from '../pages/page-viewer.ts';

/** The rectangle of a page on screen, and how it is turned. */
export type ShownPage = {
  page: number;
  /** The `.page` of pdf.js, without its border. */
  element: HTMLElement;
  /** Degrees clockwise beyond the page's own rotation. */
  rotation: number;
};

/** A page of the document as it stands now; null before pdf.js has laid it out. */
export function shownPage({ pages }: PageViewer, page: number): ShownPage | null {
  const view = pages.viewer.getPageView(page - 1);
  if (view?.div === undefined || view.pdfPage == null) return null;
  const rotation = (view.viewport.rotation - view.pdfPage.rotate + 360) % 360;
  return { page, element: view.div, rotation };
}

/** A rectangle of the window as fractions of a page on screen. */
export function fractionsOf({ element }: ShownPage, rect: DOMRect): Box {
  const { left, top, width, height } = innerRect(element);
  return {
    left: (rect.left - left) / width,
    top: (rect.top - top) / height,
    width: rect.width / width,
    height: rect.height / height,
  };
}

/** What an element holds within its border, in the window. */
export function innerRect(element: HTMLElement): DOMRect {
  const { left, top } = element.getBoundingClientRect();
  return new DOMRect(
    left + element.clientLeft,
    top + element.clientTop,
    element.clientWidth,
    element.clientHeight,
  );
}
