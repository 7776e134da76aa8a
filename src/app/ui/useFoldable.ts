import { useCallback, useState } from 'react';

/** A panel that can be folded away. */
export type Foldable = { open: boolean; toggle: () => void };

/** @param roomy a media query: where it holds, the panel starts open. */
export function useFoldable(roomy: string): Foldable {
  const [open, setOpen] = useState(() => window.matchMedia(roomy).matches);
  const toggle = useCallback(() => setOpen((before) => !before), []);
  return { open, toggle };
}
