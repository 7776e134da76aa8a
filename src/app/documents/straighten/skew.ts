/** Degrees on either side that a page put askew on a scanner stands in. */
const widest = 6;
const coarse = 0.5;
const fine = 0.05;

/** Shades of grey by which two points, one above the other, must differ to make the foot of a mark. */
const contrast = 48;

/** Marks enough for an angle to mean something: a line of text has hundreds. */
const fewestMarks = 150;

/** How much sharper the best profile must be than the usual one: lines of any kind make it several times so. */
const sharpness = 1.5;

/** A page in grey: one byte a point, row by row, 0 black; 80 to 120 points an inch are enough. */
export type GreyPage = { grey: Uint8Array; width: number; height: number };

/** Where the marks of a page end downwards, from its middle. */
type Feet = { x: Float32Array; y: Float32Array; count: number; width: number; height: number };

/** `score` is the sum of the squares of what each row holds: the more the marks share rows, the greater. */
type Profile = { angle: number; score: number };

/** Part of the sheet, on each side. */
export const sheetEdge = 0.03;

/**
 * The angle of the lines of a page, in degrees, clockwise, between -6 and 6: lines that go down to the right have a
 * positive one. Found by the profile of its rows, which is the sharpest along the lines.
 *
 * @param grey one byte a point, row by row, 0 black.
 * @returns null where nothing on the page lies in lines.
 */
export function skewOf(grey: Uint8Array, width: number, height: number): number | null {
  const feet = feetOf({ grey, width, height });
  if (feet.count < fewestMarks) return null;
  const around: Profile[] = [];
  for (let angle = -widest; angle <= widest; angle += coarse) around.push(profileAt(feet, angle));
  const sorted = around.toSorted((one, other) => other.score - one.score);
  const [best, usual] = [sorted[0], sorted[sorted.length >> 1]];
  if (best === undefined || usual === undefined || best.score < sharpness * usual.score) return null;
  let found = best;
  for (let angle = best.angle - coarse; angle <= best.angle + coarse; angle += fine) {
    const profile = profileAt(feet, angle);
    if (profile.score > found.score) found = profile;
  }
  return found.angle;
}

/** The edges of the sheet, which scanners blacken, are left out. */
function feetOf({ grey, width, height }: GreyPage): Feet {
  const [x, y] = [new Float32Array(width * height), new Float32Array(width * height)];
  const [left, top] = [Math.round(width * sheetEdge), Math.round(height * sheetEdge)];
  let count = 0;
  for (let row = top; row < height - top - 1; row += 1)
    for (let column = left; column < width - left; column += 1) {
      const at = row * width + column;
      if ((grey[at + width] ?? 0) - (grey[at] ?? 0) < contrast) continue;
      x[count] = column - width / 2;
      y[count] = row - height / 2;
      count += 1;
    }
  return { x, y, count, width, height };
}

function profileAt({ x, y, count, width, height }: Feet, angle: number): Profile {
  const slope = Math.tan((angle * Math.PI) / 180);
  const reach = Math.ceil(height / 2 + (Math.abs(slope) * width) / 2) + 1;
  const rows = new Uint32Array(2 * reach + 1);
  for (let index = 0; index < count; index += 1) {
    const row = Math.round((y[index] ?? 0) - slope * (x[index] ?? 0)) + reach;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let score = 0;
  for (const marks of rows) score += marks * marks;
  return { angle, score };
}
