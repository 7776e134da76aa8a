import { createHash } from 'node:crypto';

import { expect, test } from 'vitest';

import { blackenRun, whiteBitmap, type Bitmap } from './bitmap.ts';
import { encodeGroup4 } from './ccitt-g4.ts';

/** Rows whose runs grow from 1 to thousands of pixels, shifted a little from row to row: every kind of code. */
function stripes(width: number, height: number): Bitmap {
  const bitmap = whiteBitmap(width, height);
  for (let y = 0; y < height; y += 1) {
    let x = (y * 7) % 5;
    for (let length = 1; x < width; length = Math.ceil(length * (1.3 + (y % 4) / 5))) {
      blackenRun(bitmap, y, x, x + length);
      x += length + Math.ceil(length / (1 + (y % 3)));
    }
  }
  return bitmap;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

// What libtiff 4.5 makes of the same bitmaps: `tiffcp -c g4 -r <height>`, the bytes of the strip.
test.each([
  { width: 1, height: 1, expected: '0fee6f66757dbdf606952e5f2a9a491f4a2c9decaae6ca78cda749250ca3444d' },
  { width: 61, height: 37, expected: '3b01ac214ebf58cfd9708d0d874bd45fa6d155fe2eea1c296ee9a276781eca25' },
  { width: 1654, height: 40, expected: 'f9e7e450091c4975a6c59cf2008cfdf7532deb91e204e561b792dd4972405131' },
  { width: 9001, height: 64, expected: '5ab7925a190c90948cafb197c26266ce27c3739d4b5a6d2d08afe53ea0380ded' },
])('a bitmap of $width × $height is coded as libtiff codes it', ({ width, height, expected }) => {
  expect(digest(encodeGroup4(stripes(width, height)))).toBe(expected);
});

test('a white page is one code a row and the end of the block', () => {
  // Eight rows of « V0 » (1), then 000000000001 twice.
  expect([...encodeGroup4(whiteBitmap(1654, 8))]).toEqual([0xff, 0x00, 0x10, 0x01]);
});
