import type { Books, FixedAssetCode, FixedAssetMovement, ProvisionMovement } from './books.ts';
import { closingOf, moveFixedAssets } from './fixed-assets.ts';
import { wobble } from './seeded.ts';
import { incomeTotals } from './totals.ts';
import type { Trade, YearPlan } from './trade.ts';
import { tradingIncome, type Trading } from './trading.ts';
import { workingCapital } from './working-capital.ts';

/** Yearly interest on bank loans and bonds. */
const interestRate = 0.031;
/** A loan is paid back over seven years on average: what falls due within a year. */
const dueWithinYear = 1 / 7;
/** Corporate tax, reduced rate up to 42 500 € of profit (CGI, art. 219). */
const tax = { reduced: 0.15, upTo: 42_500, full: 0.25 };
const minimumCash = 12_000;

function provisionTo(opening: number, closing: number): ProvisionMovement {
  const released = closing < opening ? opening - closing : Math.round(opening * 0.35);
  return { opening, allowed: closing - opening + released, released };
}

function corporateTax(profit: number, lossesCarried: number): number {
  const taxable = Math.max(0, profit - lossesCarried);
  const reduced = Math.min(taxable, tax.upTo);
  return Math.round(reduced * tax.reduced + (taxable - reduced) * tax.full);
}

/** Shareholders decide: losses are carried forward, profits cover them, feed the legal reserve, then the rest. */
function allocate(previous: Books, dividends: number): { DD: number; DG: number; DH: number; paid: number } {
  const { DA, DD, DG, DH, DI } = previous.liabilities;
  if (DI + DH < 0) return { DD, DG, DH: DH + DI, paid: 0 };
  const profit = DI + DH;
  const toLegalReserve = Math.max(0, Math.min(Math.round(profit * 0.05), Math.round(DA * 0.1) - DD));
  const paid = Math.min(dividends, profit - toLegalReserve + DG);
  return { DD: DD + toLegalReserve, DG: DG + profit - toLegalReserve - paid, DH: 0, paid };
}

function sum(moves: readonly FixedAssetMovement[], pick: (move: FixedAssetMovement) => number): number {
  return moves.reduce((total, move) => total + pick(move), 0);
}

/**
 * The next exercise of a company. The balance sheet balances by construction: cash is what remains, and a
 * shortage of cash is an overdraft. `seed` makes the amounts of one company differ from another's.
 */
export function closeYear(previous: Books, plan: YearPlan, trade: Trade, seed: string): Books {
  const years = plan.durationMonths / 12;
  const movements = moveFixedAssets(previous.assets, plan, trade, `${seed}${plan.closing}`);
  const moves = Object.values(movements);
  const fixed = Object.fromEntries(
    Object.entries(movements).map(([code, movement]) => [code, closingOf(movement)]),
  ) as Record<FixedAssetCode, Books['assets'][FixedAssetCode]>;
  const trading: Trading = tradingIncome(previous, plan, trade, `${seed}${plan.closing}`);
  const risks = provisionTo(previous.liabilities.DP, plan.risks ?? previous.liabilities.DP);
  const customers = provisionTo(previous.assets.BX.writtenDown, trading.customers.writtenDown);
  const residual = sum(moves, (move) => move.disposed - move.releasedOnDisposal);
  const { notes, liabilities } = previous;
  const borrowing = notes.loans + liabilities.DS + liabilities.DT;
  const beforeTax: Books['income'] = {
    ...trading.income,
    FP: risks.released + customers.released,
    GA: sum(moves, (move) => move.charged),
    GC: customers.allowed,
    GD: risks.allowed,
    GJ: plan.fromSubsidiaries ?? 0,
    GL: Math.round((previous.assets.CD.gross * 0.021 + previous.assets.CF.gross * 0.002) * years),
    GR: Math.round((borrowing * interestRate + notes.overdraft * 0.07) * years),
    HA: plan.exceptionalIncome ?? 0,
    HB: Math.round(residual * wobble(`${seed}${plan.closing}HB`, 0.6)),
    HE:
      plan.exceptionalCharge ?? Math.round(plan.turnover * 0.0006 * wobble(`${seed}${plan.closing}HE`, 0.9)),
    HF: residual,
    HJ: 0,
    HK: 0,
  };
  const profit = incomeTotals(beforeTax).HN - (plan.fromSubsidiaries ?? 0) * 0.95;
  const income = { ...beforeTax, HK: corporateTax(profit, Math.max(0, -liabilities.DH)) };
  const repaidLoans = Math.min(notes.loans, Math.round(notes.loansDueWithinYear * years));
  const newLoans = plan.borrowed ?? 0;
  const loans = notes.loans - repaidLoans + newLoans;
  const { DD, DG, DH, paid } = allocate(previous, plan.dividends ?? 0);
  const capital = workingCapital(
    plan,
    trade,
    income,
    trading,
    `${seed}${plan.closing}`,
    sum(moves, (m) => m.acquired),
  );
  const associates = plan.associates ?? notes.associates;
  const stable = {
    DA: liabilities.DA + (plan.capitalIncrease ?? 0),
    DB: liabilities.DB,
    DD,
    DG,
    DH,
    DI: incomeTotals(income).HN,
    DN: liabilities.DN,
    DP: risks.opening + risks.allowed - risks.released,
    DS: liabilities.DS,
    DT: liabilities.DT - (plan.bondsRedeemed ?? 0),
    DV: associates + capital.sundryLoans,
    ...capital.debts,
  };
  const other = {
    ...fixed,
    ...trading.stocks,
    ...capital.assets,
    BX: trading.customers,
    CD: previous.assets.CD,
  };
  const spent = Object.values(other).reduce((total, asset) => total + asset.gross - asset.writtenDown, 0);
  const raised = Object.values(stable).reduce((total, amount) => total + amount, loans);
  const cash = raised - spent;
  const overdraft = Math.max(0, Math.round(minimumCash * wobble(`${seed}${plan.closing}CF`, 0.6)) - cash);
  return {
    closing: plan.closing,
    durationMonths: plan.durationMonths,
    assets: { ...other, CF: { gross: cash + overdraft, writtenDown: 0 } },
    liabilities: { ...stable, DU: loans + overdraft },
    income,
    exports: trading.exports,
    movements,
    provisions: { risks, customers },
    notes: {
      ...capital.notes,
      overdraft,
      loans,
      loansDueWithinYear: Math.round(loans * dueWithinYear * wobble(`${seed}${plan.closing}VH`, 0.12)),
      loansDueAfterFiveYears: Math.round(loans * 0.18),
      newLoans,
      repaidLoans,
      associates,
      dividends: paid,
    },
  };
}
