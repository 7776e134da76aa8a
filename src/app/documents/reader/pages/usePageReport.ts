import { useEffect, useEffectEvent } from 'react';

import type { PageViewer } from './page-viewer.ts';

/** Milliseconds without change before a page counts as reached: browsers limit how often an address changes. */
const settling = 200;

/** Tells which page is in view, once it stays. */
export function usePageReport(viewer: PageViewer | null, onPage: (page: number) => void): void {
  const report = useEffectEvent(onPage);
  useEffect(
    function followThePage() {
      if (viewer === null) return undefined;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let reported: number | null = null;
      const unsubscribe = viewer.state.subscribe(() => {
        const { page } = viewer.state.get();
        if (page === null || page === reported) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          reported = page;
          report(page);
        }, settling);
      });
      return () => {
        clearTimeout(timer);
        unsubscribe();
      };
    },
    [viewer],
  );
}
