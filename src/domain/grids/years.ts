import { monthOfDate, type IsoDate, type YearMonth } from '../calendar.ts';
import type { FigureName } from '../figures/names.ts';
import type { FiledAccounts, Scope } from '../filed/accounts.ts';
import { closingsOf } from '../filed/history.ts';

/** An exercise as the Banque de France tells it: what a grid needs of it. */
export type FiguresOfYear = {
  closing: YearMonth;
  durationMonths: number | null;
  figures: Readonly<Record<FigureName, { value: number | null }>>;
};

/** What a grid reads of one closing: accounts filed, figures of the Banque de France, or both. */
export type GridYear = {
  closing: IsoDate | YearMonth;
  /** The latest deposit; null when none was read for that closing. */
  accounts: FiledAccounts | null;
  /** Earlier deposits for the same closing, which are not read here. */
  replaced: number;
  /** Null when the Banque de France gave none for that month, or none was asked. */
  figures: FiguresOfYear | null;
};

/**
 * The closings of a scope, newest first. The Banque de France tells a company's own accounts: its figures are never
 * set beside consolidated ones.
 */
export function gridYears(
  filed: readonly FiledAccounts[],
  scope: Scope,
  figures: readonly FiguresOfYear[],
): GridYear[] {
  const own = scope === 'company' ? figures : [];
  const closings = closingsOf(filed.filter((accounts) => accounts.scope === scope));
  const months = new Set<string>(closings.map(({ closing }) => monthOfDate(closing)));
  return [
    ...closings.map(({ closing, accounts, replaced }): GridYear => ({
      closing,
      accounts,
      replaced: replaced.length,
      figures: own.find((year) => year.closing === monthOfDate(closing)) ?? null,
    })),
    ...own
      .filter(({ closing }) => !months.has(closing))
      .map((year): GridYear => ({ closing: year.closing, accounts: null, replaced: 0, figures: year })),
  ].toSorted((one, other) => (one.closing < other.closing ? 1 : -1));
}
