import { currentAssetCodes, fixedAssetCodes, incomeCodes, liabilityCodes, type Books } from './books.ts';
import type { Start, Trade, YearPlan } from './trade.ts';
import { closeYear } from './year.ts';

const depreciable: ReadonlySet<string> = new Set(['AF', 'AP', 'AR', 'AT']);

function record<Code extends string, Value>(codes: readonly Code[], value: (code: Code) => Value) {
  return Object.fromEntries(codes.map((code) => [code, value(code)])) as Record<Code, Value>;
}

/** Books before any exercise: what was brought in, nothing earned yet. */
function openingBooks(start: Start): Books {
  const fixed = record(fixedAssetCodes, (code) => {
    const gross = start.fixed[code] ?? 0;
    return { gross, writtenDown: depreciable.has(code) ? Math.round(gross * start.worn) : 0 };
  });
  const none = { opening: 0, allowed: 0, released: 0 };
  return {
    closing: '',
    durationMonths: 12,
    assets: {
      ...record(currentAssetCodes, () => ({ gross: 0, writtenDown: 0 })),
      ...fixed,
      CD: { gross: start.securities ?? 0, writtenDown: 0 },
    },
    liabilities: {
      ...record(liabilityCodes, () => 0),
      DA: start.capital,
      DB: start.premium ?? 0,
      DG: start.reserves,
      DN: start.conditionalAdvances ?? 0,
      DP: start.risks ?? 0,
      DS: start.convertibleBonds ?? 0,
      DT: start.bonds ?? 0,
    },
    income: record(incomeCodes, () => 0),
    exports: { FA: 0, FD: 0, FG: 0 },
    movements: record(fixedAssetCodes, (code) => ({
      opening: fixed[code],
      acquired: 0,
      disposed: 0,
      charged: 0,
      releasedOnDisposal: 0,
    })),
    provisions: { risks: none, customers: none },
    notes: {
      overdraft: 0,
      loans: start.loans,
      loansDueWithinYear: Math.round(start.loans / 7),
      loansDueAfterFiveYears: 0,
      newLoans: 0,
      repaidLoans: 0,
      associates: start.associates ?? 0,
      owed: { staff: 0, social: 0, incomeTax: 0, vat: 0, otherTaxes: 0 },
      vatReceivable: 0,
      incomeTaxReceivable: 0,
      doubtfulCustomers: 0,
      dividends: 0,
      headcount: 0,
      rents: 0,
      subcontracting: 0,
      fees: 0,
    },
  };
}

/** Books of a company that does not exist yet: what stands in the N‑1 columns of a first exercise. */
export const blankBooks: Books = openingBooks({ capital: 0, reserves: 0, fixed: {}, worn: 0, loans: 0 });

/**
 * The books of each planned exercise, oldest first, and of the one before them (`base`), which gives the first
 * its N‑1 column. Two exercises run before: the first has no opening stock, so that its charges mean nothing.
 * Without `base` the company is born with its first exercise.
 */
export function history(
  start: Start,
  trade: Trade,
  plans: readonly [YearPlan, ...YearPlan[]],
  base: Pick<YearPlan, 'closing' | 'durationMonths'> | null,
  seed: string,
): { base: Books | null; years: Books[] } {
  const before = base === null ? null : lived(start, trade, plans[0], base, seed);
  const years: Books[] = [];
  for (const plan of plans)
    years.push(closeYear(years.at(-1) ?? before ?? openingBooks(start), plan, trade, seed));
  return { base: before, years };
}

function lived(
  start: Start,
  trade: Trade,
  first: YearPlan,
  base: Pick<YearPlan, 'closing' | 'durationMonths'>,
  seed: string,
): Books {
  const turnover = Math.round(((first.turnover * base.durationMonths) / first.durationMonths) * 0.97);
  const plan: YearPlan = { ...base, turnover };
  return closeYear(closeYear(openingBooks(start), plan, trade, `before ${seed}`), plan, trade, seed);
}
