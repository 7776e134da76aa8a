import type { Asset, AssetCode, Books } from './books.ts';
import type { LiasseLine } from './filing-sheet.ts';
import { assetRow, page, type Row } from './lines.ts';
import { assetTotals, incomeTotals, liabilityTotals } from './totals.ts';

/** Rows of the assets of 2033-A with the rows of 2050 that each one gathers. */
const assetGroups: readonly [string, readonly AssetCode[]][] = [
  ['010', ['AH']],
  ['014', ['AF']],
  ['028', ['AP', 'AR', 'AT']],
  ['040', ['CU', 'BH']],
];
const currentGroups: readonly [string, readonly AssetCode[]][] = [
  ['050', ['BL', 'BR']],
  ['060', ['BT']],
  ['068', ['BX']],
  ['072', ['BZ']],
  ['080', ['CD']],
  ['084', ['CF']],
  ['092', ['CH']],
];

function group(books: Books, codes: readonly AssetCode[]): Asset {
  return codes.reduce(
    (sum, code) => ({
      gross: sum.gross + books.assets[code].gross,
      writtenDown: sum.writtenDown + books.assets[code].writtenDown,
    }),
    { gross: 0, writtenDown: 0 },
  );
}

function assets(now: Books, before: Books): Row[] {
  const [totals, earlier] = [assetTotals(now), assetTotals(before)];
  const rows = (groups: typeof assetGroups) =>
    groups.map(([code, codes]) => assetRow(code, group(now, codes), group(before, codes)));
  return [
    ...rows(assetGroups),
    assetRow('044', totals.BJ, earlier.BJ),
    ...rows(currentGroups),
    assetRow('096', totals.CJ, earlier.CJ),
    assetRow('110', totals.CO, earlier.CO),
  ];
}

function liabilityAmounts({ liabilities, notes }: Books, totals: ReturnType<typeof liabilityTotals>) {
  return {
    '120': liabilities.DA + liabilities.DB,
    '126': liabilities.DD,
    '132': liabilities.DG,
    '134': liabilities.DH,
    '136': liabilities.DI,
    '142': totals.DL + totals.DO,
    '154': totals.DR,
    '156': liabilities.DS + liabilities.DT + liabilities.DU + liabilities.DV - notes.associates,
    '164': liabilities.DW,
    '166': liabilities.DX,
    '172': liabilities.DY + liabilities.DZ + liabilities.EA + notes.associates,
    '174': liabilities.EB,
    '176': totals.EC,
    '180': totals.EE,
    '195': notes.loans - notes.loansDueWithinYear,
  };
}

function liabilities(now: Books, before: Books): Row[] {
  const current = liabilityAmounts(now, liabilityTotals(now));
  const earlier = liabilityAmounts(before, liabilityTotals(before));
  const codes = Object.keys(current).toSorted() as (keyof typeof current)[];
  const rows = codes.map((code): Row => [code, null, null, current[code], earlier[code]]);
  return [...rows, ['169', null, now.notes.associates]];
}

function incomeAmounts({ income }: Books, totals: ReturnType<typeof incomeTotals>) {
  return {
    '210': income.FA,
    '214': income.FD,
    '218': income.FG,
    '222': income.FM,
    '224': income.FN,
    '226': income.FO,
    '230': income.FP + income.FQ,
    '232': totals.FR,
    '234': income.FS,
    '236': income.FT,
    '238': income.FU,
    '240': income.FV,
    '242': income.FW,
    '244': income.FX,
    '250': income.FY,
    '252': income.FZ,
    '254': income.GA,
    '256': income.GC + income.GD,
    '262': income.GE,
    '264': totals.GF,
    '270': totals.GG,
    '280': totals.GP,
    '290': totals.HD,
    '294': totals.GU,
    '300': totals.HH + income.HJ,
    '306': income.HK,
    '310': totals.HN,
  };
}

/** Forms 2033-A to 2033-E of the simplified scheme. Liabilities stand in m3 and m4, the income in m1 and m2. */
export function simplifiedForms(now: Books, before: Books): LiasseLine[] {
  const current = incomeAmounts(now, incomeTotals(now.income));
  const earlier = incomeAmounts(before, incomeTotals(before.income));
  const codes = Object.keys(current).toSorted() as (keyof typeof current)[];
  const exports: Row[] = [
    ['209', now.exports.FA],
    ['215', now.exports.FD],
    ['217', now.exports.FG],
  ];
  const moves = Object.values(now.movements);
  const sum = (pick: (move: (typeof moves)[number]) => number) =>
    moves.reduce((total, move) => total + pick(move), 0);
  return [
    ...page('S', '01', [...assets(now, before), ...liabilities(now, before)]),
    ...page('S', '02', [...exports, ...codes.map((code): Row => [code, current[code], earlier[code]])]),
    ...page('S', '03', [
      ['490', assetTotals(now).BJ.gross],
      ['492', sum((move) => move.acquired)],
      ['494', sum((move) => move.disposed)],
    ]),
    ...page('S', '05', [['376', now.notes.headcount, before.notes.headcount]]),
  ];
}
