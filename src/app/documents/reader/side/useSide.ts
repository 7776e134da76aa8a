import { useCallback, useState } from 'react';

/** What can stand on the left of the pages, one at a time. */
export type SidePanel = 'thumbnails' | 'outline' | 'notes';

export type Side = {
  /** Null where the pages have the whole width. */
  shown: SidePanel | null;
  /** Shows a panel in the place of the other, or takes it away. */
  toggle: (panel: SidePanel) => void;
};

/** @param roomy a media query: where it holds, the thumbnails are there from the start. */
export function useSide(roomy: string): Side {
  const [shown, setShown] = useState<SidePanel | null>(() =>
    window.matchMedia(roomy).matches ? 'thumbnails' : null,
  );
  const toggle = useCallback(
    (panel: SidePanel) => setShown((before) => (before === panel ? null : panel)),
    [],
  );
  return { shown, toggle };
}
