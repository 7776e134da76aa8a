import type { Asset } from './books.ts';
import type { AccountsType, LiasseLine } from './filing-sheet.ts';
import labels from './labels.json' with { type: 'json' };
import { net } from './totals.ts';

const table: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = labels;

type Cell = number | null;

/** A code with its columns m1 to m4 in euros; null and missing columns are empty. */
export type Row = readonly [code: string, m1?: Cell, m2?: Cell, m3?: Cell, m4?: Cell];

/** Zero amounts are left empty on the forms, and rows without any amount are not keyed. */
function cell(amount: Cell | undefined): Cell {
  return amount === undefined || amount === 0 ? null : amount;
}

/** Rows of one page as INPI keys them. Throws when a code is not in INPI's table: that is our mistake. */
export function page(type: AccountsType, number: string, rows: readonly Row[]): LiasseLine[] {
  return rows.flatMap(([code, m1, m2, m3, m4]) => {
    const label = table[type]?.[number]?.[code];
    if (label === undefined) throw new Error(`no label for ${type} ${number} ${code}`);
    const cells = { m1: cell(m1), m2: cell(m2), m3: cell(m3), m4: cell(m4) };
    return Object.values(cells).every((amount) => amount === null)
      ? []
      : [{ page: number, code, label, ...cells }];
  });
}

/** Gross, depreciation, net, net of the previous year: the columns of 2050 and of the assets of 2033-A. */
export function assetRow(code: string, now: Asset, before: Asset): Row {
  return [code, now.gross, now.writtenDown, net(now), net(before)];
}
