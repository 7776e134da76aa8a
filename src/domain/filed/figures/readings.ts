import { meaningOfLine } from '../../liasse/line.ts';
import { cellAt, places, type Cell, type CellAddress, type FiledAccounts } from '../accounts.ts';
import { seriesOf } from '../series.ts';
import type { FormedType, Term } from './formulas.ts';
import { printedTotals, type PrintedTotal } from './printed-totals.ts';

/** The exercise that a filing is for, or the one before as it tells it (N-1). */
export type Exercise = 'current' | 'previous';

/** What a term was found to be: a cell; nothing, for a printed total leaves it no room; or empty, which says nothing. */
export type TermReading = Term &
  ({ kind: 'cell'; cell: Cell } | { kind: 'nothing'; provenBy: CellAddress } | { kind: 'empty' });

/** Accounts read for one of the two exercises that they tell. */
export type ReadAccounts = { accounts: FiledAccounts; type: FormedType; exercise: Exercise };

/** Reads a term: its address is that of the exercise itself, whichever exercise is read. */
export function readTerm(read: ReadAccounts, term: Term): TermReading {
  const cell = cellFor(read, term.address);
  if (cell !== null) return { ...term, kind: 'cell', cell };
  const provenBy = provenNothing(read, term.address);
  return provenBy === null ? { ...term, kind: 'empty' } : { ...term, kind: 'nothing', provenBy };
}

function cellFor({ accounts, type, exercise }: ReadAccounts, address: CellAddress): Cell | null {
  const wanted = exercise === 'current' ? address : previousAddress(type, address);
  return wanted === null ? null : cellAt(accounts, wanted);
}

/** Where the same line tells the exercise before; null when its form does not ask for it. */
function previousAddress(type: FormedType, address: CellAddress): CellAddress | null {
  const [page = '', code = '', column = ''] = address.split('.');
  const meaning = meaningOfLine(type, page, code);
  const current = places.find((place) => column === `m${place + 1}`);
  const series = meaning === null ? undefined : seriesOf(meaning).find((one) => one.current === current);
  if (series === undefined || series.previous === null) return null;
  return `${page}.${code}.m${(series.previous + 1) as 1 | 2 | 3 | 4}`;
}

/**
 * The printed total that leaves an empty cell no room: what is keyed of its terms already makes it, or it is itself
 * nothing. Null when none does, or the form was not keyed so far.
 */
function provenNothing(read: ReadAccounts, address: CellAddress): CellAddress | null {
  for (const printed of printedTotals[read.type]) {
    if (!printed.of.includes(address)) continue;
    const total = cellFor(read, printed.total);
    const leavesNoRoom =
      total === null
        ? provenNothing(read, printed.total) !== null
        : printed.partial !== true && adds(read, printed, total.value);
    if (leavesNoRoom) return printed.total;
  }
  return null;
}

/** Amounts are whole euros, each rounded on its own: a sum of several may differ by half a euro a term. */
function adds(read: ReadAccounts, { of }: PrintedTotal, total: number): boolean {
  const known = of.flatMap((address) => cellFor(read, address)?.value ?? []);
  const sum = known.reduce((sum, value) => sum + value, 0);
  return known.length > 0 && Math.abs(sum - total) <= Math.max(1, Math.ceil(known.length / 2));
}
