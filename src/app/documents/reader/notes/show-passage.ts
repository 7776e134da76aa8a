import { around } from '#domain/notes/mark-box.ts';
import type { Note } from '#domain/notes/note.ts';
import { turned } from '#domain/page-text/turned.ts';

import type { PageViewer } from '../pages/page-viewer.ts';
import { innerRect, shownPage } from './page-layer.ts';

/** Goes to the page of a note, its marks a quarter down the window. */
export function showPassage(viewer: PageViewer, { page, marks }: Pick<Note, 'page' | 'marks'>): void {
  viewer.goTo(page);
  const shown = shownPage(viewer, page);
  const box = around(marks);
  if (shown === null || box === null) return;
  const { container } = viewer.pages;
  const [paper, window] = [innerRect(shown.element), innerRect(container)];
  const { left, top, width } = turned(box, shown.rotation);
  container.scrollBy({
    top: paper.top + top * paper.height - window.top - window.height / 4,
    left: paper.left + (left + width / 2) * paper.width - window.left - window.width / 2,
  });
}
