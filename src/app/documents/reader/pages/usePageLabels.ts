import { use, useEffect } from 'react';

import { PaneContext } from '../../pane.ts';
import type { PageViewer } from './page-viewer.ts';

/** Names each page « Page 3 sur 14 », and its pane where there are two: each is a landmark. */
export function usePageLabels(viewer: PageViewer | null): void {
  const { side } = use(PaneContext);
  useEffect(
    function labelPages() {
      if (viewer === null) return undefined;
      const { container, eventBus } = viewer.pages;
      const { pageCount } = viewer.state.get();
      const where = side === null ? '' : `, ${side}`;
      const label = (): void => {
        for (const page of container.querySelectorAll<HTMLElement>('.page'))
          page.setAttribute(
            'aria-label',
            `Page ${page.dataset['pageNumber'] ?? ''} sur ${pageCount}${where}`,
          );
      };
      label();
      eventBus.on('pagesinit', label);
      return () => eventBus.off('pagesinit', label);
    },
    [viewer, side],
  );
}
