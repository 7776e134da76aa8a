import {
  currentAssetCodes,
  type AssetCode,
  type Books,
  type IncomeCode,
  type LiabilityCode,
} from './books.ts';
import { dueWithinYear, form2052 } from './complete-forms.ts';
import type { LiasseLine } from './filing-sheet.ts';
import { assetRow, page, type Row } from './lines.ts';
import { assetTotals, incomeTotals, liabilityTotals } from './totals.ts';

/** What outside shareholders own of the group. */
const minorityShare = 0.07;

/** Goodwill stands on a row of its own (A1); shares in subsidiaries have gone. */
const fixed: readonly (readonly [string, AssetCode])[] = [
  ['AF', 'AF'],
  ['A1', 'AH'],
  ['AP', 'AP'],
  ['AR', 'AR'],
  ['AT', 'AT'],
  ['BH', 'BH'],
];

function assets(now: Books, before: Books): Row[] {
  const [totals, earlier] = [assetTotals(now), assetTotals(before)];
  const rows = (codes: readonly (readonly [string, AssetCode])[]) =>
    codes.map(([code, asset]) => assetRow(code, now.assets[asset], before.assets[asset]));
  return [
    ...rows(fixed),
    assetRow('BJ', totals.BJ, earlier.BJ),
    ...rows(currentAssetCodes.map((code) => [code, code] as const)),
    assetRow('CJ', totals.CJ, earlier.CJ),
    assetRow('CO', totals.CO, earlier.CO),
  ];
}

/** Equity and result shared between the group and its outside shareholders. */
function shares(books: Books) {
  const { DL } = liabilityTotals(books);
  const result = incomeTotals(books.income).HN;
  const P6 = Math.round(result * minorityShare);
  const P5 = Math.round((DL - result) * minorityShare);
  return { P5, P6, P7: P5 + P6, DL: DL - P5 - P6, P2: result - P6, result };
}

function liabilities(now: Books, before: Books): Row[] {
  const [totals, earlier] = [liabilityTotals(now), liabilityTotals(before)];
  const [own, was] = [shares(now), shares(before)];
  const row = (code: LiabilityCode): Row => [code, now.liabilities[code], before.liabilities[code]];
  const other = (books: Books, minority: number) => books.liabilities.DG + books.liabilities.DH - minority;
  return [
    ...(['DA', 'DB', 'DD'] as const).map(row),
    ['DG', other(now, own.P5), other(before, was.P5)],
    ['P2', own.P2, was.P2],
    ['DL', own.DL, was.DL],
    ['P5', own.P5, was.P5],
    ['P6', own.P6, was.P6],
    ['P7', own.P7, was.P7],
    row('DP'),
    ['DR', totals.DR, earlier.DR],
    ...(['DS', 'DT', 'DU', 'DV', 'DW', 'DX', 'DY', 'DZ', 'EA', 'EB'] as const).map(row),
    ['EC', totals.EC, earlier.EC],
    ['EE', totals.EE, earlier.EE],
    ['EG', dueWithinYear(now), dueWithinYear(before)],
    ['EH', now.notes.overdraft, before.notes.overdraft],
  ];
}

function result(now: Books, before: Books): Row[] {
  const [totals, earlier] = [incomeTotals(now.income), incomeTotals(before.income)];
  const [own, was] = [shares(now), shares(before)];
  const row = (code: IncomeCode): Row => [code, now.income[code], before.income[code]];
  const total = (code: 'HD' | 'HH' | 'HI'): Row => [code, totals[code], earlier[code]];
  return [
    row('HA'),
    row('HB'),
    total('HD'),
    row('HE'),
    row('HF'),
    total('HH'),
    total('HI'),
    row('HK'),
    ['R5', own.result, was.result],
    ['R6', own.result, was.result],
    ['R7', own.P6, was.P6],
    ['R8', own.P2, was.P2],
  ];
}

/** Consolidated accounts (INPI's type K): the same forms, with the minority interests apart. */
export function consolidatedForms(now: Books, before: Books): LiasseLine[] {
  return [
    ...page('K', '01', assets(now, before)),
    ...page('K', '02', liabilities(now, before)),
    ...page('K', '03', form2052(now, before)),
    ...page('K', '04', result(now, before)),
  ];
}
