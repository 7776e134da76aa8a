import type { Asset, Books, Notes } from './books.ts';
import { wobble } from './seeded.ts';
import type { Trade, YearPlan } from './trade.ts';
import type { Trading } from './trading.ts';

type ShortTerm = {
  assets: Record<'BZ' | 'CH', Asset>;
  debts: Record<'DW' | 'DX' | 'DY' | 'DZ' | 'EA' | 'EB', number>;
  /** Guarantee deposits received, the part of DV that is not the shareholders'. */
  sundryLoans: number;
  notes: Pick<
    Notes,
    | 'owed'
    | 'vatReceivable'
    | 'incomeTaxReceivable'
    | 'doubtfulCustomers'
    | 'headcount'
    | 'rents'
    | 'subcontracting'
    | 'fees'
  >;
};

/** What others owe and are owed at the closing: suppliers by days of purchases, staff and taxes by months. */
export function workingCapital(
  plan: YearPlan,
  trade: Trade,
  income: Books['income'],
  trading: Trading,
  seed: string,
  invested: number,
): ShortTerm {
  const days = (plan.durationMonths * 365) / 12;
  const euros = (amount: number, code: string, spread = 0.06) =>
    Math.round(amount * wobble(`${seed}${code}`, spread));
  const purchases = Math.max(0, income.FS + income.FU) + income.FW;
  const owed = {
    staff: euros((income.FY * 38) / days, '8C'),
    social: euros((income.FZ * 52) / days, '8D'),
    incomeTax: Math.max(0, Math.round(income.HK * 0.22)),
    vat: euros((plan.turnover * 0.2 * 24) / days, 'VW'),
    otherTaxes: euros(income.FX * 0.24, 'VQ'),
  };
  const vatReceivable = euros((purchases * 0.2 * 24) / days, 'VB');
  const incomeTaxReceivable = income.HK === 0 ? euros(plan.turnover * 0.002, 'VM') : 0;
  const debtors = euros(plan.turnover * 0.004, 'VR', 0.5);
  const supplierDays = trade.supplierDays * (plan.supplierDelay ?? 1);
  const prepaid = plan.turnover * trade.prepaidByCustomers;
  return {
    assets: {
      BZ: { gross: vatReceivable + incomeTaxReceivable + debtors, writtenDown: 0 },
      CH: { gross: euros(income.FW * 0.03, 'CH', 0.4), writtenDown: 0 },
    },
    debts: {
      DW: euros(prepaid * 0.6, 'DW', 0.3),
      DX: euros((purchases * 1.2 * supplierDays) / days, 'DX', 0.05),
      DY: owed.staff + owed.social + owed.incomeTax + owed.vat + owed.otherTaxes,
      DZ: euros(invested * 0.11, 'DZ', 0.5),
      EA: euros(plan.turnover * 0.0035, 'EA', 0.5),
      EB: euros(prepaid * 0.4, 'EB', 0.3),
    },
    sundryLoans: euros(plan.turnover * 0.0009, '8A', 0.2),
    notes: {
      owed,
      vatReceivable,
      incomeTaxReceivable,
      doubtfulCustomers: Math.round(trading.customers.writtenDown * 1.9),
      headcount: Math.max(1, Math.round(income.FY / trade.pay / (plan.durationMonths / 12))),
      rents: Math.round(income.FW * 0.21),
      subcontracting: Math.round(income.FW * 0.17),
      fees: Math.round(income.FW * 0.08),
    },
  };
}
