import { useEffect, useEffectEvent } from 'react';

import type { ReadingPlace } from '../../address/reading-address.ts';
import type { PageViewer } from './page-viewer.ts';

/** Tells where the reading has come to: page and zoom in view, and what is looked for. */
export function usePlaceReport(
  viewer: PageViewer | null,
  onPlace: (change: Partial<ReadingPlace>) => void,
): void {
  const report = useEffectEvent(onPlace);
  useEffect(
    function followThePlace() {
      if (viewer === null) return undefined;
      const { state, search } = viewer;
      const tellPlace = (): void => {
        const { page, fit, scale } = state.get();
        if (page !== null) report({ page, zoom: fit ?? scale });
      };
      // The pages may have been laid out before this listens.
      tellPlace();
      const stops = [
        state.subscribe(tellPlace),
        search.state.subscribe(() => report({ find: search.state.get().query })),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [viewer],
  );
}
