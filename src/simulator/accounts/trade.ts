import type { FixedAssetCode, SalesCode } from './books.ts';

/** How a business works: shares are of turnover unless said otherwise, days are of turnover or of purchases. */
export type Trade = {
  /** NAF code, `2511Z`. */
  activity: string;
  sales: Readonly<Record<SalesCode, number>>;
  exported: number;
  /** Cost of the goods resold, as a share of FA. */
  goodsCost: number;
  /** Cost of materials used, as a share of FD. */
  materialsCost: number;
  external: number;
  taxes: number;
  wages: number;
  /** Share of wages. */
  socialCharges: number;
  /** Yearly gross pay of one person, euros: gives the headcount. */
  pay: number;
  stockDays: number;
  customerDays: number;
  supplierDays: number;
  /** Advances and deferred income received from customers, share of turnover. */
  prepaidByCustomers: number;
  capex: number;
  /** Years over which the assets are depreciated. */
  lifetime: number;
};

export const joinery: Trade = {
  activity: '1623Z',
  sales: { FA: 0.06, FD: 0.74, FG: 0.2 },
  exported: 0.14,
  goodsCost: 0.68,
  materialsCost: 0.41,
  external: 0.17,
  taxes: 0.016,
  wages: 0.245,
  socialCharges: 0.38,
  pay: 33_500,
  stockDays: 48,
  customerDays: 52,
  supplierDays: 50,
  prepaidByCustomers: 0.03,
  capex: 0.034,
  lifetime: 8,
};

export const shop: Trade = {
  activity: '4719B',
  sales: { FA: 0.96, FD: 0, FG: 0.04 },
  exported: 0,
  goodsCost: 0.69,
  materialsCost: 0,
  external: 0.115,
  taxes: 0.012,
  wages: 0.105,
  socialCharges: 0.3,
  pay: 26_400,
  stockDays: 34,
  customerDays: 2,
  supplierDays: 62,
  prepaidByCustomers: 0.004,
  capex: 0.014,
  lifetime: 7,
};

export const consulting: Trade = {
  activity: '7022Z',
  sales: { FA: 0, FD: 0, FG: 1 },
  exported: 0.05,
  goodsCost: 0,
  materialsCost: 0,
  external: 0.29,
  taxes: 0.014,
  wages: 0.4,
  socialCharges: 0.43,
  pay: 47_800,
  stockDays: 0,
  customerDays: 61,
  supplierDays: 44,
  prepaidByCustomers: 0.05,
  capex: 0.011,
  lifetime: 4,
};

export const haulage: Trade = {
  activity: '4941A',
  sales: { FA: 0, FD: 0, FG: 1 },
  exported: 0.08,
  goodsCost: 0,
  materialsCost: 0,
  external: 0.49,
  taxes: 0.019,
  wages: 0.285,
  socialCharges: 0.31,
  pay: 30_200,
  stockDays: 0,
  customerDays: 55,
  supplierDays: 47,
  prepaidByCustomers: 0,
  capex: 0.07,
  lifetime: 6,
};

export const craft: Trade = {
  activity: '4332A',
  sales: { FA: 0.04, FD: 0.11, FG: 0.85 },
  exported: 0,
  goodsCost: 0.66,
  materialsCost: 0.45,
  external: 0.4,
  taxes: 0.01,
  wages: 0.27,
  socialCharges: 0.41,
  pay: 28_600,
  stockDays: 25,
  customerDays: 38,
  supplierDays: 41,
  prepaidByCustomers: 0.04,
  capex: 0.021,
  lifetime: 6,
};

export const machining: Trade = {
  activity: '2562B',
  sales: { FA: 0.02, FD: 0.83, FG: 0.15 },
  exported: 0.31,
  goodsCost: 0.7,
  materialsCost: 0.36,
  external: 0.19,
  taxes: 0.018,
  wages: 0.26,
  socialCharges: 0.39,
  pay: 35_100,
  stockDays: 63,
  customerDays: 58,
  supplierDays: 53,
  prepaidByCustomers: 0.01,
  capex: 0.052,
  lifetime: 9,
};

/** What happened in one exercise; everything not said follows the trade. Amounts in euros. */
export type YearPlan = {
  /** `YYYY-MM-DD`. */
  closing: string;
  durationMonths: number;
  /** Over the exercise, whatever its length. */
  turnover: number;
  /** Multiplies purchases and external charges: above 1 the margin suffers. */
  costs?: number;
  /** Multiplies the trade's capital expenditure. */
  investment?: number;
  borrowed?: number;
  dividends?: number;
  capitalIncrease?: number;
  /** Shareholders' current accounts at the closing. */
  associates?: number;
  /** Provision for risks at the closing. */
  risks?: number;
  /** Exceptional charge on operations. */
  exceptionalCharge?: number;
  exceptionalIncome?: number;
  /** Dividends received from subsidiaries. */
  fromSubsidiaries?: number;
  /** Multiplies the days that customers take to pay. */
  slowCustomers?: number;
  /** Redemption of part of the bonds. */
  bondsRedeemed?: number;
};

/** Where the books start, before the first exercise. Euros. */
export type Start = {
  capital: number;
  premium?: number;
  reserves: number;
  fixed: Readonly<Partial<Record<FixedAssetCode, number>>>;
  /** Share of the depreciable assets already depreciated. */
  worn: number;
  loans: number;
  convertibleBonds?: number;
  bonds?: number;
  conditionalAdvances?: number;
  associates?: number;
  risks?: number;
  securities?: number;
};
