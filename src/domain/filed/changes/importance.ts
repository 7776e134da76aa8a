import { sameCode, type FiledLine } from '../accounts.ts';
import { isDoubtful, isFinding, type Difference, type DifferenceKind } from './difference.ts';

/**
 * Totals and results in the order in which a reader wants them, by page and code of INPI's keyed accounts: result,
 * turnover, equity, balance sheet total, then the totals that lead to them. Complete and consolidated accounts have
 * letters, simplified ones numbers, so that one list serves all; banks and insurers have their few totals.
 */
const mainLines: readonly string[] = [
  // Result of the exercise: 2053 and 2051, consolidated, 2033-B and 2033-A, banks and insurers.
  '04.HN 02.DI 04.R6 04.R8 02.P2 02.310 01.136 01.P8 01.R4 01.R3',
  // Turnover: 2052; its three lines of 2033-B.
  '03.FJ 02.210 02.214 02.218',
  // Equity, then other equity.
  '02.DL 01.142 02.DO',
  // Balance sheet total.
  '02.EE 01.CO 01.180 01.110 01.P9 01.A3 01.P3',
  // Provisions and debts.
  '02.DR 01.154 02.EC 01.176',
  // Operating, financial, exceptional: results, then totals of income and charges.
  '03.GG 02.270 03.GV 03.GW 04.HI 03.FR 02.232 03.GF 02.264 03.GP 03.GU 04.HD 04.HH 04.HL 04.HM',
  // Fixed and current assets.
  '01.BJ 01.044 01.CJ 01.096',
].flatMap((group) => group.split(' '));

/** The rank of a line among totals and results, 0 first; null for the other lines. */
export function rankOf(line: Pick<FiledLine, 'page' | 'code'>): number | null {
  const rank = mainLines.findIndex((main) => {
    const [page = '', code = ''] = main.split('.');
    return page === line.page && sameCode(code, line.code);
  });
  return rank === -1 ? null : rank;
}

/** An amount that changed says more than one that only one filing has; roundings and empty cells come last. */
const kinds: readonly DifferenceKind[] = ['changed', 'absent', 'rounding', 'blank'];

/**
 * Puts differences in the order in which they are told, whatever the order of the lines: what is sure before
 * what a line keyed twice leaves in doubt; by kind; totals and results in their fixed order; then the largest in euros
 * first.
 */
export function byImportance(one: Difference, other: Difference): number {
  return (
    doubtOf(one) - doubtOf(other) ||
    kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
    (one.rank ?? mainLines.length) - (other.rank ?? mainLines.length) ||
    sizeOf(other) - sizeOf(one) ||
    compared(placeOf(one), placeOf(other))
  );
}

/** Roundings and empty cells stay behind all findings. */
function doubtOf(difference: Difference): number {
  if (!isFinding(difference)) return 2;
  return isDoubtful(difference) ? 1 : 0;
}

/** Euros: the change, or the amount that only one side tells. */
function sizeOf({ change, before, after }: Difference): number {
  return Math.abs(change ?? before?.value ?? after?.value ?? 0);
}

function placeOf({ page, code, series, before, after }: Difference): string {
  return [page, code, series, before?.source.place ?? '', after?.source.place ?? ''].join('/');
}

function compared(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
