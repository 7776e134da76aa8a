/** An upright A4 page, in points (1/72 inch). */
export const a4 = { width: 595.28, height: 841.89 };

export type Weight = 'regular' | 'bold';

/** What a text is for a screen reader: cells belong to a row of the page's only table. */
export type TextRole = 'H1' | 'H2' | 'P' | 'TH' | 'TD' | 'artifact';

export type TextMark = {
  kind: 'text';
  text: string;
  /** Left end of the baseline; for an upward text, its lower end. */
  x: number;
  y: number;
  size: number;
  weight: Weight;
  /** Horizontal scale: 1, or less where the text would not fit. */
  squeeze: number;
  /** Written from bottom to top. */
  upward: boolean;
  role: TextRole;
  /** Rank of the row in the page's table; null outside it. */
  row: number | null;
};

export type LineMark = { kind: 'line'; x1: number; y1: number; x2: number; y2: number; width: number };

export type BoxMark = {
  kind: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  stroke: number;
};

export type CircleMark = { kind: 'circle'; x: number; y: number; radius: number; stroke: number };

export type Mark = TextMark | LineMark | BoxMark | CircleMark;

/**
 * One page as a list of marks, in points from the upper left corner of an upright A4 page, y downwards.
 * Plain data: the same page is painted as text or as a scan, and its content is its identity.
 */
export type PageDrawing = { title: string; marks: readonly Mark[] };

/** A rule. Widths are those of printed forms: 0.5 is thin, 1.2 a frame. */
export function line(x1: number, y1: number, x2: number, y2: number, width = 0.5): LineMark {
  return { kind: 'line', x1, y1, x2, y2, width };
}

/** An outlined rectangle. */
export function box(x: number, y: number, width: number, height: number, stroke = 0.5): BoxMark {
  return { kind: 'box', x, y, width, height, stroke };
}

/** A cell closed to writing: upright strokes, which survive a black and white scan as a grey would not. */
export function hatch(x: number, y: number, width: number, height: number): LineMark[] {
  const count = Math.floor(width / hatchStep);
  return Array.from({ length: count }, (_, index) => {
    const at = x + hatchStep * (index + 0.5);
    return line(at, y, at, y + height, 0.3);
  });
}

const hatchStep = 3;

/** The fine print that no page goes without: nobody may take these accounts for real ones. */
export const fictionNotice = 'Document fictif — démonstration Bilanscope';
