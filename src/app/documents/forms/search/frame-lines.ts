import type { Box } from '#domain/page-text/page-text.ts';
import { turned } from '#domain/page-text/turned.ts';

import type { PageViewer } from '../../reader/pages/page-viewer.ts';

import styles from './FormSearch.module.css';

/** Room around the words of a line, in fractions of a page. */
const room = 0.004;

/**
 * Frames lines of a page, at any zoom and rotation, and brings the first of them into view. pdf.js empties a page to draw
 * it anew: the frames are put back at once.
 *
 * @returns takes the frames away.
 */
export function frameLines({ pages }: PageViewer, page: number, boxes: readonly Box[]): () => void {
  const leaving = new AbortController();
  const frames = boxes.map(() => {
    const frame = document.createElement('div');
    frame.className = styles['frame'] ?? '';
    frame.setAttribute('aria-hidden', 'true');
    return frame;
  });
  let brought = false;
  const lay = (): void => {
    const view = pages.viewer.getPageView(page - 1);
    if (view?.div === undefined || view.pdfPage == null) return;
    const rotation = view.viewport.rotation - view.pdfPage.rotate;
    boxes.forEach((box, index) => {
      const { left, top, width, height } = turned(box, rotation);
      const frame = frames[index];
      if (frame === undefined) return;
      frame.style.left = `${(left - room) * 100}%`;
      frame.style.top = `${(top - room) * 100}%`;
      frame.style.width = `${(width + 2 * room) * 100}%`;
      frame.style.height = `${(height + 2 * room) * 100}%`;
      view.div.append(frame);
    });
    if (!brought) bringIntoView(pages.container, frames[0]);
    brought = true;
  };
  lay();
  const until = { signal: leaving.signal };
  pages.eventBus.on('pagerender', lay, until);
  pages.eventBus.on('pagerendered', lay, until);
  return () => {
    leaving.abort();
    for (const frame of frames) frame.remove();
  };
}

/** Scrolls the pages alone: `scrollIntoView` would scroll the window too. */
function bringIntoView(container: HTMLElement, frame: HTMLElement | undefined): void {
  if (frame === undefined) return;
  const [line, view] = [frame.getBoundingClientRect(), container.getBoundingClientRect()];
  container.scrollBy({
    top: line.top + line.height / 2 - view.top - view.height / 2,
    left: line.left + line.width / 2 - view.left - view.width / 2,
  });
}
