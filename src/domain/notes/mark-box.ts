import type { Box } from '../page-text/page-text.ts';

/** A place on a page, as fractions of its width and height from its upper left corner. */
export type Point = { left: number; top: number };

/** The least side of a mark that a hand can have meant. */
export const leastSide = 0.004;

/** The rectangle whose opposite corners are two points, cut at the edges of the page. */
export function between(one: Point, other: Point): Box {
  const [left, right] = ordered(clamped(one.left), clamped(other.left));
  const [top, bottom] = ordered(clamped(one.top), clamped(other.top));
  return { left, top, width: right - left, height: bottom - top };
}

/** A box moved by fractions of the page, kept whole within it. */
export function moved(box: Box, right: number, down: number): Box {
  return {
    ...box,
    left: Math.min(Math.max(0, box.left + right), 1 - box.width),
    top: Math.min(Math.max(0, box.top + down), 1 - box.height),
  };
}

/** A box whose lower right corner is moved, within the page, and never smaller than `leastSide`. */
export function sized(box: Box, right: number, down: number): Box {
  return {
    ...box,
    width: Math.min(Math.max(leastSide, box.width + right), 1 - box.left),
    height: Math.min(Math.max(leastSide, box.height + down), 1 - box.top),
  };
}

/** The smallest box around several; null around none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return between(
    { left: Math.min(...boxes.map(({ left }) => left)), top: Math.min(...boxes.map(({ top }) => top)) },
    {
      left: Math.max(...boxes.map(({ left, width }) => left + width)),
      top: Math.max(...boxes.map(({ top, height }) => top + height)),
    },
  );
}

/** A box as fractions of another that holds it. */
export function within(frame: Box, { left, top, width, height }: Box): Box {
  return {
    left: (left - frame.left) / frame.width,
    top: (top - frame.top) / frame.height,
    width: width / frame.width,
    height: height / frame.height,
  };
}

/** A box with a margin around, cut at the edges of the page. */
export function padded({ left, top, width, height }: Box, margin: number): Box {
  return between(
    { left: left - margin, top: top - margin },
    { left: left + width + margin, top: top + height + margin },
  );
}

/**
 * The boxes of words put together line by line: neighbours that share most of their height, and stand no further
 * apart than twice that height.
 *
 * @param shape the width of the page over its height.
 */
export function asLines(boxes: readonly Box[], shape: number): readonly Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    const joined = last !== undefined && isOfLine(last, box, shape) ? around([last, box]) : null;
    if (joined === null) lines.push(box);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

function isOfLine(line: Box, box: Box, shape: number): boolean {
  const shared = Math.min(line.top + line.height, box.top + box.height) - Math.max(line.top, box.top);
  const apart = Math.max(line.left, box.left) - Math.min(line.left + line.width, box.left + box.width);
  const height = Math.min(line.height, box.height);
  return shared > height / 2 && apart * shape < 2 * height;
}

function clamped(fraction: number): number {
  return Math.min(Math.max(0, fraction), 1);
}

function ordered(one: number, other: number): readonly [number, number] {
  return one < other ? [one, other] : [other, one];
}
