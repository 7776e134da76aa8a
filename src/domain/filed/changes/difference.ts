import type { Cell } from '../accounts.ts';

/**
 * How one amount, told twice, differs: `changed` beyond rounding; `absent` where one side has no amount; `rounding`
 * of one euro, as between a form in euros and totals rounded one by one; `blank` where an empty cell answers a zero.
 */
export type DifferenceKind = 'changed' | 'absent' | 'rounding' | 'blank';

/** One amount that two filings tell otherwise. */
export type Difference = {
  kind: DifferenceKind;
  /** « 2052 »; null for a code that INPI's table does not hold. */
  form: string | null;
  page: string;
  code: string;
  label: string | null;
  /** What the two cells hold, without year: « net », « total », empty where the form has one column a year. */
  series: string;
  /** As first told; null when the cell is empty or the line is not there, which is never zero. */
  before: Cell | null;
  /** As told afterwards; null likewise. */
  after: Cell | null;
  /** All that each side keyed for this amount, in the order of its file: several where the line is keyed again. */
  keyings: { before: readonly number[]; after: readonly number[] };
  /** Euros, after less before; null when one side is absent. */
  change: number | null;
  /** Rank among totals and results (see importance.ts), 0 first; null for the other lines. */
  rank: number | null;
};

/** Euros within which two readings of one amount are told to be roundings of it. */
export const roundingEuros = 1;

/** @returns null when both sides tell the same, or nothing. */
export function differenceKind(before: Cell | null, after: Cell | null): DifferenceKind | null {
  if (before === null || after === null) {
    const told = before ?? after;
    if (told === null) return null;
    return told.value === 0 ? 'blank' : 'absent';
  }
  const gap = Math.abs(after.value - before.value);
  if (gap === 0) return null;
  return gap <= roundingEuros ? 'rounding' : 'changed';
}

/** Whether a difference tells of an amount, rather than of a rounding or of an empty cell for a zero. */
export function isFinding({ kind }: Pick<Difference, 'kind'>): boolean {
  return kind === 'changed' || kind === 'absent';
}

/** Whether a side keyed several amounts for the line: the difference may be a slip, not a change. */
export function isDoubtful({ keyings }: Pick<Difference, 'keyings'>): boolean {
  return [keyings.before, keyings.after].some((amounts) => new Set(amounts).size > 1);
}

/**
 * The change in percent of the amount first told, by its absolute value: 100 000 become 95 000 is −5.
 *
 * @returns null when one side is absent, or the first amount is zero.
 */
export function changePercent({ before, change }: Pick<Difference, 'before' | 'change'>): number | null {
  if (before === null || change === null || before.value === 0) return null;
  return (change * 100) / Math.abs(before.value);
}

/** Whether both sides tell the same amount with opposite signs: charges are keyed with one, or without. */
export function isOppositeSign({ before, after }: Pick<Difference, 'before' | 'after'>): boolean {
  return before !== null && after !== null && before.value !== 0 && before.value === -after.value;
}
