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
  /** Shareholders' current accounts at the closing. */
  associates?: number;
  /** Provision for risks at the closing. */
  risks?: number;
  /** Exceptional charge on operations. */
  exceptionalCharge?: number;
  /** Dividends received from subsidiaries. */
  fromSubsidiaries?: number;
  /** Multiplies the days after which suppliers are paid. */
  supplierDelay?: number;
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
