import { lehmer } from './lehmer.ts';

/** One bit a pixel, rows padded to whole bytes, most significant bit first; 1 is black. */
export type Bitmap = { width: number; height: number; stride: number; bits: Uint8Array };

/** A sheet of white. */
export function whiteBitmap(width: number, height: number): Bitmap {
  const stride = Math.ceil(width / 8);
  return { width, height, stride, bits: new Uint8Array(stride * height) };
}

/** Blackens the pixels from `left` to `right` (excluded) of row `y`; what lies outside the sheet is lost. */
export function blackenRun(
  { width, height, stride, bits }: Bitmap,
  y: number,
  left: number,
  right: number,
): void {
  if (y < 0 || y >= height) return;
  const row = y * stride;
  const end = Math.min(right, width);
  for (let x = Math.max(left, 0); x < end;) {
    const byte = row + (x >> 3);
    const last = Math.min(8, (x & 7) + end - x);
    const mask = (0xff >> (x & 7)) & (0xff << (8 - last));
    bits[byte] = (bits[byte] ?? 0) | mask;
    x += last - (x & 7);
  }
}

/** Adds a smaller bitmap's black to a larger one's; what would lie outside is lost. */
export function stamp(target: Bitmap, source: Bitmap, left: number, top: number): void {
  const shift = left & 7;
  const firstByte = left >> 3;
  for (let y = 0; y < source.height; y += 1) {
    const row = top + y;
    if (row < 0 || row >= target.height) continue;
    for (let index = 0; index < source.stride; index += 1) {
      const value = source.bits[y * source.stride + index] ?? 0;
      if (value === 0) continue;
      addBits(target, row, firstByte + index, value >> shift);
      addBits(target, row, firstByte + index + 1, (value << (8 - shift)) & 0xff);
    }
  }
}

function addBits({ stride, bits }: Bitmap, row: number, byte: number, value: number): void {
  if (value === 0 || byte < 0 || byte >= stride) return;
  const at = row * stride + byte;
  bits[at] = (bits[at] ?? 0) | value;
}

/** Flips a share of the pixels, the same ones at each run: the dust of a scanner's glass. */
export function addGrain({ width, height, stride, bits }: Bitmap, share: number): void {
  const random = lehmer(width * height);
  for (let count = Math.round(width * height * share); count > 0; count -= 1) {
    const x = random() % width;
    const at = (random() % height) * stride + (x >> 3);
    bits[at] = (bits[at] ?? 0) ^ (0x80 >> (x & 7));
  }
}
