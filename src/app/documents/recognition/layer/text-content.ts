import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Box, Word } from '#domain/page-text/page-text.ts';
import { turned } from '#domain/page-text/turned.ts';

import { readingDirection } from './reading-direction.ts';

export type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type Item = Extract<TextContent['items'][number], { str: string }>;
type Point = [number, number];

const font = 'recognised';
/** The part of a font's height that lies under the line of writing, in the fonts that browsers stretch over a word. */
const underLine = 0.2;

/** Words as pdf.js would have them from the file: find, selection, copy and screen readers take them from there. */
export function textContentOf(lines: readonly (readonly Word[])[], page: PDFPageProxy): TextContent {
  const own = page.getViewport({ scale: 1, rotation: page.rotate });
  const direction = readingDirection(lines, own.width, own.height);
  // As if the page stood so that its lines lie: there, a word is as wide as it is long.
  const upright = page.getViewport({ scale: 1, rotation: (page.rotate + 360 - direction) % 360 });
  const toFile = (x: number, y: number): Point =>
    upright.convertToPdfPoint(x * upright.width, y * upright.height) as Point;
  const items = lines.flatMap((line) => lineItems(line, direction, toFile));
  return {
    items,
    styles: {
      [font]: { ascent: 1 - underLine, descent: -underLine, vertical: false, fontFamily: 'sans-serif' },
    },
    lang: 'fr',
  };
}

function lineItems(
  line: readonly Word[],
  direction: number,
  toFile: (x: number, y: number) => Point,
): Item[] {
  const lying = line.map((word) => turned(word, -direction));
  return lying.flatMap((word, index) => {
    const next = lying[index + 1];
    if (next === undefined) return [itemOf(word.text, word, true, toFile)];
    const right = word.left + word.width;
    const gap = { ...word, left: right, width: Math.max(0, next.left - right) };
    return [itemOf(word.text, word, false, toFile), itemOf(' ', gap, false, toFile)];
  });
}

function itemOf(
  str: string,
  { left, top, width, height }: Box,
  hasEOL: boolean,
  toFile: (x: number, y: number) => Point,
): Item {
  const [startX, startY] = toFile(left, top + height);
  const [endX, endY] = toFile(left + width, top + height);
  const [upX, upY] = toFile(left, top);
  const [alongX, alongY, rise, lean] = [endX - startX, endY - startY, upY - startY, upX - startX];
  const size = Math.hypot(lean, rise);
  // A quarter turn before what leads up is what leads along.
  const transform = [rise, -lean, lean, rise, startX + lean * underLine, startY + rise * underLine];
  return {
    str,
    dir: 'ltr',
    width: Math.hypot(alongX, alongY),
    height: size,
    transform,
    fontName: font,
    hasEOL,
  };
}
