import { cellAt, type Cell, type CellAddress, type FiledAccounts } from '../accounts.ts';
import { mainSeriesOf } from '../series.ts';
import { formLine, type EnteredType } from './asked-lines.ts';

/** What forms print as a sum: the total, what is added and what is taken off, as « page.code ». */
type Sum = { total: string; plus: string; minus?: string };

/**
 * Sums printed on the forms (DGFiP 2050 to 2053, 2033-A and 2033-B; consolidated: INPI's table). Only totals whose
 * lines are all in the grid, or rare: a line that is not asked can be added.
 */
const sums: Readonly<Record<EnteredType, readonly Sum[]>> = {
  C: [
    { total: '01.CO', plus: '01.AA 01.BJ 01.CJ 01.CW 01.CM 01.CN' },
    { total: '02.EC', plus: '02.DS 02.DT 02.DU 02.DV 02.DW 02.DX 02.DY 02.DZ 02.EA 02.EB' },
    { total: '02.EE', plus: '02.DL 02.DO 02.DR 02.EC 02.ED' },
    { total: '02.EE', plus: '01.CO' },
    { total: '03.GG', plus: '03.FR', minus: '03.GF' },
    { total: '03.GW', plus: '03.GG 03.GH 03.GP', minus: '03.GI 03.GU' },
    { total: '04.HN', plus: '04.HL', minus: '04.HM' },
    { total: '04.HN', plus: '03.GW 04.HI', minus: '04.HJ 04.HK' },
    { total: '04.HN', plus: '02.DI' },
  ],
  S: [
    { total: '01.110', plus: '01.044 01.096' },
    { total: '01.176', plus: '01.156 01.164 01.166 01.172 01.174' },
    { total: '01.180', plus: '01.142 01.154 01.176' },
    { total: '01.180', plus: '01.110' },
    { total: '02.270', plus: '02.232', minus: '02.264' },
    { total: '02.310', plus: '02.270 02.280 02.290', minus: '02.294 02.300 02.306' },
    { total: '02.310', plus: '01.136' },
  ],
  K: [
    { total: '01.CO', plus: '01.AA 01.BJ 01.CJ 01.CW 01.CM 01.CN' },
    { total: '02.EC', plus: '02.DS 02.DT 02.DU 02.DV 02.DW 02.DX 02.DY 02.DZ 02.EA 02.EB' },
    { total: '02.EE', plus: '02.DL 02.DO 02.P7 02.DR 02.EC 02.ED' },
    { total: '02.EE', plus: '01.CO' },
    { total: '03.GG', plus: '03.FR', minus: '03.GF' },
    { total: '03.GW', plus: '03.GG 03.GH 03.GP', minus: '03.GI 03.GU' },
    { total: '04.R8', plus: '04.R6', minus: '04.R7' },
    { total: '04.R8', plus: '02.P2' },
  ],
};

/** Lines whose net amount is the gross one less what is written down. */
const netted: Readonly<Record<EnteredType, readonly string[]>> = {
  C: ['01.BJ', '01.CO'],
  S: ['01.044', '01.110'],
  K: ['01.BJ', '01.CO'],
};

/** A total that was entered, against what the lines entered make of it. */
export type EntryCheck = {
  /** The cell of the total. */
  at: CellAddress;
  total: number;
  sum: number;
  /** What is added and taken off, in the order of the form. */
  terms: readonly { cell: Cell; sign: 1 | -1 }[];
  /** The cells of the sum that are empty: on paper too, or not entered yet. */
  empty: readonly CellAddress[];
  /** The total less the sum, in euros; what rounding leaves is none. */
  difference: number;
  holds: boolean;
};

/** Forms round each line to the euro. */
export const roundingTolerance = 1;

/**
 * The sums that can be judged already: their total is entered, and a line of theirs. An empty line counts for
 * nothing, as on the form, and is told.
 */
export function entryChecks(accounts: FiledAccounts & { type: EnteredType }): EntryCheck[] {
  const { type } = accounts;
  return [
    ...netted[type].flatMap((line) => {
      const [net, gross, off] = ([3, 1, 2] as const).map((column): CellAddress => at(line, column));
      return net === undefined ? [] : judged(accounts, net, [gross], [off]);
    }),
    ...sums[type].flatMap(({ total, plus, minus = '' }) =>
      (['current', 'previous'] as const).flatMap((year) => {
        const cells = (lines: string) => lines.split(' ').map((line) => mainAddress(type, line, year));
        const whole = mainAddress(type, total, year);
        return whole === undefined
          ? []
          : judged(accounts, whole, cells(plus), minus === '' ? [] : cells(minus));
      }),
    ),
  ];
}

function judged(
  accounts: FiledAccounts,
  at: CellAddress,
  plus: readonly (CellAddress | undefined)[],
  minus: readonly (CellAddress | undefined)[],
): EntryCheck[] {
  const total = cellAt(accounts, at);
  const signed = [
    ...plus.map((address) => ({ address, sign: 1 as const })),
    ...minus.map((address) => ({ address, sign: -1 as const })),
  ].flatMap(({ address, sign }) =>
    address === undefined ? [] : [{ address, cell: cellAt(accounts, address), sign }],
  );
  const terms = signed.flatMap(({ cell, sign }) => (cell === null ? [] : [{ cell, sign }]));
  if (total === null || terms.length === 0) return [];
  const sum = terms.reduce((sum, { cell, sign }) => sum + sign * cell.value, 0);
  const difference = total.value - sum;
  const holds = Math.abs(difference) <= roundingTolerance;
  const empty = signed.flatMap(({ address, cell }) => (cell === null ? [address] : []));
  return [{ at, total: total.value, sum, terms, empty, difference, holds }];
}

/** What the liabilities are above the assets, by year, once both totals are entered; null before. */
export function balanceOf(accounts: FiledAccounts & { type: EnteredType }): {
  current: number | null;
  previous: number | null;
} {
  const [assets, liabilities] = accounts.type === 'S' ? ['01.110', '01.180'] : ['01.CO', '02.EE'];
  const gap = (year: 'current' | 'previous'): number | null => {
    const [one, other] = [liabilities, assets].map((line) => {
      const address = mainAddress(accounts.type, line ?? '', year);
      return address === undefined ? null : cellAt(accounts, address);
    });
    return one == null || other == null ? null : one.value - other.value;
  };
  return { current: gap('current'), previous: gap('previous') };
}

function mainAddress(type: EnteredType, line: string, year: 'current' | 'previous'): CellAddress | undefined {
  const [page = '', code = ''] = line.split('.');
  const form = formLine(type, page, code);
  const place = form === null ? null : (mainSeriesOf(form)?.[year] ?? null);
  return place === null ? undefined : at(line, (place + 1) as 1 | 2 | 3 | 4);
}

function at(line: string, column: 1 | 2 | 3 | 4): CellAddress {
  return `${line}.m${column}` as CellAddress;
}
