import { skipToken, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import { companyKey } from '../../api/queries.ts';
import type { DocumentRef } from '../document-ref.ts';
import {
  noTurns,
  rotationIn,
  tiltIn,
  withAllTurned,
  withPageTurned,
  withStraightened,
  type PageTurns,
  type Straightening,
} from './page-turns.ts';

export type PageRotations = {
  /** Degrees added to a page's own rotation: 0, 90, 180 or 270. */
  of: (page: number) => number;
  /** Degrees, clockwise, by which a straightened page is turned besides. */
  tiltOf: (page: number) => number;
  isStraightened: (page: number) => boolean;
  turnAll: (by: 90 | -90) => void;
  turnPage: (page: number, by: 90 | -90) => void;
  /** Keeps what makes a page upright; null gives it back as it was. */
  straighten: (page: number, how: Straightening | null) => void;
};

function turnsKey({ caseId, siren, kind, id }: DocumentRef): readonly unknown[] {
  return [...companyKey(caseId, siren), 'turns', kind, id];
}

/** Degrees added to a page's own rotation: 0, 90, 180 or 270. */
export function rotationOf(client: QueryClient, document: DocumentRef, page: number): number {
  return rotationIn(client.getQueryData<PageTurns>(turnsKey(document)) ?? noTurns, page);
}

/**
 * How the pages of a document are turned, followed by the component. It lies in the memory of the tab, beside the
 * other answers of the case: whoever comes back to the document finds it again. The same object as long as nothing
 * turns.
 */
export function usePageRotations(document: DocumentRef): PageRotations {
  const client = useQueryClient();
  const { data: turns = noTurns } = useQuery<PageTurns>({
    queryKey: turnsKey(document),
    queryFn: skipToken,
    gcTime: Infinity,
    staleTime: Infinity,
  });
  return useMemo(() => {
    const change = (how: (before: PageTurns) => PageTurns): void => {
      client.setQueryData<PageTurns>(turnsKey(document), (before) => how(before ?? noTurns));
    };
    return {
      of: (page) => rotationIn(turns, page),
      tiltOf: (page) => tiltIn(turns, page),
      isStraightened: (page) => turns.straightened.has(page),
      turnAll: (by) => change((before) => withAllTurned(before, by)),
      turnPage: (page, by) => change((before) => withPageTurned(before, page, by)),
      straighten: (page, how) => change((before) => withStraightened(before, page, how)),
    };
  }, [client, document, turns]);
}
