import { createCanvas, type Canvas } from '@napi-rs/canvas';

import type { Weight } from '../drawing/marks.ts';
import { canvasFont, registerFonts } from '../drawing/typeface.ts';
import { blackenRun, whiteBitmap, type Bitmap } from './bitmap.ts';

/** A character in black and white; `left` and `top` lead from its place on the baseline to the bitmap's corner. */
export type Glyph = { bitmap: Bitmap; left: number; top: number };

export type GlyphStyle = { pixels: number; weight: Weight; squeeze: number; upward: boolean };

/** Room for a character of 30 points at 200 dpi, its origin in the middle. */
const middle = 96;

/** At least this opaque, of 255, is ink: strokes of two pixels stay whole when a viewer shrinks the page. */
const opacity = 44;

const drawn = new Map<string, Glyph>();
let canvas: Canvas | null = null;

/**
 * A character at a size in pixels. Each is drawn once by the canvas and kept: reading a whole page back from the
 * canvas costs twenty times as much as stamping its characters.
 */
export function glyph(character: string, style: GlyphStyle): Glyph {
  const squeeze = Math.round(style.squeeze * 50) / 50;
  const key = `${character} ${style.pixels} ${style.weight} ${squeeze} ${style.upward}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const fresh = draw(character, { ...style, squeeze });
  drawn.set(key, fresh);
  return fresh;
}

function draw(character: string, { pixels, weight, squeeze, upward }: GlyphStyle): Glyph {
  registerFonts();
  canvas ??= createCanvas(2 * middle, 2 * middle);
  const context = canvas.getContext('2d');
  context.resetTransform();
  context.clearRect(0, 0, 2 * middle, 2 * middle);
  context.translate(middle, middle);
  if (upward) context.rotate(-Math.PI / 2);
  context.scale(squeeze, 1);
  context.font = canvasFont(weight, pixels);
  context.fillText(character, 0, 0);
  const reach = Math.min(middle, Math.ceil(pixels * 1.2));
  const { data } = context.getImageData(middle - reach, middle - reach, 2 * reach, 2 * reach);
  const ink: [x: number, y: number][] = [];
  for (let at = 3; at < data.length; at += 4)
    if ((data[at] ?? 0) >= opacity) ink.push([(at >> 2) % (2 * reach), Math.floor((at >> 2) / (2 * reach))]);
  return crop(ink, reach);
}

function crop(ink: readonly [x: number, y: number][], reach: number): Glyph {
  const [xs, ys] = [ink.map(([x]) => x), ink.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs, reach), Math.min(...ys, reach)];
  const bitmap = whiteBitmap(Math.max(...xs, left) + 1 - left, Math.max(...ys, top) + 1 - top);
  for (const [x, y] of ink) blackenRun(bitmap, y - top, x - left, x - left + 1);
  return { bitmap, left: left - reach, top: top - reach };
}
