import { monthOfDate, type IsoDate } from '../../calendar.ts';
import { figuresOf, type FiguresYear, type ReceivedYear } from '../../figures/figures.ts';
import { workingCapitalRatio } from '../../figures/formulas.ts';
import { figureNames, ratioName, type FigureName } from '../../figures/names.ts';
import type { FiledAccounts } from '../accounts.ts';
import { closingsOf } from '../history.ts';
import { formulaOf, type FormedType } from './formulas.ts';
import { readTerm, type Exercise, type ReadAccounts, type TermReading } from './readings.ts';

/**
 * How a figure was taken from filed accounts: its terms as read, none where the form has no line for it. The ratio is
 * taken from the two figures that it divides.
 */
export type Workings = { terms: readonly TermReading[] };

/** An exercise as filed accounts tell it: the filing's own, or its N-1 where the exercise itself was not read. */
export type FiledYear = FiguresYear & {
  closingDate: IsoDate;
  accounts: FiledAccounts;
  exercise: Exercise;
  type: FormedType;
  workings: Readonly<Record<FigureName, Workings>>;
};

/** Amounts are whole euros; the ratio is ours, to the last digit. */
const precision = { amounts: 1, ratio: 0 };

type Told = ReadAccounts & { closingDate: IsoDate; durationMonths: number | null };

/**
 * The figures of the last exercises that a company's own accounts tell, newest first: the seed's names, taken from the
 * lines that the seed gives for them. Consolidated accounts are never read, nor those in another currency than euros.
 *
 * @param most how many exercises.
 */
export function filedYears(filed: readonly FiledAccounts[], most = 3): FiledYear[] {
  const told = exercisesTold(filed).slice(0, most);
  const read = told.map((one) => ({ ...one, ...valuesOf(one) }));
  const years = figuresOf(read.map(receivedYear), precision);
  return read.flatMap(({ closingDate, accounts, exercise, type, workings }) => {
    const year = years.find(({ closing }) => closing === monthOfDate(closingDate));
    return year === undefined ? [] : [{ ...year, closingDate, accounts, exercise, type, workings }];
  });
}

function exercisesTold(filed: readonly FiledAccounts[]): Told[] {
  const own = filed.filter(
    ({ scope, currency }) => scope === 'company' && (currency === null || currency === 'EUR'),
  );
  const told = new Map<string, Told>();
  const keep = (one: Told) => {
    const month = monthOfDate(one.closingDate);
    if (!told.has(month)) told.set(month, one);
  };
  const closings = closingsOf(own).flatMap(({ closing, accounts }) => {
    const { type } = accounts;
    return type === 'C' || type === 'S' ? [{ closing, accounts, type }] : [];
  });
  for (const { closing, accounts, type } of closings)
    keep({
      accounts,
      type,
      exercise: 'current',
      closingDate: closing,
      durationMonths: accounts.durationMonths,
    });
  for (const { accounts, type } of closings)
    if (accounts.previousClosing !== null)
      keep({
        accounts,
        type,
        exercise: 'previous',
        closingDate: accounts.previousClosing,
        durationMonths: accounts.previousDurationMonths,
      });
  return [...told.values()].toSorted((one, other) => (one.closingDate < other.closingDate ? 1 : -1));
}

type Read = {
  values: Record<FigureName, { value: number | null }>;
  workings: Record<FigureName, Workings>;
};

function valuesOf(told: Told): Read {
  const workings = byName((name) => ({
    terms: (formulaOf(told.type, name) ?? []).map((term) => readTerm(told, term)),
  }));
  const values = byName((name) => ({ value: valueOf(workings[name]) }));
  return { workings, values: { ...values, [ratioName]: { value: workingCapitalRatio(values) } } };
}

/** Null when a term is empty, or no term holds an amount: what is not written is never zero. */
function valueOf({ terms }: Workings): number | null {
  const cells = terms.flatMap((term) => (term.kind === 'cell' ? [term] : []));
  if (cells.length === 0 || terms.some(({ kind }) => kind === 'empty')) return null;
  return cells.reduce((sum, { sign, cell }) => sum + sign * cell.value, 0);
}

function receivedYear({ closingDate, durationMonths, values }: Told & Read): ReceivedYear {
  return {
    closing: monthOfDate(closingDate),
    durationMonths,
    figures: byName((name) => ({ value: values[name].value, received: null, given: null })),
  };
}

function byName<Value>(valueOf: (name: FigureName) => Value): Record<FigureName, Value> {
  return Object.fromEntries(figureNames.map((name) => [name, valueOf(name)])) as Record<FigureName, Value>;
}
