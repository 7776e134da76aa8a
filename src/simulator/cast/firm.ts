import type { Books } from '../accounts/books.ts';
import { history } from '../accounts/history.ts';
import { wobble } from '../accounts/seeded.ts';
import type { Start, Trade, YearPlan } from '../accounts/trade.ts';
import { monthEnd } from './calendar.ts';

/** An invented company: who it is, what it does, where it starts from. */
export type Firm = {
  siren: string;
  name: string;
  address: string;
  greffe: { code: string; label: string };
  managementNumber: string;
  trade: Trade;
  start: Start;
};

/** An exercise of a firm, with the one before it for the N‑1 columns; null before the first of all. */
export type Exercise = { now: Books; before: Books | null };

/** What an exercise changes to the firm's habits; its turnover is per year. */
export type Year = Partial<Omit<YearPlan, 'closing' | 'turnover'>> & { turnover: number };

/**
 * The exercises of a firm, oldest first, the last of them closing on `lastClosing`; each starts where the one
 * before ends. A `newborn` firm had none before.
 */
export function exercises(
  firm: Firm,
  lastClosing: string,
  years: readonly [Year, ...Year[]],
  newborn = false,
): Exercise[] {
  let closing = lastClosing;
  const plans = years.toReversed().map((year): YearPlan => {
    const durationMonths = year.durationMonths ?? 12;
    const plan = { ...year, closing, durationMonths, turnover: exact(firm, closing, year, durationMonths) };
    closing = monthEnd(closing, -durationMonths);
    return plan;
  });
  const [first, ...others] = plans.toReversed();
  if (first === undefined) return [];
  const base = newborn ? null : { closing, durationMonths: 12 };
  const books = history(firm.start, firm.trade, [first, ...others], base, firm.siren);
  return books.years.map((now, index) => ({ now, before: books.years[index - 1] ?? books.base }));
}

/** The turnover of the exercise, to the euro: no company sells a round sum. */
function exact(firm: Firm, closing: string, year: Year, durationMonths: number): number {
  return Math.round(((year.turnover * durationMonths) / 12) * wobble(`${firm.siren}${closing}`, 0.004));
}
