import { createCanvas, type Canvas } from '@napi-rs/canvas';

import { a4, type PageDrawing } from '../drawing/marks.ts';
import { textWidth } from '../drawing/typeface.ts';
import { greyPage } from './grey-page.ts';
import { lehmer } from './lehmer.ts';

/**
 * What a scanner does to a page: a turn clockwise in degrees, the radius of a blur in pixels, and the most that a shade
 * is off, of 255.
 */
export type ScanWear = { skewDegrees: number; blur: number; noise: number };

/** A text of a page where its scan shows it, as fractions of the page from its upper left corner. */
export type PrintedText = {
  text: string;
  left: number;
  top: number;
  width: number;
  height: number;
};

/** A page in shades of grey as a worn scanner sees it; the same drawing and wear give the same pixels. */
export function wornPage(drawing: PageDrawing, dpi: number, wear: ScanWear): Canvas {
  const clean = greyPage(drawing, dpi, wear.skewDegrees);
  const canvas = createCanvas(clean.width, clean.height);
  const context = canvas.getContext('2d');
  context.filter = `blur(${wear.blur}px)`;
  context.drawImage(clean, 0, 0);
  context.filter = 'none';
  if (wear.noise === 0) return canvas;
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  const random = lehmer(canvas.width);
  for (let at = 0; at < image.data.length; at += 4) {
    // The sum of two throws: small errors are the most frequent.
    const off = ((random() % 256) + (random() % 256)) / 255 - 1;
    for (let channel = at; channel < at + 3; channel += 1)
      image.data[channel] = (image.data[channel] ?? 0) + off * wear.noise;
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

/** The texts of a page that lie, from top to bottom and from left to right: what a perfect reading would give. */
export function printedTexts(drawing: PageDrawing, skewDegrees: number): PrintedText[] {
  const [cos, sin] = [Math.cos((skewDegrees * Math.PI) / 180), Math.sin((skewDegrees * Math.PI) / 180)];
  return drawing.marks
    .filter((mark) => mark.kind === 'text')
    .filter(({ upward, text }) => !upward && text.trim() !== '')
    .toSorted((one, other) => (Math.abs(one.y - other.y) < 3 ? one.x - other.x : one.y - other.y))
    .map(({ text, x, y, size, weight, squeeze }) => {
      const width = textWidth(text, size, weight) * squeeze;
      const [fromMiddleX, fromMiddleY] = [x + width / 2 - a4.width / 2, y - size / 2 - a4.height / 2];
      const middleX = a4.width / 2 + fromMiddleX * cos - fromMiddleY * sin;
      const middleY = a4.height / 2 + fromMiddleX * sin + fromMiddleY * cos;
      return {
        text,
        left: (middleX - width / 2) / a4.width,
        top: (middleY - size / 2) / a4.height,
        width: width / a4.width,
        height: size / a4.height,
      };
    });
}
