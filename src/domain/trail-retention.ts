import { addMonths, type IsoDate } from './calendar.ts';

/** Months for which the accesses of named agents are kept, by date. */
export const trailRetentions: readonly { months: number; from: IsoDate | null; source: string }[] = [
  {
    months: 36,
    from: null,
    source: 'API Entreprise, conditions générales d’utilisation et FAQ (traçabilité des accès nominatifs)',
  },
];

/** Whether a day of the trail has been kept for its whole term, counted from its end. */
export function isPastRetention(day: IsoDate, today: IsoDate): boolean {
  const months = trailRetentions[0]?.months ?? Infinity;
  return addMonths(day, months) < today;
}
