import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';

import type { TextMark, TextRole, Weight } from './marks.ts';

/**
 * Liberation Sans, which pdf.js carries: the metrics of Arial, as on printed forms, and TrueType, which
 * pdfkit can embed (it fails on the variable woff2 of the interface's typeface).
 */
const folder = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts',
);

export const fontFiles: Readonly<Record<Weight, string>> = {
  regular: join(folder, 'LiberationSans-Regular.ttf'),
  bold: join(folder, 'LiberationSans-Bold.ttf'),
};

const families: Readonly<Record<Weight, string>> = { regular: 'Filing Regular', bold: 'Filing Bold' };

/** Makes both weights known to the canvas. Idempotent; called by whoever paints or measures. */
export function registerFonts(): void {
  for (const weight of ['regular', 'bold'] as const)
    if (!GlobalFonts.has(families[weight])) GlobalFonts.registerFromPath(fontFiles[weight], families[weight]);
}

/** The canvas `font` of a text, `size` in the canvas's own unit. */
export function canvasFont(weight: Weight, size: number): string {
  return `${size}px "${families[weight]}"`;
}

let ruler: SKRSContext2D | null = null;

/** Advances of the characters met so far, in thousandths of the size; kerning is left out. */
const advances: Readonly<Record<Weight, Map<string, number>>> = { regular: new Map(), bold: new Map() };

/** Width of a text in points, unsqueezed. */
export function textWidth(text: string, size: number, weight: Weight): number {
  let thousandths = 0;
  for (const character of text) thousandths += advances[weight].get(character) ?? measure(character, weight);
  return (thousandths * size) / 1000;
}

function measure(character: string, weight: Weight): number {
  registerFonts();
  ruler ??= createCanvas(1, 1).getContext('2d');
  ruler.font = canvasFont(weight, 1000);
  const { width } = ruler.measureText(character);
  advances[weight].set(character, width);
  return width;
}

export type TextOptions = {
  size?: number;
  weight?: Weight;
  /** What `x` is. For an upward text the same words are read along the baseline. */
  align?: 'left' | 'center' | 'right';
  /** Longest length in points: a longer text is squeezed into it. */
  fit?: number;
  upward?: boolean;
  role?: TextRole;
  row?: number | null;
};

/** One line of text, placed and squeezed once for every painter. `y` is the baseline. */
export function text(words: string, x: number, y: number, options: TextOptions = {}): TextMark {
  const { size = 7.5, weight = 'regular', align = 'left', fit = Infinity } = options;
  const { upward = false, role = 'P', row = null } = options;
  const natural = textWidth(words, size, weight);
  const squeeze = Math.min(1, fit / natural);
  const share = { left: 0, center: 0.5, right: 1 }[align] * natural * squeeze;
  const start = upward ? { x, y: y + share } : { x: x - share, y };
  return { kind: 'text', text: words, ...start, size, weight, squeeze, upward, role, row };
}

/** Breaks a paragraph into lines no longer than `width` points. */
export function wrap(paragraph: string, width: number, size: number, weight: Weight = 'regular'): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of paragraph.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && textWidth(longer, size, weight) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}
