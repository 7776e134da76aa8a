import type { Box } from './page-text.ts';

/**
 * A box as a page turned clockwise shows it.
 *
 * @param degrees a multiple of 90; negative to say where a box of the turned page lay before.
 */
export function turned<Boxed extends Box>(box: Boxed, degrees: number): Boxed {
  const { left, top, width, height } = box;
  switch (((degrees % 360) + 360) % 360) {
    case 90:
      return { ...box, left: 1 - top - height, top: left, width: height, height: width };
    case 180:
      return { ...box, left: 1 - left - width, top: 1 - top - height };
    case 270:
      return { ...box, left: top, top: 1 - left - width, width: height, height: width };
    default:
      return box;
  }
}
