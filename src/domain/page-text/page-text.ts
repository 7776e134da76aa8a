/**
 * A rectangle on a page: fractions of the width and the height of the page as its own rotation shows it, from its
 * upper left corner.
 */
export type Box = { left: number; top: number; width: number; height: number };

/** A word where it stands; `confidence` is what recognition says of it, from 0 to 100, null for text that the file holds. */
export type Word = Box & { text: string; confidence: number | null };

/**
 * The text of a page, line by line in reading order. `written` is the file's own, `recognised` what was read off its
 * image, and may be wrong. A page without any word has no line.
 */
export type PageText = {
  /** From 1. */
  page: number;
  origin: 'written' | 'recognised';
  lines: readonly (readonly Word[])[];
};
