import type { AccountsType } from '../liasse/line.ts';
import { cellAt, type Cell, type CellAddress, type FiledAccounts } from './accounts.ts';
import { readTerm } from './figures/readings.ts';

export type SummaryName = 'turnover' | 'result' | 'equity' | 'total';

/** What sums accounts up whatever their form, and where each form has it. */
export type Summary = {
  name: SummaryName;
  label: string;
  /** Several cells are added up; a form that does not ask for it is left out. */
  cells: Readonly<Partial<Record<AccountsType, readonly CellAddress[]>>>;
};

/** Source: INPI's table of keyed lines; turnover of simplified accounts as the 2033-B splits it (210, 214, 218). */
export const summaries: readonly Summary[] = [
  {
    name: 'turnover',
    label: 'Chiffre d’affaires',
    cells: { C: ['03.FJ.m3'], K: ['03.FJ.m3'], S: ['02.210.m1', '02.214.m1', '02.218.m1'] },
  },
  {
    name: 'result',
    label: 'Résultat de l’exercice',
    cells: { C: ['04.HN.m1'], K: ['04.R6.m1'], S: ['02.310.m1'], B: ['01.R3.m1'], A: ['01.R4.m1'] },
  },
  {
    name: 'equity',
    label: 'Capitaux propres',
    cells: { C: ['02.DL.m1'], K: ['02.DL.m1'], S: ['01.142.m3'], A: ['01.P1.m1'] },
  },
  {
    name: 'total',
    label: 'Total du bilan',
    cells: { C: ['01.CO.m3'], K: ['01.CO.m3'], S: ['01.110.m3'], B: ['01.A3.m1'], A: ['01.A2.m1'] },
  },
];

/**
 * The cells that make a summary of accounts, to be added up.
 *
 * @returns null when the form does not ask for it, or one is empty and no printed total says that it is nothing.
 */
export function summaryCells(accounts: FiledAccounts, { cells }: Summary): Cell[] | null {
  const { type } = accounts;
  const addresses = type === null ? undefined : cells[type];
  const [only, ...others] = addresses ?? [];
  if (only === undefined) return null;
  if (others.length === 0 || type !== 'S') {
    const cell = cellAt(accounts, only);
    return cell === null ? null : [cell];
  }
  const read = [only, ...others].map((address) =>
    readTerm({ accounts, type, exercise: 'current' }, { address, sign: 1 }),
  );
  if (read.some(({ kind }) => kind === 'empty')) return null;
  const found = read.flatMap((term) => (term.kind === 'cell' ? [term.cell] : []));
  return found.length === 0 ? null : found;
}
