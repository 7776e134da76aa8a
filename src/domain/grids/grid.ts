import type { FigureName } from '../figures/names.ts';
import type { CellAddress } from '../filed/accounts.ts';
import type { AccountsType } from '../liasse/line.ts';

/** What a row is told in. Amounts are whole euros as filed; percent, days, persons and years are plain numbers. */
export const gridUnits = ['EUR', 'percent', 'days', 'ratio', 'persons', 'years'] as const;

export type GridUnit = (typeof gridUnits)[number];

/**
 * What a row asks of the length of the exercise: nothing; twelve months, else no value; or that what accumulates over
 * the exercise, above or below the bar, be brought to twelve months in proportion.
 */
export const gridDurations = ['any', 'twelve', 'flow-above', 'flow-below'] as const;

export type GridDuration = (typeof gridDurations)[number];

/** A figure of the Banque de France, under the seed's field name: « bdf.capacite_autofinancement ». */
export type FigureAddress = `bdf.${FigureName}`;

export type GridAddress = CellAddress | FigureAddress;

/** An amount and what multiplies it, sign included. */
export type GridTerm = {
  /** The same thing where forms put it in several places: the first that is filled counts. */
  addresses: readonly GridAddress[];
  times: number;
  /** Whether an empty cell counts as zero, on a form that leaves empty what is nothing; said with the result. */
  emptyIsNothing: boolean;
};

/** (sum of `above` ÷ sum of `below`) × `times`; without `below`, the sum alone. */
export type Expression = {
  above: readonly GridTerm[];
  below: readonly GridTerm[] | null;
  times: number;
};

export type GridHeading = { kind: 'heading'; label: string };

/** A row that has a value each year. */
export type GridLine = {
  kind: 'line' | 'sum' | 'ratio';
  label: string;
  unit: GridUnit;
  /** In words, for whoever reads; null for a single line of a form. */
  formula: string | null;
  note: string | null;
  /** Who states the formula; null when the grid's author does. */
  source: string | null;
  duration: GridDuration;
  /** How it is worked out of each type of accounts; the types that are not there have no value. */
  accounts: Partial<Record<AccountsType, Expression>>;
};

export type GridRow = GridHeading | GridLine;

/** Which lines and ratios a trade reads, in its order. */
export type Grid = {
  id: string;
  title: string;
  description: string;
  rows: readonly GridRow[];
};

/** The field of the Banque de France that an address names; null for a cell of filed accounts. */
export function figureAt(address: GridAddress): FigureName | null {
  return address.startsWith('bdf.') ? (address.slice(4) as FigureName) : null;
}

export function termsOf({ above, below }: Expression): readonly GridTerm[] {
  return [...above, ...(below ?? [])];
}

/** Whether an expression is worked out of figures of the Banque de France alone. */
export function isOfFigures(expression: Expression): boolean {
  return termsOf(expression).every(({ addresses }) =>
    addresses.every((address) => figureAt(address) !== null),
  );
}

/** Whether any row of a grid asks for the Banque de France's figures. */
export function asksFigures({ rows }: Grid): boolean {
  return rows.some(
    (row) =>
      row.kind !== 'heading' &&
      Object.values(row.accounts).some((expression) =>
        termsOf(expression).some(({ addresses }) => addresses.some((address) => figureAt(address) !== null)),
      ),
  );
}
