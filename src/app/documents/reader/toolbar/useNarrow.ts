import { useCallback, useState } from 'react';

/**
 * How many of `steps`, widths in pixels, an element falls short of.
 *
 * @param steps the same array each time.
 * @returns the number, and what is to be the element's `ref`.
 */
export function useNarrow(
  steps: readonly number[],
): [number, (element: HTMLElement | null) => void | (() => void)] {
  const [narrow, setNarrow] = useState(0);
  const follow = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const measure = (): void => setNarrow(steps.filter((step) => element.clientWidth < step).length);
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      return () => observer.disconnect();
    },
    [steps],
  );
  return [narrow, follow];
}
