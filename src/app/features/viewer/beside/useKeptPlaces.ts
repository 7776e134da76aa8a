import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

import { placeIn, type PaneName, type ReadingPlace } from '../../../documents/address/reading-address.ts';
import type { PageViewer } from '../../../documents/reader/pages/page-viewer.ts';
import type { Reading } from '../../../documents/reader/reading.ts';
import { scrolledPages, type PagePlace } from './scrolled-pages.ts';

export type KeptPlaces = {
  /** Holds where each document is read, just before both change places: what moves in the page loses it. */
  keep: () => void;
  /** Changes when history has brought an address, and the open documents where it says. */
  brought: string;
};

/**
 * Keeps open documents where they are read while they change places, and brings them where the address says when back
 * or forward has changed it. An address that the reading itself writes is no order.
 */
export function useKeptPlaces(readings: Readonly<Record<PaneName, Reading | null>>): KeptPlaces {
  const location = useLocation();
  const byHistory = useNavigationType() === NavigationType.Pop;
  const [brought, setBrought] = useState(location.key);
  if (byHistory && brought !== location.key) setBrought(location.key);
  const first = readings.first?.viewer ?? null;
  const second = readings.second?.viewer ?? null;
  const kept = useRef<ReadonlyMap<PageViewer, PagePlace | null>>(new Map());
  const keep = useCallback(() => {
    const viewers = [first, second].filter((viewer) => viewer !== null);
    kept.current = new Map(viewers.map((viewer) => [viewer, scrolledPages(viewer).place()]));
  }, [first, second]);
  useEffect(
    function keepBeforeHistoryMoves() {
      // Before the router hears of it.
      window.addEventListener('popstate', keep, { capture: true });
      return () => window.removeEventListener('popstate', keep, { capture: true });
    },
    [keep],
  );
  useLayoutEffect(
    function putBack() {
      const places = kept.current;
      kept.current = new Map();
      for (const [name, viewer] of [
        ['first', first],
        ['second', second],
      ] as const) {
        if (viewer === null) continue;
        const place = places.get(viewer) ?? null;
        if (byHistory) bring(viewer, placeIn(location, name), place);
        else if (place !== null) scrolledPages(viewer).show(place);
      }
    },
    // oxlint-disable-next-line react/exhaustive-deps -- once for each address
    [location.key],
  );
  return { keep, brought };
}

/** @param stood where it was read; it stays there if the address says no other page. */
function bring(viewer: PageViewer, asked: ReadingPlace, stood: PagePlace | null): void {
  const { page: shown, fit, scale } = viewer.state.get();
  if (shown === null) return;
  const zoom = asked.zoom ?? 'auto';
  if (zoom !== (fit ?? Math.round(scale * 100) / 100)) viewer.zoomTo(zoom);
  const page = asked.page ?? 1;
  if (stood !== null && page === shown) scrolledPages(viewer).show(stood);
  else viewer.goTo(page);
}
