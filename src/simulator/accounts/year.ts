import type { Books, FixedAssetCode, ProvisionMovement } from './books.ts';
import { allocate } from './equity.ts';
import { closingOf, moveFixedAssets } from './fixed-assets.ts';
import { fullIncome } from './full-income.ts';
import { wobble } from './seeded.ts';
import { incomeTotals } from './totals.ts';
import type { Trade, YearPlan } from './trade.ts';
import { tradingIncome } from './trading.ts';
import { workingCapital } from './working-capital.ts';

/** A loan is paid back over seven years on average: what falls due within a year. */
const dueWithinYear = 1 / 7;
/** Euros that a company keeps at hand, about: below, it overdraws its account. */
const leastCash = 12_000;

function provisionTo(opening: number, closing: number): ProvisionMovement {
  const released = closing < opening ? opening - closing : Math.round(opening * 0.35);
  return { opening, allowed: closing - opening + released, released };
}

type Lending = Pick<
  Books['notes'],
  'loans' | 'loansDueWithinYear' | 'loansDueAfterFiveYears' | 'newLoans' | 'repaidLoans'
>;

/** Loans repaid as the previous closing foresaw, and those taken. */
function lend({ notes }: Books, plan: YearPlan, seed: string): Lending {
  const foreseen = Math.round((notes.loansDueWithinYear * plan.durationMonths) / 12);
  const repaidLoans = Math.min(notes.loans, foreseen);
  const newLoans = plan.borrowed ?? 0;
  const loans = notes.loans - repaidLoans + newLoans;
  return {
    loans,
    loansDueWithinYear: Math.round(loans * dueWithinYear * wobble(`${seed}VH`, 0.12)),
    loansDueAfterFiveYears: Math.round(loans * 0.18),
    newLoans,
    repaidLoans,
  };
}

/**
 * The next exercise of a company. The balance sheet balances by construction: cash is what remains, and a
 * shortage of cash is an overdraft. `seed` makes the amounts of one company differ from another's.
 */
export function closeYear(previous: Books, plan: YearPlan, trade: Trade, seed: string): Books {
  const key = `${seed}${plan.closing}`;
  const { liabilities: before } = previous;
  const movements = moveFixedAssets(previous.assets, plan, trade, key);
  const trading = tradingIncome(previous, plan, trade, key);
  const provisions = {
    risks: provisionTo(before.DP, plan.risks ?? before.DP),
    customers: provisionTo(previous.assets.BX.writtenDown, trading.customers.writtenDown),
  };
  const income = fullIncome(previous, plan, trading, movements, provisions, key);
  const invested = Object.values(movements).reduce((sum, { acquired }) => sum + acquired, 0);
  const shortTerm = workingCapital(plan, trade, income, trading, key, invested);
  const lending = lend(previous, plan, key);
  const associates = plan.associates ?? previous.notes.associates;
  const { paid, ...reserves } = allocate(previous, plan.dividends ?? 0);
  const raised = {
    DA: before.DA,
    DB: before.DB,
    ...reserves,
    DI: incomeTotals(income).HN,
    DN: before.DN,
    DP: plan.risks ?? before.DP,
    DS: before.DS,
    DT: before.DT - (plan.bondsRedeemed ?? 0),
    DV: associates + shortTerm.sundryLoans,
    ...shortTerm.debts,
  };
  const spent = {
    ...closingAssets(movements),
    ...trading.stocks,
    ...shortTerm.assets,
    BX: trading.customers,
    CD: previous.assets.CD,
  };
  const cash =
    Object.values(raised).reduce((sum, amount) => sum + amount, lending.loans) -
    Object.values(spent).reduce((sum, asset) => sum + asset.gross - asset.writtenDown, 0);
  const overdraft = Math.max(0, Math.round(leastCash * wobble(`${key}CF`, 0.6)) - cash);
  return {
    closing: plan.closing,
    durationMonths: plan.durationMonths,
    assets: { ...spent, CF: { gross: cash + overdraft, writtenDown: 0 } },
    liabilities: { ...raised, DU: lending.loans + overdraft },
    income,
    exports: trading.exports,
    movements,
    provisions,
    notes: { ...shortTerm.notes, ...lending, overdraft, associates, dividends: paid },
  };
}

function closingAssets(
  movements: Books['movements'],
): Record<FixedAssetCode, Books['assets'][FixedAssetCode]> {
  const closings = Object.entries(movements).map(([code, movement]) => [code, closingOf(movement)]);
  return Object.fromEntries(closings) as Record<FixedAssetCode, Books['assets'][FixedAssetCode]>;
}
