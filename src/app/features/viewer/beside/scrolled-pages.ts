import type { PageViewer } from '../../../documents/reader/pages/page-viewer.ts';

/** Where a document is read. */
export type PagePlace = {
  /** From 1. */
  page: number;
  /** The part of the page's height above the line that is read: zooms and paper sizes do not matter. */
  part: number;
  /** The part of what overflows on the right that is scrolled past; null where the page is seen in full. */
  across: number | null;
};

/** Pages that scroll in a box, one under the other. */
export type ScrolledPages = {
  container: HTMLElement;
  /** Null while no page is laid out. */
  place: () => PagePlace | null;
  show: (place: PagePlace) => void;
};

/**
 * Where the eye is held to read, as a part of the height in view: below the top, so that a page just gone to is the
 * one that is read, not the end of the page before.
 */
const readingLine = 0.25;

/** The pages of an open document. */
export function scrolledPages({ state, pages }: PageViewer): ScrolledPages {
  const boxOf = (page: number): DOMRect | null =>
    pageElement(pages.container, page)?.getBoundingClientRect() ?? null;
  return scrolledBoxes(pages.container, () => state.get().pageCount, boxOf);
}

function pageElement(container: HTMLElement, page: number): Element | null {
  return container.querySelector(`.page[data-page-number="${page}"]`);
}

/** @param boxOf the box of a page in the window, from 1; null while it is not laid out. */
export function scrolledBoxes(
  container: HTMLElement,
  pageCount: () => number,
  boxOf: (page: number) => DOMRect | null,
): ScrolledPages {
  const lineInWindow = (): number =>
    container.getBoundingClientRect().top + container.clientHeight * readingLine;
  const overflow = (): number => container.scrollWidth - container.clientWidth;
  return {
    container,
    place: () => {
      const line = lineInWindow();
      const page = firstEndingBelow(line, pageCount(), boxOf);
      const box = boxOf(page);
      if (box === null || box.height === 0) return null;
      return {
        page,
        part: (line - box.top) / box.height,
        across: overflow() > 0 ? container.scrollLeft / overflow() : null,
      };
    },
    show: ({ page, part, across }) => {
      const box = boxOf(page);
      if (box === null) return;
      container.scrollTop += box.top + part * box.height - lineInWindow();
      if (across !== null) container.scrollLeft = across * overflow();
    },
  };
}

/** The page that holds a height of the window, by halves: there may be hundreds. The last one below them all. */
function firstEndingBelow(
  height: number,
  pageCount: number,
  boxOf: (page: number) => DOMRect | null,
): number {
  let low = 1;
  let high = pageCount;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((boxOf(middle)?.bottom ?? 0) > height) high = middle;
    else low = middle + 1;
  }
  return low;
}
