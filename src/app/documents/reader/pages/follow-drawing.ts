import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

import type { Store } from '../../store.ts';
import type { PagesState } from './pages-state.ts';

/** Seconds of drawing after which a page is told to be slow: heavy scans take two or three. */
const longestDrawing = 15;

type Rendered = { pageNumber: number; error: unknown; source: { pdfPage: PDFPageProxy } };

/**
 * Keeps in `state` which pages fail, lack an image or are slow to be drawn, until `closing`.
 *
 * @param isDrawing whether a page that was begun is being drawn now: pdf.js puts by those that leave the view.
 */
export function followDrawing(
  eventBus: EventBus,
  state: Store<PagesState>,
  isDrawing: (page: number) => boolean,
  closing: AbortSignal,
): void {
  const until = { signal: closing };
  const clocks = new Map<number, ReturnType<typeof setInterval>>();
  const tellSlow = (page: number, slow: boolean): void =>
    state.update({ slowPages: withPage(state.get().slowPages, page, slow) });
  eventBus.on(
    'pagerender',
    ({ pageNumber }: { pageNumber: number }) => {
      clearInterval(clocks.get(pageNumber));
      let seconds = 0;
      const clock = setInterval(() => {
        if (isDrawing(pageNumber)) seconds += 1;
        if (seconds < longestDrawing) return;
        clearInterval(clock);
        tellSlow(pageNumber, true);
      }, 1000);
      clocks.set(pageNumber, clock);
    },
    until,
  );
  eventBus.on(
    'pagerendered',
    ({ pageNumber, error, source }: Rendered) => {
      const { failedPages, incompletePages } = state.get();
      clearInterval(clocks.get(pageNumber));
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
  closing.addEventListener('abort', () => {
    for (const clock of clocks.values()) clearInterval(clock);
  });
}

function withPage(pages: readonly number[], page: number, present: boolean): readonly number[] {
  const others = pages.filter((other) => other !== page);
  return present ? [...others, page].toSorted((one, other) => one - other) : others;
}

/** pdf.js leaves out an image that it cannot decode, and says it by null in place of the image. */
function lacksImage(page: PDFPageProxy): boolean {
  for (const [, data] of page.objs) if (data === null) return true;
  return false;
}
