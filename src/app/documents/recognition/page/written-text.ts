import { OPS, type PageViewport, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Box, Word } from '#domain/page-text/page-text.ts';

type Item = Extract<Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number], { str: string }>;

/** A stamp of a greffe, a signing service's reference and a page number make less; a page of text makes more. */
const fewestOfAText = 30;

const drawsAnImage: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintSolidColorImageMask,
]);

/** Whether words are enough to be the whole text of a page, and not a stamp over the image of it. */
export function areText(lines: readonly (readonly Word[])[]): boolean {
  return lines.reduce((sum, line) => sum + line.length, 0) >= fewestOfAText;
}

/** Whether a page draws an image, which pdf.js decodes to tell. */
export async function holdsImage(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operator) => drawsAnImage.has(operator));
}

/** The words that a page's file holds, line by line in the file's order; none for a scan. */
export async function writtenLines(page: PDFPageProxy): Promise<Word[][]> {
  const viewport = page.getViewport({ scale: 1, rotation: page.rotate });
  const { items } = await page.getTextContent();
  const lines: Word[][] = [];
  let line: Word[] = [];
  const endLine = (): void => {
    if (line.length > 0) lines.push(line);
    line = [];
  };
  for (const item of items) {
    if (!('str' in item)) continue;
    line.push(...wordsOf(item, viewport));
    if (item.hasEOL) endLine();
  }
  endLine();
  return lines;
}

/** A piece of text, cut at its spaces: each character is given the same width, which pdf.js does not tell. */
function wordsOf(item: Item, viewport: PageViewport): Word[] {
  return [...item.str.matchAll(/\S+/g)].map(({ 0: text, index }) => {
    const from = index / item.str.length;
    const to = (index + text.length) / item.str.length;
    return { ...boxOf(item, from, to, viewport), text, confidence: null };
  });
}

/** The part of an item between two fractions of its width. */
function boxOf({ transform, width, height }: Item, from: number, to: number, viewport: PageViewport): Box {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform as number[];
  const along = Math.hypot(a, b) || 1;
  const upward = Math.hypot(c, d) || 1;
  const corners = [from, to].flatMap((part) =>
    [0, 1].map((up) =>
      viewport.convertToViewportPoint(
        x + (a / along) * width * part + (c / upward) * height * up,
        y + (b / along) * width * part + (d / upward) * height * up,
      ),
    ),
  ) as [number, number][];
  const across = corners.map(([horizontal]) => horizontal / viewport.width);
  const down = corners.map(([, vertical]) => vertical / viewport.height);
  const [left, top] = [Math.min(...across), Math.min(...down)];
  return { left, top, width: Math.max(...across) - left, height: Math.max(...down) - top };
}
