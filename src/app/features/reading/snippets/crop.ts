import type { Box } from '#domain/page-text/page-text.ts';

/** The size of a page, in any unit. */
export type Paper = { width: number; height: number };

/** The part of the page's width that is shown around words, at least. */
const leastWidth = 0.55;
/** What is shown around longer ones, against their own width. */
const margin = 1.2;

/**
 * What is shown of a page around words: a rectangle of a fixed shape, in fractions of the page, and within it.
 *
 * @param box where the words stand.
 * @param shape the width of the rectangle for a height of 1.
 */
export function cropAround(box: Box, paper: Paper, shape: number): Box {
  const width = Math.min(1, Math.max(leastWidth, box.width * margin));
  const height = Math.min(1, (width * paper.width) / shape / paper.height);
  return {
    left: within(box.left + box.width / 2 - width / 2, 1 - width),
    top: within(box.top + box.height / 2 - height / 2, 1 - height),
    width,
    height,
  };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(0, value), most);
}
