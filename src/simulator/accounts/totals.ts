import {
  currentAssetCodes,
  fixedAssetCodes,
  liabilityCodes,
  type Asset,
  type AssetCode,
  type Books,
  type LiabilityCode,
} from './books.ts';

export function net(asset: Asset): number {
  return asset.gross - asset.writtenDown;
}

function sumAssets(books: Books, codes: readonly AssetCode[]): Asset {
  return {
    gross: codes.reduce((sum, code) => sum + books.assets[code].gross, 0),
    writtenDown: codes.reduce((sum, code) => sum + books.assets[code].writtenDown, 0),
  };
}

/** BJ, CJ and CO of form 2050. */
export function assetTotals(books: Books): { BJ: Asset; CJ: Asset; CO: Asset } {
  return {
    BJ: sumAssets(books, fixedAssetCodes),
    CJ: sumAssets(books, currentAssetCodes),
    CO: sumAssets(books, [...fixedAssetCodes, ...currentAssetCodes]),
  };
}

function sumLiabilities(books: Books, codes: readonly LiabilityCode[]): number {
  return codes.reduce((sum, code) => sum + books.liabilities[code], 0);
}

const debtCodes = ['DS', 'DT', 'DU', 'DV', 'DW', 'DX', 'DY', 'DZ', 'EA', 'EB'] as const;

/** DL, DO, DR, EC and EE of form 2051. */
export function liabilityTotals(books: Books): {
  DL: number;
  DO: number;
  DR: number;
  EC: number;
  EE: number;
} {
  return {
    DL: sumLiabilities(books, ['DA', 'DB', 'DD', 'DG', 'DH', 'DI']),
    DO: books.liabilities.DN,
    DR: books.liabilities.DP,
    EC: sumLiabilities(books, debtCodes),
    EE: sumLiabilities(books, liabilityCodes),
  };
}

/** Totals and results of forms 2052 and 2053, keyed by their codes. */
export function incomeTotals(
  income: Books['income'],
): Readonly<
  Record<
    'FJ' | 'FR' | 'GF' | 'GG' | 'GP' | 'GU' | 'GV' | 'GW' | 'HD' | 'HH' | 'HI' | 'HL' | 'HM' | 'HN',
    number
  >
> {
  const FJ = income.FA + income.FD + income.FG;
  const FR = FJ + income.FM + income.FN + income.FO + income.FP + income.FQ;
  const purchases = income.FS + income.FT + income.FU + income.FV + income.FW;
  const GF = purchases + income.FX + income.FY + income.FZ + income.GA + income.GC + income.GD + income.GE;
  const GP = income.GJ + income.GL;
  const GU = income.GR;
  const HD = income.HA + income.HB;
  const HH = income.HE + income.HF;
  const HL = FR + GP + HD;
  const HM = GF + GU + HH + income.HJ + income.HK;
  return {
    FJ,
    FR,
    GF,
    GG: FR - GF,
    GP,
    GU,
    GV: GP - GU,
    GW: FR - GF + GP - GU,
    HD,
    HH,
    HI: HD - HH,
    HL,
    HM,
    HN: HL - HM,
  };
}
