import type { Asset, Books, SalesCode } from './books.ts';
import { wobble } from './seeded.ts';
import type { Trade, YearPlan } from './trade.ts';

/** Everything that selling and producing gives: the operating part of form 2052, stocks and customers. */
export type Trading = {
  income: Omit<
    Books['income'],
    'FP' | 'GA' | 'GC' | 'GD' | 'GJ' | 'GL' | 'GR' | 'HA' | 'HB' | 'HE' | 'HF' | 'HJ' | 'HK'
  >;
  exports: Record<SalesCode, number>;
  stocks: Record<'BL' | 'BR' | 'BT', Asset>;
  customers: Asset;
};

/** The mix moves a little from year to year: services first, then goods produced, then goods resold. */
function split(plan: YearPlan, trade: Trade, seed: string): Record<SalesCode, number> {
  const { sales } = trade;
  const goods = sales.FA + sales.FD;
  if (goods === 0) return { FA: 0, FD: 0, FG: plan.turnover };
  const FG = Math.round(plan.turnover * sales.FG * wobble(`${seed}FG`, 0.12));
  const FD = Math.round(
    (plan.turnover - FG) * (sales.FD / goods) * (sales.FA === 0 ? 1 : wobble(`${seed}FD`, 0.02)),
  );
  return { FA: plan.turnover - FG - FD, FD, FG };
}

/** Turnover including VAT that customers still owe, 2 % of it doubtful and written down by half. */
function customersOf(plan: YearPlan, trade: Trade, days: number, seed: string): Asset {
  const owed = plan.turnover * 1.2 * (1 - trade.exported * 0.16) * (trade.customerDays / days);
  const gross = Math.round(owed * wobble(`${seed}BX`, 0.08));
  return { gross, writtenDown: Math.round(gross * 0.011) };
}

export function tradingIncome(previous: Books, plan: YearPlan, trade: Trade, seed: string): Trading {
  const days = (plan.durationMonths * 365) / 12;
  const euros = (amount: number, code: string, spread = 0.03) =>
    Math.round(amount * wobble(`${seed}${code}`, spread));
  const { FA, FD, FG } = split(plan, trade, seed);
  const costs = plan.costs ?? 1;
  const goods = FA * trade.goodsCost * costs;
  const materials = FD * trade.materialsCost * costs;
  const stocks = {
    BL: { gross: euros((materials * trade.stockDays) / days, 'BL', 0.1), writtenDown: 0 },
    BR: { gross: euros((FD * trade.stockDays) / days / 4, 'BR', 0.1), writtenDown: 0 },
    BT: { gross: euros((goods * trade.stockDays) / days, 'BT', 0.1), writtenDown: 0 },
  };
  const FT = previous.assets.BT.gross - stocks.BT.gross;
  const FV = previous.assets.BL.gross - stocks.BL.gross;
  const FY = euros(plan.turnover * trade.wages, 'FY', 0.02);
  return {
    income: {
      FA,
      FD,
      FG,
      FM: stocks.BR.gross - previous.assets.BR.gross,
      FN: 0,
      FO: euros(plan.turnover * 0.0022, 'FO', 0.8),
      FQ: euros(plan.turnover * 0.0004, 'FQ', 0.9),
      FS: euros(goods, 'FS', 0.01) - FT,
      FT,
      FU: euros(materials, 'FU', 0.01) - FV,
      FV,
      FW: euros(plan.turnover * trade.external * costs, 'FW', 0.02),
      FX: euros(plan.turnover * trade.taxes, 'FX', 0.05),
      FY,
      FZ: euros(FY * trade.socialCharges, 'FZ', 0.02),
      GE: euros(plan.turnover * 0.0011, 'GE', 0.7),
    },
    exports: {
      FA: 0,
      FD: euros(FD * trade.exported, 'FE', 0.05),
      FG: euros(FG * trade.exported * 0.5, 'FH', 0.05),
    },
    stocks,
    customers: customersOf(plan, trade, days, seed),
  };
}
