import type { Box } from '#domain/page-text/page-text.ts';

/**
 * Where a box of a page that was turned clockwise lies on the page before it was turned.
 *
 * @param turn degrees: a multiple of 90.
 */
export function turnedBack<Boxed extends Box>(box: Boxed, turn: number): Boxed {
  const { left, top, width, height } = box;
  const [right, bottom] = [left + width, top + height];
  switch (((turn % 360) + 360) % 360) {
    case 90:
      return { ...box, left: top, top: 1 - right, width: height, height: width };
    case 180:
      return { ...box, left: 1 - right, top: 1 - bottom };
    case 270:
      return { ...box, left: 1 - bottom, top: left, width: height, height: width };
    default:
      return box;
  }
}
