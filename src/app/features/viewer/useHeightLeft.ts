import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Gives an element the height left below what stands above it (`--height-left`), so that a document fills the
 * window and the case stays in sight.
 */
export function useHeightLeft(): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(function followWhatStandsAbove() {
    const measure = (): void => {
      const target = element.current;
      if (target === null) return;
      const top = Math.round(target.getBoundingClientRect().top + window.scrollY);
      target.style.setProperty('--height-left', `calc(100dvh - ${top}px)`);
    };
    measure();
    // The page grows by as much as what stands above.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  return element;
}
