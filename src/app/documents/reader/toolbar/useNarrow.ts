import { useCallback, useState } from 'react';

/**
 * Whether an element is narrower than `width`, in pixels.
 *
 * @returns the answer, and what is to be the element's `ref`.
 */
export function useNarrow(width: number): [boolean, (element: HTMLElement | null) => void | (() => void)] {
  const [narrow, setNarrow] = useState(false);
  const follow = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const observer = new ResizeObserver(() => setNarrow(element.clientWidth < width));
      observer.observe(element);
      return () => observer.disconnect();
    },
    [width],
  );
  return [narrow, follow];
}
