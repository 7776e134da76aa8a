/** A page in shades of grey, a byte each, 0 for black, row by row. */
export type GreyImage = { pixels: Uint8Array; width: number; height: number };

/** The shades of what a canvas holds (red, green, blue, opacity), as the eye weighs them (ITU-R BT.601). */
export function greyOf({ data, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>): GreyImage {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at += 1, from += 4)
    pixels[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8;
  return { pixels, width, height };
}

/** An image whose side is so many times smaller: each shade is the mean of a square, in which lone specks vanish. */
export function reduced({ pixels, width, height }: GreyImage, times: number): GreyImage {
  const [across, down] = [Math.floor(width / times), Math.floor(height / times)];
  const small = new Uint8Array(across * down);
  for (let row = 0; row < down; row += 1)
    for (let column = 0; column < across; column += 1) {
      let sum = 0;
      for (let y = row * times; y < (row + 1) * times; y += 1)
        for (let x = column * times; x < (column + 1) * times; x += 1) sum += pixels[y * width + x] ?? 255;
      small[row * across + column] = sum / (times * times);
    }
  return { pixels: small, width: across, height: down };
}

/** A shade darker than this is ink. */
const ink = 160;
/** At 100 dots an inch, a line of a few words makes hundreds of dark points; a dirty verso, a handful. */
const fewest = 60;

/** Whether there is nothing to read on a page, at 100 dots an inch: less ink than a few words take. */
export function isBlank({ pixels }: GreyImage): boolean {
  let inked = 0;
  for (const shade of pixels)
    if (shade < ink) {
      inked += 1;
      if (inked >= fewest) return false;
    }
  return true;
}
