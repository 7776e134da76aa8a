/** A page in shades of grey, a byte each, 0 for black, row by row. */
export type GreyImage = { pixels: Uint8Array; width: number; height: number };

/** The shades of what a canvas holds (red, green, blue, opacity), as the eye weighs them (ITU-R BT.601). */
export function greyOf({ data, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>): GreyImage {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at += 1, from += 4)
    pixels[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8;
  return { pixels, width, height };
}

/** Pixels of the side of the squares that are looked at: grain and lone specks vanish in their mean. */
const square = 4;
/** A square darker than this holds ink. */
const ink = 160;
/** A line of a few words makes hundreds of them at 300 dots an inch; a dirty verso, a handful. */
const fewestSquares = 40;

/** Whether there is nothing to read on a page: less ink than a few words take. */
export function isBlank({ pixels, width, height }: GreyImage): boolean {
  let inked = 0;
  for (let top = 0; top + square <= height; top += square)
    for (let left = 0; left + square <= width; left += square) {
      let sum = 0;
      for (let row = top; row < top + square; row += 1)
        for (let column = left; column < left + square; column += 1)
          sum += pixels[row * width + column] ?? 255;
      if (sum < ink * square * square) {
        inked += 1;
        if (inked >= fewestSquares) return false;
      }
    }
  return true;
}
