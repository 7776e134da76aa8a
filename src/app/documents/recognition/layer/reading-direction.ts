import type { Word } from '#domain/page-text/page-text.ts';

export type Direction = 0 | 90 | 180 | 270;

/**
 * Which way the lines of a page run on it, in degrees clockwise from left to right: a page that was turned before it
 * was recognised has lines that climb or fall. Told by where the words of a line follow each other, the longest lines most.
 */
export function readingDirection(
  lines: readonly (readonly Word[])[],
  width: number,
  height: number,
): Direction {
  let across = 0;
  let down = 0;
  for (const line of lines) {
    const [first, last] = [line[0], line.at(-1)];
    if (first === undefined || last === undefined) continue;
    across += (middle(last.left, last.width) - middle(first.left, first.width)) * width;
    down += (middle(last.top, last.height) - middle(first.top, first.height)) * height;
  }
  if (Math.abs(across) >= Math.abs(down)) return across >= 0 ? 0 : 180;
  return down > 0 ? 90 : 270;
}

function middle(start: number, size: number): number {
  return start + size / 2;
}
