import type { GreyPage } from '../skew.ts';

type Drawing = {
  /** Degrees by which the text is turned on the sheet, clockwise. */
  angle: number;
  /** Points. */
  size: number;
  lines: readonly string[];
  ink?: string;
  paper?: string;
  /** Points of black along the edges, as scanners leave. */
  blackEdge?: number;
  /** Rules around each line and between its columns. */
  rules?: boolean;
};

/** Thirty lines of French prose. */
export const text: readonly string[] = Array.from({ length: 30 }, (_, line) =>
  'Les comptes annuels de l’exercice clos sont présentés conformément aux règles générales du plan'.slice(
    line % 7,
    70 + ((line * 13) % 25),
  ),
);

/** An A4 at 100 points an inch. */
export function drawnPage(drawing: Drawing): GreyPage {
  const { angle, size, lines, ink = '#000', paper = '#fff', blackEdge = 0, rules = false } = drawing;
  const [width, height] = [827, 1169];
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((angle * Math.PI) / 180);
  context.fillStyle = ink;
  context.strokeStyle = ink;
  context.font = `${(size * 100) / 72}px serif`;
  const step = (size * 100 * 1.6) / 72;
  const widest = angle % 180 === 0 ? 360 : 340;
  lines.forEach((line, index) => {
    const y = (index - lines.length / 2) * step;
    context.fillText(line, -widest, y, 2 * widest);
    if (rules) for (const x of [-widest, -200, 0, 200]) context.strokeRect(x, y - step * 0.7, 200, step);
  });
  context.resetTransform();
  context.fillStyle = '#000';
  context.fillRect(0, 0, blackEdge, height);
  context.fillRect(0, 0, width, blackEdge);
  const { data } = context.getImageData(0, 0, width, height);
  return {
    grey: Uint8Array.from({ length: width * height }, (_, at) => data[at * 4 + 1] ?? 0),
    width,
    height,
  };
}
