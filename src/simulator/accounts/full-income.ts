import type { Books, FixedAssetCode, FixedAssetMovement } from './books.ts';
import { corporateTax } from './equity.ts';
import { wobble } from './seeded.ts';
import { incomeTotals } from './totals.ts';
import type { YearPlan } from './trade.ts';
import type { Trading } from './trading.ts';

/** Yearly interest: on bank loans and bonds, and on overdrafts; what savings and cash bring. */
const rates = { borrowed: 0.031, overdrawn: 0.07, securities: 0.021, cash: 0.002 };
/** Share of a subsidiary's dividends that is not taxed again (CGI, art. 216). */
const exemptDividends = 0.95;

/** Adds to trading what the rest of the books charge: depreciation, provisions, interest, disposals, tax. */
export function fullIncome(
  previous: Books,
  plan: YearPlan,
  trading: Trading,
  movements: Readonly<Record<FixedAssetCode, FixedAssetMovement>>,
  provisions: Books['provisions'],
  seed: string,
): Books['income'] {
  const years = plan.durationMonths / 12;
  const moves = Object.values(movements);
  const residual = moves.reduce((sum, move) => sum + move.disposed - move.releasedOnDisposal, 0);
  const { notes, liabilities, assets } = previous;
  const borrowed = notes.loans + liabilities.DS + liabilities.DT;
  const fromSubsidiaries = plan.fromSubsidiaries ?? 0;
  const beforeTax: Books['income'] = {
    ...trading.income,
    FP: provisions.risks.released + provisions.customers.released,
    GA: moves.reduce((sum, move) => sum + move.charged, 0),
    GC: provisions.customers.allowed,
    GD: provisions.risks.allowed,
    GJ: fromSubsidiaries,
    GL: Math.round((assets.CD.gross * rates.securities + assets.CF.gross * rates.cash) * years),
    GR: Math.round((borrowed * rates.borrowed + notes.overdraft * rates.overdrawn) * years),
    HA: 0,
    HB: Math.round(residual * wobble(`${seed}HB`, 0.6)),
    HE: plan.exceptionalCharge ?? Math.round(plan.turnover * 0.0006 * wobble(`${seed}HE`, 0.9)),
    HF: residual,
    HJ: 0,
    HK: 0,
  };
  const profit = incomeTotals(beforeTax).HN - fromSubsidiaries * exemptDividends;
  return { ...beforeTax, HK: corporateTax(profit, Math.max(0, -liabilities.DH)) };
}
