import type { Word } from '#domain/page-text/page-text.ts';
import { turned } from '#domain/page-text/turned.ts';

import type { Straightening } from '../../rotations/page-turns.ts';
import { greyOf, type GreyImage } from './grey-image.ts';
import type { ReadWord } from './word-table.ts';

/** Draws a page turned as `how` says, on white, and gives its shades. */
export function greyPage(image: ImageBitmap, { turn, tilt }: Straightening): GreyImage {
  const lying = turn % 180 !== 0;
  const [width, height] = lying ? [image.height, image.width] : [image.width, image.height];
  const drawing = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (drawing === null) throw new Error('the browser draws on no canvas');
  drawing.fillStyle = 'white';
  drawing.fillRect(0, 0, width, height);
  drawing.translate(width / 2, height / 2);
  drawing.rotate(((turn + tilt) * Math.PI) / 180);
  drawing.drawImage(image, -image.width / 2, -image.height / 2);
  return greyOf(drawing.getImageData(0, 0, width, height));
}

/** Where a word of a page drawn by {@link greyPage} stands on the page as it was, in fractions. */
export function wordBefore(word: ReadWord, { width, height }: GreyImage, how: Straightening): Word {
  const [cos, sin] = [Math.cos((-how.tilt * Math.PI) / 180), Math.sin((-how.tilt * Math.PI) / 180)];
  const [x, y] = [word.left + word.width / 2 - width / 2, word.top + word.height / 2 - height / 2];
  const box = {
    left: (x * cos - y * sin + width / 2 - word.width / 2) / width,
    top: (x * sin + y * cos + height / 2 - word.height / 2) / height,
    width: word.width / width,
    height: word.height / height,
  };
  const { text, confidence } = word;
  return { ...turned(box, -how.turn), text, confidence };
}
