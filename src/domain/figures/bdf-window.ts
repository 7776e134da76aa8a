import { firstDay, monthOf, yearMonth, yearOf, type IsoDate } from '../calendar.ts';

/**
 * The closings that the Banque de France keeps on a given day: from the first of the next month four years
 * before, to that day (seed bilans_entreprises_bdf: « entre MM+1/AAAA−4 et MM/AAAA »; for a call on 17 January
 * 2020, from 1 February 2016 to 17 January 2020).
 */
export function bdfWindow(today: IsoDate): { from: IsoDate; to: IsoDate } {
  return { from: firstDay(yearMonth(yearOf(today) - 4, monthOf(today) + 1)), to: today };
}
