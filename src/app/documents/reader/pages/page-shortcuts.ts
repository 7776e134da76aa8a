import type { ShortcutHandlers } from '../../keyboard/useShortcuts.ts';
import type { PageViewer } from './page-viewer.ts';

/** The part of the height in view that an arrow scrolls, and that a « page » key does. */
const arrow = 0.12;
const screen = 0.9;

/** What the keys do with the pages; nothing while there are none. */
export function pageShortcuts(viewer: PageViewer | null): ShortcutHandlers {
  if (viewer === null) return {};
  const turn = (pages: 1 | -1) => (): unknown =>
    viewer.scrolls('sideways') ? false : viewer.goTo((viewer.state.get().page ?? 1) + pages);
  const scroll = (part: number) => (): unknown => (viewer.scrolls('down') ? false : viewer.scrollBy(part));
  return {
    nextPage: turn(1),
    previousPage: turn(-1),
    firstPage: () => viewer.goTo(1),
    lastPage: () => viewer.goTo(viewer.state.get().pageCount),
    scrollDown: scroll(arrow),
    scrollUp: scroll(-arrow),
    screenDown: scroll(screen),
    screenUp: scroll(-screen),
    zoomIn: () => viewer.zoomBy(1),
    zoomOut: () => viewer.zoomBy(-1),
    zoomReset: () => viewer.zoomTo('auto'),
    fit: () => viewer.zoomTo(viewer.state.get().fit === 'page-width' ? 'page-fit' : 'page-width'),
  };
}
