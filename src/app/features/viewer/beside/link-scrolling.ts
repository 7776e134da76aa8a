import type { PaneName } from '../../../documents/address/reading-address.ts';
import type { PagePlace, ScrolledPages } from './scrolled-pages.ts';

/** Pixels by which browsers round a place that they were told to scroll to. */
const rounding = 2;

/**
 * Has each of two panes follow the other, until the returned function is called. A pane that was made to follow also
 * says that it has scrolled: where it stands tells that from the agent's own scrolling, so that neither answers the
 * other for ever.
 *
 * @param placeFor where the other pane is to go when `leader` is at `place`; null where it stays.
 */
export function linkScrolling(
  panes: Readonly<Record<PaneName, ScrolledPages>>,
  placeFor: (leader: PaneName, place: PagePlace) => PagePlace | null,
): () => void {
  const unlinking = new AbortController();
  // A place that was taken before is no scrolling of the agent's, though the browser tells of it only now.
  const put = new Map(Object.values(panes).map((pages) => [pages, standOf(pages)]));
  const lead = (leader: PaneName): void => {
    const { container, place } = panes[leader];
    const expected = put.get(panes[leader]);
    if (expected !== undefined && isAt(container, expected)) return;
    put.delete(panes[leader]);
    const other = panes[leader === 'first' ? 'second' : 'first'];
    const at = place();
    const asked = at === null ? null : placeFor(leader, at);
    if (asked === null) return;
    other.show(asked);
    put.set(other, standOf(other));
  };
  for (const name of ['first', 'second'] as const)
    panes[name].container.addEventListener('scroll', () => lead(name), {
      signal: unlinking.signal,
      passive: true,
    });
  return () => unlinking.abort();
}

function standOf({ container }: ScrolledPages): { top: number; left: number } {
  return { top: container.scrollTop, left: container.scrollLeft };
}

function isAt({ scrollTop, scrollLeft }: HTMLElement, { top, left }: { top: number; left: number }): boolean {
  return Math.abs(scrollTop - top) < rounding && Math.abs(scrollLeft - left) < rounding;
}
