import type { Hit } from '#domain/text-search/search.ts';

/** Passages shown of one page: beyond them, the page itself says more. */
export const mostOfPage = 3;
/** Pages shown of one document: beyond them, more is to be looked for. */
export const mostPages = 40;

/** The passages of a page, those beyond {@link mostOfPage} only counted. */
export type PageHits = { page: number; shown: readonly Hit[]; more: number };

/** The passages of a document, page by page; `pages` counts those that are left out too. */
export function byPage(hits: readonly Hit[]): { shown: PageHits[]; pages: number } {
  const pages = Map.groupBy(hits, ({ page }) => page);
  const shown = [...pages].slice(0, mostPages).map(([page, found]) => ({
    page,
    shown: found.slice(0, mostOfPage),
    more: Math.max(0, found.length - mostOfPage),
  }));
  return { shown, pages: pages.size };
}
