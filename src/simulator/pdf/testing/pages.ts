import type { ReadPage } from './pdf-reader.ts';

/** Dark pixels of a page, at two pixels a point. */
export function inkOf({ ink }: ReadPage): number {
  return ink.reduce((sum, count) => sum + count, 0);
}

/** Fewer dark pixels than the emptiest printed page has: the cover. */
export const leastInk = 20_000;

/** How alike two pages are inked, cell by cell: 1 for the same, 0 for pages that share nothing or differ in size. */
export function likeness(one: ReadPage, other: ReadPage | undefined): number {
  if (other === undefined || other.columns !== one.columns) return 0;
  const product = (left: ReadPage, right: ReadPage): number =>
    left.ink.reduce((sum, count, cell) => sum + count * (right.ink[cell] ?? 0), 0);
  return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
}

/** Every space as an ordinary one. */
export function plain(text: string): string {
  return text.replace(/\s/g, ' ');
}

/** The texts of pages, one a line. */
export function wordsOf(pages: readonly ReadPage[]): string {
  return pages.flatMap(({ texts }) => texts.map(({ text }) => plain(text))).join('\n');
}
