import { currentAssetCodes, fixedAssetCodes, type Books, type IncomeCode, type SalesCode } from './books.ts';
import type { LiasseLine } from './filing-sheet.ts';
import { assetRow, page, type Row } from './lines.ts';
import { assetTotals, incomeTotals, liabilityTotals } from './totals.ts';

function form2050(now: Books, before: Books): Row[] {
  const [totals, earlier] = [assetTotals(now), assetTotals(before)];
  return [
    ...fixedAssetCodes.map((code) => assetRow(code, now.assets[code], before.assets[code])),
    assetRow('BJ', totals.BJ, earlier.BJ),
    ...currentAssetCodes.map((code) => assetRow(code, now.assets[code], before.assets[code])),
    assetRow('CJ', totals.CJ, earlier.CJ),
    assetRow('CO', totals.CO, earlier.CO),
  ];
}

/** What of the debts is due within a year: all but the long part of loans, bonds and shareholders' accounts. */
export function dueWithinYear(books: Books): number {
  const { liabilities, notes } = books;
  const long = notes.loans - notes.loansDueWithinYear + liabilities.DS + liabilities.DT + liabilities.DV;
  return liabilityTotals(books).EC - liabilities.DW - long;
}

function form2051(now: Books, before: Books): Row[] {
  const [totals, earlier] = [liabilityTotals(now), liabilityTotals(before)];
  const row = (code: keyof Books['liabilities']): Row => [
    code,
    now.liabilities[code],
    before.liabilities[code],
  ];
  return [
    ...(['DA', 'DB', 'DD', 'DG', 'DH', 'DI'] as const).map(row),
    ['DL', totals.DL, earlier.DL],
    row('DN'),
    ['DO', totals.DO, earlier.DO],
    row('DP'),
    ['DR', totals.DR, earlier.DR],
    ...(['DS', 'DT', 'DU', 'DV', 'DW', 'DX', 'DY', 'DZ', 'EA', 'EB'] as const).map(row),
    ['EC', totals.EC, earlier.EC],
    ['EE', totals.EE, earlier.EE],
    ['EG', dueWithinYear(now), dueWithinYear(before)],
    ['EH', now.notes.overdraft, before.notes.overdraft],
  ];
}

const operatingIncome = ['FM', 'FN', 'FO', 'FP', 'FQ'] as const;
const operatingCharges = ['FS', 'FT', 'FU', 'FV', 'FW', 'FX', 'FY', 'FZ', 'GA', 'GC', 'GD', 'GE'] as const;

/** Rows of 2052, the same in consolidated accounts. */
export function form2052(now: Books, before: Books): Row[] {
  const [totals, earlier] = [incomeTotals(now.income), incomeTotals(before.income)];
  const sales = (code: SalesCode): Row => [
    code,
    now.income[code] - now.exports[code],
    now.exports[code],
    now.income[code],
    before.income[code],
  ];
  const row = (code: IncomeCode): Row => [code, null, null, now.income[code], before.income[code]];
  const total = (code: keyof typeof totals): Row => [code, null, null, totals[code], earlier[code]];
  const exported = now.exports.FA + now.exports.FD + now.exports.FG;
  return [
    ...(['FA', 'FD', 'FG'] as const).map(sales),
    ['FJ', totals.FJ - exported, exported, totals.FJ, earlier.FJ],
    ...operatingIncome.map(row),
    total('FR'),
    ...operatingCharges.map(row),
    total('GF'),
    total('GG'),
    row('GJ'),
    row('GL'),
    total('GP'),
    row('GR'),
    total('GU'),
    total('GV'),
    total('GW'),
  ];
}

function form2053(now: Books, before: Books): Row[] {
  const [totals, earlier] = [incomeTotals(now.income), incomeTotals(before.income)];
  const row = (code: IncomeCode): Row => [code, now.income[code], before.income[code]];
  const total = (code: keyof typeof totals): Row => [code, totals[code], earlier[code]];
  return [
    row('HA'),
    row('HB'),
    total('HD'),
    row('HE'),
    row('HF'),
    total('HH'),
    total('HI'),
    row('HJ'),
    row('HK'),
    total('HL'),
    total('HM'),
    total('HN'),
  ];
}

/** Forms 2050 to 2053: balance sheet and income statement with their N‑1 columns. */
export function mainForms(now: Books, before: Books): LiasseLine[] {
  return [
    ...page('C', '01', form2050(now, before)),
    ...page('C', '02', form2051(now, before)),
    ...page('C', '03', form2052(now, before)),
    ...page('C', '04', form2053(now, before)),
  ];
}
