import { useEffect, useRef, type RefObject } from 'react';

/**
 * A canvas that holds pixels only while it is in view or near.
 *
 * @param draw begins to draw, and returns how to give up; null while nothing may be drawn. Another one draws anew.
 * @param root what scrolls; null for the window.
 * @param near how far around the view drawing begins, as a `rootMargin`.
 */
export function useDrawnInView(
  draw: ((canvas: HTMLCanvasElement) => () => void) | null,
  root: HTMLElement | null,
  near: string,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(
    function drawInView() {
      const element = canvas.current;
      if (element === null || draw === null) return undefined;
      let giveUp: (() => void) | null = null;
      const leave = (): void => {
        giveUp?.();
        giveUp = null;
        element.width = 0;
        element.height = 0;
      };
      const observer = new IntersectionObserver(
        ([entry]) => {
          if (entry?.isIntersecting !== true) leave();
          else giveUp ??= draw(element);
        },
        { root, rootMargin: near },
      );
      observer.observe(element.parentElement ?? element);
      return () => {
        observer.disconnect();
        leave();
      };
    },
    [draw, root, near],
  );
  return canvas;
}
