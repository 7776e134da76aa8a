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

/** A rectangle of the window as fractions of a page on screen, which may be straightened by a few degrees. */
export function fractionsOf({ element }: ShownPage, rect: DOMRect): Box {
  const paper = innerRect(element);
  const tilt = (Number.parseFloat(element.style.rotate || '0') * Math.PI) / 180;
  const [cos, sin] = [Math.cos(tilt), Math.sin(Math.abs(tilt))];
  // What stands around a tilted rectangle is larger than it: w cos + h sin by w sin + h cos.
  const width = (rect.width * cos - rect.height * sin) / Math.cos(2 * tilt) / paper.width;
  const height = (rect.height * cos - rect.width * sin) / Math.cos(2 * tilt) / paper.height;
  const right = rect.left + rect.width / 2 - paper.left - paper.width / 2;
  const down = rect.top + rect.height / 2 - paper.top - paper.height / 2;
  const middle = {
    left: 0.5 + (right * cos + down * Math.sin(tilt)) / paper.width,
    top: 0.5 + (down * cos - right * Math.sin(tilt)) / paper.height,
  };
  return { left: middle.left - width / 2, top: middle.top - height / 2, width, height };
}

/** What an element holds within its border, in the window, before any straightening: that turns it on its middle. */
export function innerRect(element: HTMLElement): DOMRect {
  const { left, top, width, height } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = element;
  return new DOMRect(
    left + (width - clientWidth) / 2,
    top + (height - clientHeight) / 2,
    clientWidth,
    clientHeight,
  );
}
