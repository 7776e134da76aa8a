import { plainCode, type Cell, type FiledAccounts, type FiledLine } from '../accounts.ts';
import { differenceKind, type Difference } from './difference.ts';
import { byImportance, rankOf } from './importance.ts';

/** Two filings of one company set against each other, line by line. */
export type Confrontation = {
  /** `restated`: the exercise in its own filing, and as the next one tells it; `again`: two deposits for one closing. */
  kind: 'restated' | 'again';
  before: FiledAccounts;
  after: FiledAccounts;
  /** Why nothing was compared; null when something was. */
  hindrance: 'other_form' | 'unknown_form' | 'other_currency' | 'nothing_shared' | null;
  /** Amounts told by at least one side, in forms that both filings hold. */
  compared: number;
  /** Forms of which only one of the filings holds lines: their lines are not told to be absent one by one. */
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
  cell: Cell;
};

type Sides = Pick<Confrontation, 'kind' | 'before' | 'after'>;

/** Both sides of a confrontation: their forms, and their amounts by name (form, code and series). */
export type Told = {
  forms: ReadonlySet<string | null>;
  cells: ReadonlyMap<string, NamedCell>;
};

/** Sets what two filings tell of the same exercise against each other. Accounts of other forms are not compared. */
export function confront(sides: Sides, told: { before: Told; after: Told }): Confrontation {
  const { before, after } = sides;
  const nothing = { ...sides, compared: 0, oneSided: [], differences: [] };
  if (before.type === null || after.type === null) return { ...nothing, hindrance: 'unknown_form' };
  if (before.type !== after.type) return { ...nothing, hindrance: 'other_form' };
  if (currencyOf(before) !== currencyOf(after)) return { ...nothing, hindrance: 'other_currency' };
  const oneSided = [
    ...onlyIn(told.before, told.after).map((form) => ({ form, in: 'before' as const })),
    ...onlyIn(told.after, told.before).map((form) => ({ form, in: 'after' as const })),
  ];
  const names = [...new Set([...told.before.cells.keys(), ...told.after.cells.keys()])];
  const pairs = names.flatMap((name) => {
    const [one, other] = [told.before.cells.get(name), told.after.cells.get(name)];
    const named = one ?? other;
    const shared = named !== undefined && !oneSided.some(({ form }) => form === named.line.form);
    return shared ? [{ named, before: one?.cell ?? null, after: other?.cell ?? null }] : [];
  });
  if (pairs.length === 0) return { ...nothing, oneSided, hindrance: 'nothing_shared' };
  return {
    ...sides,
    hindrance: null,
    compared: pairs.length,
    oneSided,
    differences: pairs
      .flatMap(({ named, before, after }) => differenceOf(named, before, after) ?? [])
      .toSorted(byImportance),
  };
}

function differenceOf(named: NamedCell, before: Cell | null, after: Cell | null): Difference | null {
  const kind = differenceKind(before, after);
  if (kind === null) return null;
  const { line, series, main } = named;
  const change = before === null || after === null ? null : after.value - before.value;
  const { form, page, code, label } = line;
  const rank = main ? rankOf(line) : null;
  return { kind, form, page, code, label, series, before, after, change, rank };
}

/** One that is not told is the euro, as in all keyed accounts seen. */
function currencyOf({ currency }: FiledAccounts): string {
  return currency ?? 'EUR';
}

function onlyIn(one: Told, other: Told): (string | null)[] {
  return [...one.forms].filter((form) => !other.forms.has(form)).toSorted(byName);
}

function byName(one: string | null, other: string | null): number {
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

/**
 * The amounts of a filing under the names that another filing shares. Where a code is keyed twice on a form, the last
 * one that holds an amount stands, as everywhere.
 */
export function toldOf(
  lines: readonly FiledLine[],
  cellsOf: (line: FiledLine) => readonly { series: string; main: boolean; cell: Cell | null }[],
): Told {
  const cells = new Map<string, NamedCell>();
  const forms = new Set<string | null>();
  for (const line of lines)
    for (const { series, main, cell } of cellsOf(line)) {
      if (cell === null) continue;
      forms.add(line.form);
      cells.set(nameOf(line, series), { line, series, main, cell });
    }
  return { forms, cells };
}

/** A form may change its page (2058-C moved from 11 to 16 about 2020): lines of no known form are told by theirs. */
function nameOf({ form, page, code }: FiledLine, series: string): string {
  return `${form ?? `page ${page}`}/${plainCode(code)}/${series}`;
}
