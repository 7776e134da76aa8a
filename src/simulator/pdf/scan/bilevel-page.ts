import { a4, type CircleMark, type LineMark, type PageDrawing, type TextMark } from '../drawing/marks.ts';
import { textWidth } from '../drawing/typeface.ts';
import { addGrain, blackenRun, stamp, whiteBitmap, type Bitmap } from './bitmap.ts';
import { glyph } from './glyphs.ts';

/** What an old glass does to a page: `skewDegrees` turns it clockwise, `grain` is the share of pixels that flip. */
export type Wear = { skewDegrees: number; grain: number };

type Pen = { bitmap: Bitmap; scale: number; place: (x: number, y: number) => [number, number] };

/** A page in black and white, as a greffe scans it. Skewed characters stand upright on a sloping line. */
export function bilevelPage(drawing: PageDrawing, dpi: number, wear: Wear): Bitmap {
  const scale = dpi / 72;
  const bitmap = whiteBitmap(Math.round(a4.width * scale), Math.round(a4.height * scale));
  const pen = { bitmap, scale, place: placement(scale, wear.skewDegrees) };
  for (const mark of drawing.marks) {
    if (mark.kind === 'text') writeText(pen, mark);
    else if (mark.kind === 'line') rule(pen, mark);
    else if (mark.kind === 'circle') ring(pen, mark);
    else {
      const { x, y, width, height, stroke } = mark;
      const [right, bottom] = [x + width, y + height];
      rule(pen, { x1: x, y1: y, x2: right, y2: y, width: stroke });
      rule(pen, { x1: x, y1: bottom, x2: right, y2: bottom, width: stroke });
      rule(pen, { x1: x, y1: y, x2: x, y2: bottom, width: stroke });
      rule(pen, { x1: right, y1: y, x2: right, y2: bottom, width: stroke });
    }
  }
  addGrain(bitmap, wear.grain);
  return bitmap;
}

/** Points of the drawing to pixels of the scan, turned about the middle of the page. */
function placement(scale: number, degrees: number): Pen['place'] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [midX, midY] = [a4.width / 2, a4.height / 2];
  return (x, y) => [
    (midX + (x - midX) * cos - (y - midY) * sin) * scale,
    (midY + (x - midX) * sin + (y - midY) * cos) * scale,
  ];
}

function writeText({ bitmap, scale, place }: Pen, mark: TextMark): void {
  const { size, weight, squeeze, upward } = mark;
  const style = { pixels: Math.round(size * scale * 4) / 4, weight, squeeze, upward };
  let along = 0;
  for (const character of mark.text) {
    const [x, y] = upward ? place(mark.x, mark.y - along) : place(mark.x + along, mark.y);
    const drawn = glyph(character, style);
    stamp(bitmap, drawn.bitmap, Math.round(x) + drawn.left, Math.round(y) + drawn.top);
    along += textWidth(character, size, weight) * squeeze;
  }
}

/** In pixels: thinner, a rule comes and goes when a viewer shrinks the page. */
const thinnestRule = 2;

/** A rule is a pile of runs: one a row, as many rows at once as it is thick when it lies. */
function rule({ bitmap, scale, place }: Pen, { x1, y1, x2, y2, width }: Omit<LineMark, 'kind'>): void {
  const thick = Math.max(thinnestRule, Math.round(width * scale));
  const [[fromX, fromY], [toX, toY]] = [place(x1, y1), place(x2, y2)];
  const steps = Math.abs(Math.round(toY) - Math.round(fromY)) + 1;
  const lying = Math.abs(toX - fromX) > Math.abs(toY - fromY);
  for (let step = 0; step < steps; step += 1) {
    const ends = [step, step + 1].map((at) => fromX + ((toX - fromX) * at) / steps);
    const y = Math.round(fromY + ((toY - fromY) * step) / Math.max(1, steps - 1));
    const left = Math.round(Math.min(...ends));
    const right = Math.round(Math.max(...ends));
    if (lying)
      for (let row = 0; row < thick; row += 1) blackenRun(bitmap, y + row - (thick >> 1), left, right + 1);
    else blackenRun(bitmap, y, left - (thick >> 1), left - (thick >> 1) + thick);
  }
}

const ringSides = 60;

function ring(pen: Pen, { x, y, radius, stroke }: CircleMark): void {
  const corners = Array.from({ length: ringSides + 1 }, (_, index): [number, number] => {
    const angle = (2 * Math.PI * index) / ringSides;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  corners.slice(1).forEach(([x2, y2], index) => {
    const [x1, y1] = corners[index] ?? [x2, y2];
    rule(pen, { x1, y1, x2, y2, width: stroke });
  });
}
