import { useMemo } from 'react';

import type { PageText } from '#domain/page-text/page-text.ts';
import { lengthOf, readQuery } from '#domain/text-search/query.ts';
import { searchPage, type Hit } from '#domain/text-search/search.ts';

import type { Texts } from '../../../documents/texts/texts.ts';

/** What is looked for; with `tolerant`, what recognition may have misread too. */
export type Sought = { query: string; tolerant: boolean };

/** Letters or digits below which everything would be found. */
const fewest = 2;

/**
 * The passages that answer in each document, in its order; null where there is too little to look for. A page is searched once
 * for a query, however many more come.
 */
export function useHits(texts: readonly Texts[], { query, tolerant }: Sought): (readonly Hit[])[] | null {
  const searched = useMemo(() => searchedOnce(query, tolerant), [query, tolerant]);
  return useMemo(
    () =>
      searched === null
        ? null
        : texts.map((pages) =>
            [...pages.values()].toSorted((one, other) => one.page - other.page).flatMap(searched),
          ),
    [texts, searched],
  );
}

function searchedOnce(query: string, tolerant: boolean): ((page: PageText) => Hit[]) | null {
  const sought = readQuery(query);
  if (sought === null || lengthOf(sought) < fewest) return null;
  const known = new WeakMap<PageText, Hit[]>();
  return (page) => {
    const hits = known.get(page) ?? searchPage(page, sought, { tolerant });
    known.set(page, hits);
    return hits;
  };
}
