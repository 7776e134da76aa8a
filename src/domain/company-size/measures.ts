import { cellAt, type Cell, type CellAddress, type FiledAccounts } from '../filed/accounts.ts';
import { previousAddress } from '../filed/series.ts';
import type { Criterion } from './thresholds.ts';

/** The exercise that a filing is about, or the one before as that filing tells it. */
export type Told = 'current' | 'previous';

/** A criterion of size as filed accounts tell it. */
export type Measure = {
  /** Whole euros, the turnover over twelve months, or people; null when it cannot be told. */
  value: number | null;
  /** Why it cannot; null when it can. */
  unknown: 'not-filed' | 'duration-unknown' | null;
  /** What the turnover was before it was brought to twelve months; null when it lasted twelve, or for the others. */
  asFiled: { euros: number; months: number } | null;
  /** The cells that it is read from; several are added up. */
  cells: readonly Cell[];
};

/** Where each criterion of the exercise itself stands: the first cell that is filled, those parted by « + » being added up. */
const places: Readonly<Record<'C' | 'S', Readonly<Record<Criterion, readonly string[]>>>> = {
  C: {
    balance: ['01.CO.m3', '02.EE.m1'],
    turnover: ['03.FJ.m3'],
    headcount: ['16.YP.m1', '11.YP.m1'],
  },
  S: {
    balance: ['01.110.m3', '01.180.m3'],
    // « dont export » (209, 215, 217) is a part of each.
    turnover: ['02.210.m1 + 02.214.m1 + 02.218.m1'],
    headcount: ['05.376.m1', '02.376.m1'],
  },
};

/** One criterion of an exercise, on a yearly basis; banks and insurers are keyed without any. */
export function measureOf(accounts: FiledAccounts, told: Told, criterion: Criterion): Measure {
  const { type } = accounts;
  const cells = type === 'C' || type === 'S' ? firstFilled(accounts, type, told, criterion) : [];
  if (cells.length === 0) return { value: null, unknown: 'not-filed', asFiled: null, cells };
  const value = cells.reduce((sum, cell) => sum + cell.value, 0);
  if (criterion !== 'turnover') return { value, unknown: null, asFiled: null, cells };
  const months = told === 'current' ? accounts.durationMonths : accounts.previousDurationMonths;
  if (months === null || months === 0)
    return { value: null, unknown: 'duration-unknown', asFiled: null, cells };
  if (months === 12) return { value, unknown: null, asFiled: null, cells };
  return { value: (value * 12) / months, unknown: null, asFiled: { euros: value, months }, cells };
}

function firstFilled(accounts: FiledAccounts, type: 'C' | 'S', told: Told, criterion: Criterion): Cell[] {
  for (const candidate of places[type][criterion]) {
    const cells = candidate.split(' + ').flatMap((written) => {
      const address =
        told === 'current' ? (written as CellAddress) : previousAddress(type, written as CellAddress);
      return address === null ? [] : (cellAt(accounts, address) ?? []);
    });
    if (cells.length > 0) return cells;
  }
  return [];
}
