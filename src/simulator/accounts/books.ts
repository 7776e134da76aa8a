/** Rows of form 2050 that the simulator uses, by the official code of their gross amount. */
export const fixedAssetCodes = ['AF', 'AH', 'AP', 'AR', 'AT', 'CU', 'BH'] as const;
export const currentAssetCodes = ['BL', 'BR', 'BT', 'BX', 'BZ', 'CD', 'CF', 'CH'] as const;
/** Rows of form 2051 that are not totals. */
export const liabilityCodes = [
  'DA',
  'DB',
  'DD',
  'DG',
  'DH',
  'DI',
  'DN',
  'DP',
  'DS',
  'DT',
  'DU',
  'DV',
  'DW',
  'DX',
  'DY',
  'DZ',
  'EA',
  'EB',
] as const;

export type FixedAssetCode = (typeof fixedAssetCodes)[number];
export type AssetCode = FixedAssetCode | (typeof currentAssetCodes)[number];
export type LiabilityCode = (typeof liabilityCodes)[number];
export type SalesCode = 'FA' | 'FD' | 'FG';
/** Rows of forms 2052 and 2053 that are not totals; `FS`, `FU` are purchases, `FT`, `FV` changes of stocks. */
export const incomeCodes = [
  'FA',
  'FD',
  'FG',
  'FM',
  'FN',
  'FO',
  'FP',
  'FQ',
  'FS',
  'FT',
  'FU',
  'FV',
  'FW',
  'FX',
  'FY',
  'FZ',
  'GA',
  'GC',
  'GD',
  'GE',
  'GJ',
  'GL',
  'GR',
  'HA',
  'HB',
  'HE',
  'HF',
  'HJ',
  'HK',
] as const;
export type IncomeCode = (typeof incomeCodes)[number];

export type Asset = { gross: number; writtenDown: number };

/** How one fixed asset went from its opening to its closing amount, gross and depreciation. */
export type FixedAssetMovement = {
  opening: Asset;
  acquired: number;
  disposed: number;
  charged: number;
  releasedOnDisposal: number;
};

/** Opening balance, allowances and releases of one provision of form 2056. */
export type ProvisionMovement = { opening: number; allowed: number; released: number };

/** What the notes (forms 2057 and 2058-C) say beyond the balance sheet and the income statement. */
export type Notes = {
  /** VG: bank debts of one year at most at their origin, overdrafts here. */
  overdraft: number;
  /** VH: longer bank loans. */
  loans: number;
  loansDueWithinYear: number;
  loansDueAfterFiveYears: number;
  newLoans: number;
  repaidLoans: number;
  /** VI, part of DV. */
  associates: number;
  /** Income tax, VAT and other taxes still owed, parts of DY. */
  owed: { staff: number; social: number; incomeTax: number; vat: number; otherTaxes: number };
  vatReceivable: number;
  incomeTaxReceivable: number;
  doubtfulCustomers: number;
  dividends: number;
  headcount: number;
  rents: number;
  subcontracting: number;
  fees: number;
};

/**
 * The accounts of one exercise, in whole euros, before any form: every form of the simulator is read from
 * them, so that all tell the same story.
 */
export type Books = {
  /** `YYYY-MM-DD`. */
  closing: string;
  durationMonths: number;
  assets: Readonly<Record<AssetCode, Asset>>;
  liabilities: Readonly<Record<LiabilityCode, number>>;
  income: Readonly<Record<IncomeCode, number>>;
  exports: Readonly<Record<SalesCode, number>>;
  movements: Readonly<Record<FixedAssetCode, FixedAssetMovement>>;
  provisions: Readonly<{ risks: ProvisionMovement; customers: ProvisionMovement }>;
  notes: Readonly<Notes>;
};
