import { isWhole, plainCode, type Cell, type FiledAccounts, type FiledLine } from '../accounts.ts';
import { differenceKind, isFinding, type Difference } from './difference.ts';
import { byImportance, rankOf } from './importance.ts';

/** Two filings of one company set against each other, line by line. */
export type Confrontation = {
  /** `restated`: the exercise in its own filing, and as the next one tells it; `again`: two deposits for one closing. */
  kind: 'restated' | 'again';
  before: FiledAccounts;
  after: FiledAccounts;
  /** Why nothing was compared; null when something was. */
  hindrance: 'other_form' | 'unknown_form' | 'other_currency' | 'nothing_shared' | null;
  /** Amounts told by at least one side, in pages that both filings hold; by both, where the agent entered one. */
  compared: number;
  /**
   * Forms with lines that were read in one filing only, for its page was not keyed in the other, or the agent did not
   * enter it there: they are not told to be absent one by one.
   */
  oneSided: readonly { form: string | null; in: 'before' | 'after' }[];
  /** In the order of importance. */
  differences: readonly Difference[];
};

/** An amount as one filing tells it, under a name that both share. */
export type NamedCell = {
  line: FiledLine;
  series: string;
  /** Whether it sums its line up: gross amounts and depreciation of a total are not the total. */
  main: boolean;
  /** One, or as many as the line is keyed times with an amount, in the order of the file; never none. */
  cells: readonly Cell[];
};

type Sides = Pick<Confrontation, 'kind' | 'before' | 'after'>;

/** What a filing tells: pages that hold an amount, and amounts by name (form, code and series). */
export type Told = {
  /** Whether an empty cell of those pages is empty on paper. */
  whole: boolean;
  pages: ReadonlySet<string>;
  cells: ReadonlyMap<string, NamedCell>;
};

/** Sets what two filings tell of the same exercise against each other. Accounts of other forms are not compared. */
export function confront(sides: Sides, told: { before: Told; after: Told }): Confrontation {
  const { before, after } = sides;
  const nothing = { ...sides, compared: 0, oneSided: [], differences: [] };
  if (before.type === null || after.type === null) return { ...nothing, hindrance: 'unknown_form' };
  if (before.type !== after.type) return { ...nothing, hindrance: 'other_form' };
  if (currencyOf(before) !== currencyOf(after)) return { ...nothing, hindrance: 'other_currency' };
  const pairs = pairsOf(told.before, told.after);
  const shared = pairs.filter(({ lone }) => lone === null);
  const oneSided = loneForms(pairs);
  if (shared.length === 0) return { ...nothing, oneSided, hindrance: 'nothing_shared' };
  return {
    ...sides,
    hindrance: null,
    compared: shared.length,
    oneSided,
    differences: shared.flatMap((pair) => differenceOf(pair) ?? []).toSorted(byImportance),
  };
}

function differenceOf({ named, before, after }: Pair): Difference | null {
  const read = readingOf(before, after);
  if (read === null) return null;
  const { line, series, main } = named;
  const change = read.before === null || read.after === null ? null : read.after.value - read.before.value;
  const { form, page, code, label } = line;
  const rank = main ? rankOf(line) : null;
  const keyings = { before: before.map(({ value }) => value), after: after.map(({ value }) => value) };
  return { ...read, form, page, code, label, series, keyings, change, rank };
}

/**
 * Which of the amounts of each side to set against each other. A line keyed twice is not restated where one of its
 * amounts answers the other side; where none does, the last ones stand, as everywhere.
 *
 * @returns null where two amounts are the same.
 */
function readingOf(
  before: readonly Cell[],
  after: readonly Cell[],
): Pick<Difference, 'kind' | 'before' | 'after'> | null {
  const readings = lastFirst(before).flatMap((one) =>
    lastFirst(after).map((other) => ({ kind: differenceKind(one, other), before: one, after: other })),
  );
  const told = readings.flatMap(({ kind, ...cells }) => (kind === null ? [] : { kind, ...cells }));
  if (told.length < readings.length) return null;
  return told.find((reading) => !isFinding(reading)) ?? told[0] ?? null;
}

function lastFirst(cells: readonly Cell[]): readonly (Cell | null)[] {
  return cells.length === 0 ? [null] : cells.toReversed();
}

/** One that is not told is the euro, as in all keyed accounts seen. */
function currencyOf({ currency }: FiledAccounts): string {
  return currency ?? 'EUR';
}

type Pair = {
  named: NamedCell;
  /** None where the cell is empty, or the line is not there. */
  before: readonly Cell[];
  after: readonly Cell[];
  /** The only side where the amount was read; null where both tell it, or the other's cell is empty. */
  lone: 'before' | 'after' | null;
};

function pairsOf(before: Told, after: Told): Pair[] {
  const names = [...new Set([...before.cells.keys(), ...after.cells.keys()])];
  return names.flatMap((name): Pair[] => {
    const [one, other] = [before.cells.get(name), after.cells.get(name)];
    if (one !== undefined && other !== undefined)
      return [{ named: one, before: one.cells, after: other.cells, lone: null }];
    if (one !== undefined)
      return [{ named: one, before: one.cells, after: [], lone: holds(after, one) ? null : 'before' }];
    return other === undefined
      ? []
      : [{ named: other, before: [], after: other.cells, lone: holds(before, other) ? null : 'after' }];
  });
}

/** Whether a filing that does not tell an amount would, had its paper one. */
function holds({ whole, pages }: Told, { line }: NamedCell): boolean {
  return whole && pages.has(line.page);
}

/** Each form once for each side, in order. */
function loneForms(pairs: readonly Pair[]): Confrontation['oneSided'] {
  return (['before', 'after'] as const).flatMap((side) => {
    const forms = pairs.filter(({ lone }) => lone === side).map(({ named }) => named.line.form);
    return [...new Set(forms)].toSorted(byName).map((form) => ({ form, in: side }));
  });
}

function byName(one: string | null, other: string | null): number {
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

/**
 * The amounts of a filing under the names that another filing shares: several where a code is keyed again on a form.
 */
export function toldOf(
  accounts: FiledAccounts,
  cellsOf: (line: FiledLine) => readonly { series: string; main: boolean; cell: Cell | null }[],
): Told {
  const cells = new Map<string, NamedCell>();
  const pages = new Set<string>();
  for (const line of accounts.lines)
    for (const { series, main, cell } of cellsOf(line)) {
      if (cell === null) continue;
      pages.add(line.page);
      const name = nameOf(line, series);
      cells.set(name, { line, series, main, cells: [...(cells.get(name)?.cells ?? []), cell] });
    }
  return { whole: isWhole(accounts), pages, cells };
}

/** A line may change its page (YP of 2058-C, from 11 to 16 about 2020): those of no known form are told by theirs. */
function nameOf({ form, page, code }: FiledLine, series: string): string {
  return `${form ?? `page ${page}`}/${plainCode(code)}/${series}`;
}
