import { asLines } from '#domain/notes/mark-box.ts';
import type { Box } from '#domain/page-text/page-text.ts';
import { turned } from '#domain/page-text/turned.ts';

import { longestQuote } from '../../../notes/file-format.ts';
import type { PageViewer } from '../pages/page-viewer.ts';
import { fractionsOf, shownPage, type ShownPage } from './page-layer.ts';

/** Words selected on a page, where they stand; `beyond` when the selection went on to other pages. */
export type SelectedWords = { page: number; marks: readonly Box[]; quote: string; beyond: boolean };

type Piece = { text: string; box: Box };

/** The words selected in the document, on the first page where there are some; null when none are. */
export function selectedWords(viewer: PageViewer): SelectedWords | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { container, viewer: pages } = viewer.pages;
  if (!container.contains(range.startContainer)) return null;
  const touched = Array.from({ length: pages.pagesCount }, (_, index) => shownPage(viewer, index + 1))
    .filter((shown) => shown !== null)
    .filter(({ element }) => range.intersectsNode(element))
    .map((shown) => ({ shown, pieces: piecesOf(shown, range) }))
    .filter(({ pieces }) => pieces.length > 0);
  const [first] = touched;
  if (first === undefined) return null;
  const { shown, pieces } = first;
  const shape = shapeOf(shown);
  return {
    page: shown.page,
    marks: asLines(
      pieces.map(({ box }) => box),
      shape,
    ),
    quote: textOf(pieces, shape).slice(0, longestQuote),
    beyond: touched.length > 1,
  };
}

/** Each run of selected text with its box, as the page's own rotation shows it. */
function piecesOf(shown: ShownPage, range: Range): Piece[] {
  const layer = shown.element.querySelector('.textLayer');
  if (layer === null) return [];
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    const own = document.createRange();
    own.selectNodeContents(node);
    if (node === range.startContainer) own.setStart(node, range.startOffset);
    if (node === range.endContainer) own.setEnd(node, range.endOffset);
    const box = fractionsOf(shown, own.getBoundingClientRect());
    if (own.toString().trim() === '' || box.width === 0) continue;
    pieces.push({ text: own.toString(), box: turned(box, -shown.rotation) });
  }
  return pieces;
}

/** The width of the page over its height, as its own rotation shows it. */
function shapeOf({ element, rotation }: ShownPage): number {
  const shape = element.clientWidth / element.clientHeight;
  return rotation % 180 === 0 ? shape : 1 / shape;
}

/** The words one after the other: a space between two that do not touch, whatever the file puts between them. */
function textOf(pieces: readonly Piece[], shape: number): string {
  const joined = pieces.map(({ text, box }, index) => {
    const before = pieces[index - 1]?.box;
    const apart =
      before === undefined ||
      Math.abs(before.top - box.top) > box.height / 2 ||
      (box.left - before.left - before.width) * shape > box.height / 10;
    return apart ? ` ${text}` : text;
  });
  return joined.join('').replaceAll(/\s+/g, ' ').trim();
}
