import { cellAt, type Cell, type CellAddress, type FiledAccounts } from '../accounts.ts';
import { rulesFor } from '../checks/checks.ts';
import type { Rule } from '../checks/rule.ts';
import { previousAddress } from '../series.ts';
import type { FormedType, Term } from './formulas.ts';

/** The exercise that a filing is for, or the one before as it tells it (N-1). */
export type Exercise = 'current' | 'previous';

/**
 * What a term was found to be, at the address where it was read: a cell; nothing, for a total printed elsewhere leaves
 * it no room; or empty, which says nothing.
 */
export type TermReading = Term &
  ({ kind: 'cell'; cell: Cell } | { kind: 'nothing'; provenBy: CellAddress } | { kind: 'empty' });

/** Accounts read for one of the two exercises that they tell. */
export type ReadAccounts = { accounts: FiledAccounts; type: FormedType; exercise: Exercise };

/** Reads a term, whose address is that of the exercise itself, for whichever exercise is read. */
export function readTerm({ accounts, type, exercise }: ReadAccounts, term: Term): TermReading {
  const address = exercise === 'current' ? term.address : previousAddress(type, term.address);
  if (address === null) return { ...term, kind: 'empty' };
  const cell = cellAt(accounts, address);
  if (cell !== null) return { ...term, address, kind: 'cell', cell };
  const provenBy = provenNothing(accounts, address, new Set());
  return provenBy === null
    ? { ...term, address, kind: 'empty' }
    : { ...term, address, kind: 'nothing', provenBy };
}

/** Bank overdrafts are due within a year from the start: part of VG, and so of DU, which no sum tells. */
const parts: readonly { part: CellAddress; whole: CellAddress }[] = [
  { part: '02.EH.m1', whole: '08.VG.m1' },
  { part: '02.EH.m1', whole: '02.DU.m1' },
  { part: '02.EH.m2', whole: '02.DU.m2' },
];

/**
 * INPI keys no row for a cell left blank. Such a cell is nothing where a total printed on the form is already made by
 * the other terms of its sum, or where what it is a part of is itself nothing.
 *
 * @param asked cells asked about on the way here.
 * @returns the total that tells so; null when none does.
 */
function provenNothing(
  accounts: FiledAccounts,
  address: CellAddress,
  asked: ReadonlySet<CellAddress>,
): CellAddress | null {
  const on = new Set([...asked, address]);
  const isNothing = (whole: CellAddress): boolean =>
    !on.has(whole) && cellAt(accounts, whole) === null && provenNothing(accounts, whole, on) !== null;
  for (const rule of rulesFor(accounts.type)) {
    if (!rule.terms.some((term) => term.address === address)) continue;
    const result = cellAt(accounts, rule.result);
    if (result === null ? isSum(rule) && isNothing(rule.result) : isMade(accounts, rule, result.value))
      return rule.result;
  }
  return parts.find(({ part, whole }) => part === address && isNothing(whole))?.whole ?? null;
}

function isSum({ terms }: Rule): boolean {
  return terms.every(({ sign }) => sign === 1);
}

/** Amounts are whole euros, each rounded on its own: a sum of several may differ by half a euro a term. */
function isMade(accounts: FiledAccounts, { terms }: Rule, total: number): boolean {
  const known = terms.flatMap(({ sign, address }) => {
    const cell = cellAt(accounts, address);
    return cell === null ? [] : [sign * cell.value];
  });
  const sum = known.reduce((sum, value) => sum + value, 0);
  return known.length > 0 && Math.abs(sum - total) <= Math.max(1, Math.ceil(known.length / 2));
}
