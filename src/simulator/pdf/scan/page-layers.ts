import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';

import type { PageLook } from '../../accounts/filing-sheet.ts';
import { a4, type PageDrawing } from '../drawing/marks.ts';
import type { PagePlan } from '../filing-plan.ts';
import { bilevelPage, type Wear } from './bilevel-page.ts';
import type { Bitmap } from './bitmap.ts';
import { encodeGroup4 } from './ccitt-g4.ts';
import { greyPage } from './grey-page.ts';
import { encodeJbig2 } from './jbig2.ts';
import { keptBytes } from './page-cache.ts';

export type ScanLook = Exclude<PageLook, 'text'>;

type Encoding = 'flate' | 'jbig2' | 'ccitt' | 'jpx' | 'jpeg';

/** An image that covers the page, encoded. A `stencil` only lays its black over the image below. */
export type PageLayer = {
  encoding: Encoding;
  bytes: Uint8Array;
  width: number;
  height: number;
  stencil: boolean;
};

/** Dots per inch: greffes scan black and white at 200 to 300, and colours at 144 or less. */
const bilevelDpi = 200;
const jpegDpi = 144;
const jpegQuality = 55;

/** The pages in JPEG 2000 were made once, by `fixtures/make-fixtures.ts`: Node has no encoder. */
export const fixtureDpi = { annexe: 130, report: 130, cover: 72 };

const encoders: Readonly<Record<'flate' | 'jbig2' | 'ccitt', (bitmap: Bitmap) => Uint8Array>> = {
  flate: (bitmap) => deflateSync(bitmap.bits),
  jbig2: encodeJbig2,
  ccitt: encodeGroup4,
};

/**
 * The images of a scanned page, from the bottom up. `jpx` has annexe and report in JPEG 2000, the cover as black
 * words over a JPEG 2000 paper (what scanners call mixed raster content), and its forms in black and white.
 */
export async function pageLayers(
  { subject, drawing }: PagePlan,
  look: ScanLook,
  wear: Wear,
  cacheFolder: string,
): Promise<PageLayer[]> {
  if (look === 'jpeg') return [await jpegLayer(drawing, wear, cacheFolder)];
  if (look !== 'jpx') return [await bilevelLayer(drawing, look, wear, cacheFolder)];
  if (subject === 'annexe' || subject === 'report') return [await fixtureLayer(subject)];
  const words = await bilevelLayer(drawing, 'flate', wear, cacheFolder);
  return subject === 'cover' ? [await fixtureLayer('cover'), { ...words, stencil: true }] : [words];
}

async function bilevelLayer(
  drawing: PageDrawing,
  encoding: 'flate' | 'jbig2' | 'ccitt',
  wear: Wear,
  cacheFolder: string,
): Promise<PageLayer> {
  const draw = (): Uint8Array => encoders[encoding](bilevelPage(drawing, bilevelDpi, wear));
  const bytes = await keptBytes(cacheFolder, [encoding, bilevelDpi, wear, drawing], draw);
  return { encoding, bytes, ...pixels(bilevelDpi), stencil: false };
}

async function jpegLayer(drawing: PageDrawing, wear: Wear, cacheFolder: string): Promise<PageLayer> {
  const draw = (): Uint8Array => greyPage(drawing, jpegDpi, wear.skewDegrees).encodeSync('jpeg', jpegQuality);
  const bytes = await keptBytes(cacheFolder, ['jpeg', jpegDpi, jpegQuality, wear, drawing], draw);
  return { encoding: 'jpeg', bytes, ...pixels(jpegDpi), stencil: false };
}

async function fixtureLayer(subject: keyof typeof fixtureDpi): Promise<PageLayer> {
  const bytes = await readFile(new URL(`../fixtures/${subject}.jp2`, import.meta.url));
  return { encoding: 'jpx', bytes, ...pixels(fixtureDpi[subject]), stencil: false };
}

function pixels(dpi: number): { width: number; height: number } {
  return { width: Math.round((a4.width * dpi) / 72), height: Math.round((a4.height * dpi) / 72) };
}
