import type { IsoDate } from '../calendar.ts';
import {
  cellOf,
  places,
  sameCode,
  type Cell,
  type FiledAccounts,
  type FiledLine,
  type Scope,
} from './accounts.ts';
import { mainSeriesOf, seriesOf, type Series } from './series.ts';

/** A closing, and what was filed for it. */
export type FiledClosing = {
  closing: IsoDate;
  /** The latest deposit: the one whose amounts are shown. */
  accounts: FiledAccounts;
  /** Earlier deposits for the same closing, latest first. */
  replaced: readonly FiledAccounts[];
};

/** What a filing tells of one series of a line: its own exercise, and the one before as it restates it. */
export type FiledYear = { current: Cell | null; previous: Cell | null };

/** One series of a line over the years. */
export type FiledRow = {
  code: string;
  /** Null for a code that INPI's table does not hold. */
  label: string | null;
  /** The series' name; « m1 » to « m4 » for an amount that stands where the form has no column. */
  series: string;
  /** Whether it is the series that sums the line up: net assets, total income, gross debts. */
  main: boolean;
  /** One for each closing, in their order. */
  years: readonly FiledYear[];
};

/** The lines of one form, in the order in which INPI keys them. */
export type FiledForm = { page: string; form: string | null; rows: readonly FiledRow[] };

export type FiledHistory = {
  /** Newest first. */
  closings: readonly FiledClosing[];
  forms: readonly FiledForm[];
  /** Accounts that tell no closing: they have no place among the years. */
  undated: readonly FiledAccounts[];
};

/** Lays the accounts of one scope out, year after year. Nothing is added up, and nothing absent becomes a zero. */
export function historyOfAccounts(filed: readonly FiledAccounts[], scope: Scope): FiledHistory {
  const own = filed.filter((accounts) => accounts.scope === scope);
  const closings = closingsOf(own);
  return {
    closings,
    forms: formsOf(closings.map(({ accounts }) => accounts)),
    undated: own.filter(({ closing }) => closing === null),
  };
}

/** The closings of accounts of one scope, newest first, each with its deposits. */
export function closingsOf(filed: readonly FiledAccounts[]): FiledClosing[] {
  const byClosing = Map.groupBy(filed, ({ closing }) => closing);
  return [...byClosing]
    .flatMap(([closing, accounts]): FiledClosing[] => {
      const [latest, ...replaced] = accounts.toSorted(latestFirst);
      return closing === null || latest === undefined ? [] : [{ closing, accounts: latest, replaced }];
    })
    .toSorted((one, other) => (one.closing < other.closing ? 1 : -1));
}

/** A deposit without a date comes last: nothing says that it replaced another. */
function latestFirst(one: FiledAccounts, other: FiledAccounts): number {
  const [first, second] = [one.depositDate ?? '', other.depositDate ?? ''];
  if (first !== second) return first < second ? 1 : -1;
  return one.filingId < other.filingId ? -1 : 1;
}

type Place = { page: string; form: string | null; line: FiledLine };

function formsOf(filed: readonly FiledAccounts[]): FiledForm[] {
  const lines = filed.flatMap(({ lines }) => lines);
  const forms = Map.groupBy(lines, ({ page, form }) => `${page}/${form ?? ''}`);
  return [...forms.values()]
    .flatMap((own): FiledForm[] => {
      const [first] = own;
      if (first === undefined) return [];
      const { page, form } = first;
      return [{ page, form, rows: distinct(own).flatMap((line) => rowsOf({ page, form, line }, filed)) }];
    })
    .toSorted((one, other) => (one.page === other.page ? 0 : one.page < other.page ? -1 : 1));
}

/** One line for each code, that of the newest filing: the order of the form is the order in which it is keyed. */
function distinct(lines: readonly FiledLine[]): FiledLine[] {
  return lines.filter((line, index) => lines.findIndex(({ code }) => sameCode(code, line.code)) === index);
}

function rowsOf(place: Place, filed: readonly FiledAccounts[]): FiledRow[] {
  const { line } = place;
  const foreseen = seriesOf(line);
  const main = mainSeriesOf(line);
  return [...foreseen, ...unforeseen(foreseen)]
    .map((series): FiledRow => ({
      code: line.code,
      label: line.label,
      series: series.name,
      main: series.current === main?.current,
      years: filed.map((accounts) => yearOf(accounts, place, series)),
    }))
    .filter(({ main, years }) => main || years.some(({ current }) => current !== null));
}

/** Amounts keyed where the form has no column, or under a code that no table explains: shown by their place alone. */
function unforeseen(foreseen: readonly Series[]): Series[] {
  return places
    .filter((place) => !foreseen.some(({ current, previous }) => place === current || place === previous))
    .map((place) => ({ name: `m${place + 1}`, current: place, previous: null }));
}

function yearOf(accounts: FiledAccounts, { page, form, line }: Place, series: Series): FiledYear {
  const own = accounts.lines.filter(
    (other) => other.page === page && other.form === form && sameCode(other.code, line.code),
  );
  const at = (place: Series['previous']): Cell | null => {
    if (place === null) return null;
    const holder = own.findLast((other) => other.amounts[place] !== null);
    return holder === undefined ? null : cellOf(accounts, holder, place);
  };
  return { current: at(series.current), previous: at(series.previous) };
}
