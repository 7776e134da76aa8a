import { monthOf, yearOf, type IsoDate, type YearMonth } from '#domain/calendar.ts';

const months = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

/** « 31/12/2025 » */
export function formatDay(date: IsoDate): string {
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** « déc. 2025 » */
export function formatMonth(month: IsoDate | YearMonth): string {
  return `${months[monthOf(month) - 1]}\u00A0${yearOf(month)}`;
}

/** « 1 jour », « 163 jours » */
export function formatDays(days: number): string {
  const sign = days < 0 ? '\u2212' : '';
  return `${sign}${Math.abs(days)}\u00A0${Math.abs(days) < 2 ? 'jour' : 'jours'}`;
}

/** How long ago an instant was: « à l’instant », « il y a 3 min », « il y a 2 h », else the day. */
export function formatAgo(instant: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(instant)) / 60_000);
  if (minutes < 1) return 'à l’instant';
  if (minutes < 60) return `il y a ${minutes}\u00A0min`;
  if (minutes < 24 * 60) return `il y a ${Math.floor(minutes / 60)}\u00A0h`;
  return `le ${formatInstant(instant)}`;
}

const instantFormat = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'short' });

/** « 21/11/2026 à 14:05 », by the clock of the agent's own machine. */
export function formatInstant(instant: string): string {
  return instantFormat.format(Date.parse(instant)).replace(/\s(?=\d{2}:)/, ' à ');
}

const parisFormat = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Paris',
});

/** « 21/11/2026 14:05:07 » in metropolitan France, whatever the clock of the machine: the day that a trail is filed under. */
export function formatParisInstant(instant: string): string {
  return parisFormat.format(Date.parse(instant)).replace(/,?\s(?=\d{2}:)/, ' ');
}
