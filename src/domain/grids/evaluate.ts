import { ordinaryMonths } from '../figures/annual-basis.ts';
import type { FigureName } from '../figures/names.ts';
import { cellAt, type Cell, type CellAddress, type FiledAccounts } from '../filed/accounts.ts';
import { figureAt, isOfFigures, type Expression, type GridLine, type GridTerm } from './grid.ts';
import type { GridYear } from './years.ts';

/** Where the amount of a term comes from; an empty cell that counts as nothing is `nothing`. */
export type TermOrigin =
  | { kind: 'cell'; cell: Cell }
  | { kind: 'figure'; name: FigureName; value: number; closing: string }
  | { kind: 'nothing' };

/** Why a term is absent: its page was not keyed at all, its cell is empty, or the Banque de France gave no figure. */
export type TermAbsence = 'page' | 'cell' | 'figure';

/** A term as it was read: exactly one of `origin` and `absence` is told. */
export type ReadTerm = { term: GridTerm } & (
  | { origin: TermOrigin; absence: null }
  | { origin: null; absence: TermAbsence }
);

/** Why a row has no value for a closing. */
export type GridRefusal =
  | 'nothing_filed'
  | 'type_unknown'
  | 'type_not_foreseen'
  | 'foreign_currency'
  | 'term_absent'
  | 'all_empty'
  | 'duration_unknown'
  | 'not_twelve_months'
  | 'divisor_not_positive';

/** What a row is worth for a closing, with all that it was worked out of. */
export type GridResult = {
  /** In the row's unit, unrounded; null exactly when `refusal` is told. */
  value: number | null;
  refusal: GridRefusal | null;
  /** What was applied; null when the row foresees nothing for these accounts. */
  expression: Expression | null;
  above: readonly ReadTerm[];
  /** Empty where there is no division. */
  below: readonly ReadTerm[];
  /** Months of the exercise that was brought to twelve; null when nothing was. */
  scaledFrom: number | null;
};

/** Works a row out for a closing. Nothing absent becomes zero but what the term says, and then it is told. */
export function evaluate(row: GridLine, year: GridYear): GridResult {
  const expression = expressionFor(row, year);
  if (typeof expression === 'string') return refused(expression);
  const above = expression.above.map((term) => readTerm(term, year));
  const below = (expression.below ?? []).map((term) => readTerm(term, year));
  const months = (year.accounts ?? year.figures)?.durationMonths ?? null;
  const read = { expression, above, below, scaledFrom: null };
  const refusal = refusalOf(row, year, { above, below, months });
  if (refusal !== null) return { ...read, value: null, refusal };
  const divisor = expression.below === null ? 1 : sumOf(below);
  if (divisor <= 0) return { ...read, value: null, refusal: 'divisor_not_positive' };
  const scale = scaleOf(row, months);
  const value = (sumOf(above) * expression.times * scale) / divisor;
  return { ...read, value, refusal: null, scaledFrom: scale === 1 ? null : months };
}

/** The amount of a term, multiplied; null when it is absent. */
export function amountOf({ term, origin }: ReadTerm): number | null {
  const value = plainAmountOf(origin);
  return value === null ? null : value * term.times;
}

/** The amount as it was filed or received, zero for an empty cell that counts as nothing; null when it is absent. */
export function plainAmountOf(origin: TermOrigin | null): number | null {
  if (origin === null) return null;
  if (origin.kind === 'nothing') return 0;
  return origin.kind === 'cell' ? origin.cell.value : origin.value;
}

function refused(refusal: GridRefusal): GridResult {
  return { value: null, refusal, expression: null, above: [], below: [], scaledFrom: null };
}

function expressionFor({ accounts: foreseen }: GridLine, { accounts }: GridYear): Expression | GridRefusal {
  if (accounts === null) return Object.values(foreseen).find(isOfFigures) ?? 'nothing_filed';
  if (accounts.type === null) return 'type_unknown';
  return foreseen[accounts.type] ?? 'type_not_foreseen';
}

type Sides = { above: readonly ReadTerm[]; below: readonly ReadTerm[]; months: number | null };

function refusalOf(
  { duration, unit }: GridLine,
  { accounts }: GridYear,
  { above, below, months }: Sides,
): GridRefusal | null {
  const currency = accounts?.currency ?? 'EUR';
  if (unit === 'EUR' && currency !== 'EUR') return 'foreign_currency';
  if ([...above, ...below].some(({ origin }) => origin === null)) return 'term_absent';
  if (areAllEmpty(above) || areAllEmpty(below)) return 'all_empty';
  if (duration === 'any') return null;
  if (months === null || months <= 0) return 'duration_unknown';
  return duration === 'twelve' && months !== ordinaryMonths ? 'not_twelve_months' : null;
}

function areAllEmpty(side: readonly ReadTerm[]): boolean {
  return side.length > 0 && side.every(({ origin }) => origin?.kind === 'nothing');
}

function scaleOf({ duration }: GridLine, months: number | null): number {
  if (months === null) return 1;
  if (duration === 'flow-above') return ordinaryMonths / months;
  return duration === 'flow-below' ? months / ordinaryMonths : 1;
}

function sumOf(side: readonly ReadTerm[]): number {
  return side.reduce((sum, read) => sum + (amountOf(read) ?? 0), 0);
}

function readTerm(term: GridTerm, { accounts, figures }: GridYear): ReadTerm {
  for (const address of term.addresses) {
    const name = figureAt(address);
    if (name === null) {
      const cell = accounts === null ? null : cellAt(accounts, address as CellAddress);
      if (cell !== null) return { term, origin: { kind: 'cell', cell }, absence: null };
    } else {
      const value = figures?.figures[name].value ?? null;
      if (value !== null && figures !== null)
        return { term, origin: { kind: 'figure', name, value, closing: figures.closing }, absence: null };
    }
  }
  return absentTerm(term, accounts);
}

/**
 * An empty cell counts as nothing only on a page that INPI keyed: a page that is not there is not known, and an agent
 * types the main lines alone.
 */
function absentTerm(term: GridTerm, accounts: FiledAccounts | null): ReadTerm {
  if (term.addresses.some((address) => figureAt(address) !== null))
    return { term, origin: null, absence: 'figure' };
  if (accounts === null || !isKeyed(accounts, term)) return { term, origin: null, absence: 'page' };
  return term.emptyIsNothing && accounts.keyedBy === 'inpi'
    ? { term, origin: { kind: 'nothing' }, absence: null }
    : { term, origin: null, absence: 'cell' };
}

/** Whether the page of a term holds any amount. */
function isKeyed({ lines }: FiledAccounts, { addresses }: GridTerm): boolean {
  return addresses.some((address) =>
    lines.some(
      ({ page, amounts }) => address.startsWith(`${page}.`) && amounts.some((amount) => amount !== null),
    ),
  );
}
