import type { IsoDate } from '../calendar.ts';
import {
  cellOf,
  places,
  plainCode,
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
  /** Tells the line apart in its form: its code, and a rank where the code is keyed several times. */
  line: string;
  code: string;
  /** Null for a code that INPI's table does not hold. */
  label: string | null;
  /** The series' name; « m1 » to « m4 » for an amount that stands where the form has no column. */
  series: string;
  /** Whether it is the series that sums the line up: net assets, total income, gross debts. */
  main: boolean;
  /** Whether the form asks for the exercise before too. */
  twoYears: boolean;
  /** One for each closing, in their order. */
  years: readonly FiledYear[];
};

/**
 * The lines of one form, in the order in which INPI keys them. Without a form: the codes of a page that INPI's table
 * does not hold.
 */
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

/** The lines of one filing, by form, then by code: « EE », « EE 2 » where a code is keyed twice. */
type KeyedForms = Map<string, Map<string, FiledLine>>;

function formsOf(filed: readonly FiledAccounts[]): FiledForm[] {
  const keyed = filed.map(keyedForms);
  return inOneOrder(keyed.map((forms) => [...forms.keys()]))
    .flatMap((key): FiledForm[] => {
      const years = keyed.map((forms) => forms.get(key) ?? new Map<string, FiledLine>());
      const [first] = years.flatMap((lines) => [...lines.values()]);
      if (first === undefined) return [];
      const keys = inOneOrder(years.map((lines) => [...lines.keys()]));
      const rows = keys.flatMap((line) =>
        rowsOf(
          line,
          filed,
          years.map((lines) => lines.get(line)),
        ),
      );
      return [{ page: first.page, form: first.form, rows }];
    })
    .toSorted((one, other) => Number(one.form === null) - Number(other.form === null));
}

/** A form keeps its lines together, whatever the page that INPI keys them on (2058-C: 11, then 16 since 2020). */
function keyedForms({ lines }: FiledAccounts): KeyedForms {
  const forms: KeyedForms = new Map();
  const pages = lines.toSorted((one, other) =>
    one.page === other.page ? 0 : one.page < other.page ? -1 : 1,
  );
  for (const line of pages) {
    const formKey = line.form ?? `page ${line.page}`;
    const form = forms.get(formKey) ?? new Map<string, FiledLine>();
    forms.set(formKey, form);
    const code = plainCode(line.code);
    let key = code;
    for (let rank = 2; form.has(key); rank += 1) key = `${code} ${rank}`;
    form.set(key, line);
  }
  return forms;
}

/** The order in which each filing keys its lines; what the first leaves out goes before what follows it in another. */
function inOneOrder(orders: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = orders;
  const all = [...first];
  for (const order of others)
    for (const [index, key] of order.entries()) {
      if (all.includes(key)) continue;
      const next = order.slice(index + 1).find((later) => all.includes(later));
      all.splice(next === undefined ? all.length : all.indexOf(next), 0, key);
    }
  return all;
}

function rowsOf(
  key: string,
  filed: readonly FiledAccounts[],
  lines: readonly (FiledLine | undefined)[],
): FiledRow[] {
  const line = lines.find((line) => line !== undefined);
  if (line === undefined) return [];
  const foreseen = seriesOf(line);
  const main = mainSeriesOf(line);
  const at = (index: number, place: Series['previous']): Cell | null => {
    const [accounts, line] = [filed[index], lines[index]];
    return accounts === undefined || line === undefined || place === null
      ? null
      : cellOf(accounts, line, place);
  };
  return [...foreseen, ...unforeseen(foreseen)]
    .map((series): FiledRow => ({
      line: key,
      code: line.code,
      label: line.label,
      series: series.name,
      main: series.current === main?.current,
      twoYears: series.previous !== null,
      years: filed.map((_, index) => ({
        current: at(index, series.current),
        previous: at(index, series.previous),
      })),
    }))
    .filter(({ main, years }) => main || years.some(({ current }) => current !== null));
}

/** Amounts keyed where the form has no column, or under a code that no table explains: shown by their place alone. */
function unforeseen(foreseen: readonly Series[]): Series[] {
  return places
    .filter((place) => !foreseen.some(({ current, previous }) => place === current || place === previous))
    .map((place) => ({ name: `m${place + 1}`, current: place, previous: null }));
}
