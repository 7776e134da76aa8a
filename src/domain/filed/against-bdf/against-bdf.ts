import { monthOfDate, type YearMonth } from '../../calendar.ts';
import type { FigureName } from '../../figures/names.ts';
import { cellAt, isWhole, type Cell, type CellAddress, type FiledAccounts } from '../accounts.ts';
import { formulaOf, type FormedType } from '../figures/formulas.ts';
import { closingsOf } from '../history.ts';
import { confrontedFigures } from './lines.ts';

/** An exercise as the Banque de France tells it; amounts in euros, null when absent. */
export type BdfYear = {
  closing: YearMonth;
  durationMonths: number | null;
  figures: Readonly<Record<FigureName, { value: number | null }>>;
};

/**
 * `same` within the unit received, `differs` beyond; `only_bdf` and `only_filed` where the other side tells nothing,
 * `blank` where it tells nothing of a zero; `neither` where both are silent; `no_line` where the
 * form has no such line, `no_form` where no line at all of that form is keyed,
 * `unread` where the agent did not enter it.
 */
export type BdfVerdict =
  | 'same'
  | 'differs'
  | 'only_bdf'
  | 'only_filed'
  | 'blank'
  | 'neither'
  | 'no_line'
  | 'no_form'
  | 'unread';

export type ConfrontedFigure = {
  name: FigureName;
  verdict: BdfVerdict;
  /** Euros; null when absent. */
  bdf: number | null;
  /** Euros: the sum of `cells`; null when none holds an amount. */
  filed: number | null;
  cells: readonly Cell[];
  /** Terms of the sum that are empty in the filing: counted for nothing, and said. */
  empty: readonly CellAddress[];
  /** Whether the line of the simplified form is only the nearest one: it may gather more than the figure. */
  nearest: boolean;
  /** Euros, Banque de France less filing; null when one is absent. */
  gap: number | null;
};

/** One exercise of the Banque de France against the filing of the same closing month. */
export type BdfConfrontation = {
  closing: YearMonth;
  /** The filing compared: the latest of that month; null when none is keyed, or none has lines to compare. */
  accounts: FiledAccounts | null;
  /** Keyed company accounts of that month that were not compared, and why. */
  hindrance: 'no_filing' | 'other_type' | 'other_currency' | null;
  /** Earlier deposits of that month, set aside. */
  replaced: readonly FiledAccounts[];
  /** Months of the exercise on either side, where both are known and differ. */
  durations: { bdf: number; filed: number } | null;
  /** The thirteen in their order of importance, what differs first; empty when nothing is compared. */
  figures: readonly ConfrontedFigure[];
};

/**
 * Sets each exercise of the Banque de France against the filing of its closing month, never against consolidated
 * accounts.
 *
 * @param unit euros: the weight of one unit of the amounts received, within which two amounts are the same.
 */
export function againstBdf(
  years: readonly BdfYear[],
  filed: readonly FiledAccounts[],
  unit: number,
): BdfConfrontation[] {
  const closings = closingsOf(filed.filter(({ scope }) => scope === 'company'));
  return years.map((year) => {
    const [latest, ...others] = closings
      .filter(({ closing }) => monthOfDate(closing) === year.closing)
      .flatMap(({ accounts, replaced }) => [accounts, ...replaced]);
    const common = { closing: year.closing, replaced: others, durations: null, figures: [] };
    if (latest === undefined) return { ...common, accounts: null, hindrance: 'no_filing' };
    const { type, currency } = latest;
    if (type !== 'C' && type !== 'S') return { ...common, accounts: latest, hindrance: 'other_type' };
    if (currency !== null && currency !== 'EUR')
      return { ...common, accounts: latest, hindrance: 'other_currency' };
    const figures = confrontedFigures
      .map((name) => confronted(name, year, { accounts: latest, type }, unit))
      .toSorted((one, other) => weightOf(one) - weightOf(other));
    return { ...common, accounts: latest, hindrance: null, durations: unequal(year, latest), figures };
  });
}

/** Whether a figure is told otherwise by the two sides. */
export function isBdfFinding({ verdict }: Pick<ConfrontedFigure, 'verdict'>): boolean {
  return verdict === 'differs' || verdict === 'only_bdf' || verdict === 'only_filed';
}

type Formed = { accounts: FiledAccounts; type: FormedType };

const uncompared: ReadonlySet<BdfVerdict> = new Set(['neither', 'no_line', 'no_form', 'unread']);

/** Whether a figure could be set against the filing at all. */
export function isCompared({ verdict }: Pick<ConfrontedFigure, 'verdict'>): boolean {
  return !uncompared.has(verdict);
}

function confronted(
  name: FigureName,
  year: BdfYear,
  { accounts, type }: Formed,
  unit: number,
): ConfrontedFigure {
  // Of these thirteen, each is an amount or a sum of amounts, none a difference.
  const formula = formulaOf(type, name);
  const bdf = year.figures[name].value;
  const found = (formula ?? []).map(({ address }) => ({ address, cell: cellAt(accounts, address) }));
  const cells = found.flatMap(({ cell }) => cell ?? []);
  const empty = found.flatMap(({ address, cell }) => (cell === null ? [address] : []));
  const hindered = whyUncompared(formula, empty, accounts);
  const told = hindered === null && cells.length > 0;
  const filed = told ? cells.reduce((sum, { value }) => sum + value, 0) : null;
  return {
    name,
    verdict: hindered ?? verdictOf(bdf, filed, unit),
    bdf,
    filed,
    cells,
    empty,
    nearest: type === 'S' && formula !== null,
    gap: bdf === null || filed === null ? null : bdf - filed,
  };
}

function verdictOf(bdf: number | null, filed: number | null, unit: number): BdfVerdict {
  if (bdf === null && filed === null) return 'neither';
  if (bdf === null) return filed === 0 ? 'blank' : 'only_filed';
  if (filed === null) return bdf === 0 ? 'blank' : 'only_bdf';
  return Math.abs(bdf - filed) <= unit ? 'same' : 'differs';
}

/** Null where it may be. */
function whyUncompared(
  formula: ReturnType<typeof formulaOf>,
  empty: readonly CellAddress[],
  accounts: FiledAccounts,
): BdfVerdict | null {
  if (formula === null) return 'no_line';
  if (empty.length > 0 && !isWhole(accounts)) return 'unread';
  return formula.some(({ address }) => holdsForm(accounts, address)) ? null : 'no_form';
}

function holdsForm({ lines }: FiledAccounts, address: CellAddress): boolean {
  return lines.some(({ page }) => address.startsWith(`${page}.`));
}

/** Findings first, then what is the same, then what cannot be told; their order of importance within each. */
function weightOf(figure: ConfrontedFigure): number {
  if (isBdfFinding(figure)) return 0;
  return isCompared(figure) ? 1 : 2;
}

function unequal(
  { durationMonths: bdf }: BdfYear,
  { durationMonths: filed }: FiledAccounts,
): BdfConfrontation['durations'] {
  return bdf === null || filed === null || bdf === filed ? null : { bdf, filed };
}
