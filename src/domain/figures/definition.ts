import type { FigureName } from './names.ts';

/** The part of the accounts that a figure belongs to, in the order in which it is read. */
export type Theme = 'activity' | 'equity' | 'debt' | 'balance' | 'total';

/**
 * What the Banque de France took a figure from: a line of the tax return, a formula that the seed states, or a
 * calculation of its own.
 */
export type Origin =
  | { kind: 'line'; line: string; form: string }
  | { kind: 'formula'; formula: string }
  | { kind: 'bdf' };

/** A calculation of ours, of figures received: always said to be one. */
export type OwnOrigin = { kind: 'bilanscope'; formula: string };

/**
 * What a figure of filed accounts is taken from: a line, or a calculation of ours, which `pcg` tells to follow the
 * plan comptable général.
 */
export type FiledOrigin = Extract<Origin, { kind: 'line' }> | OwnOrigin | { kind: 'pcg'; formula: string };

export type FigureDefinition = {
  name: FigureName;
  /** What it is called where it stands alone. */
  label: string;
  theme: Theme;
  /** Accumulated over the exercise (flow), standing at its end (stock), or a percentage. */
  measure: 'flow' | 'stock' | 'ratio';
  origin: Origin;
  definition: string;
  /** The figure of which this one is a part, never to be added to it, and what it is called right below it. */
  part: { of: FigureName; label: string } | null;
  headline: boolean;
};
