/** Dates are `YYYY-MM-DD` texts, computed in UTC: no local time can shift a closing by a day. */
function parts(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
}

function write(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  const [year, month, day] = parts(date);
  return write(Date.UTC(year, month - 1, day + days));
}

/** The last day of the month that stands `months` after that of `date`; negative goes back. */
export function monthEnd(date: string, months: number): string {
  const [year, month] = parts(date);
  return write(Date.UTC(year, month + months, 0));
}

/** Months of the year, 1 to 12, that end more than `age` months before `today`: the latest of these ends. */
export function lastClosing(today: string, closingMonths: readonly number[], age = 7): string {
  let closing = monthEnd(today, -age);
  if (closing > monthsBefore(today, age)) closing = monthEnd(closing, -1);
  while (!closingMonths.includes(parts(closing)[1])) closing = monthEnd(closing, -1);
  return closing;
}

/** The same day `months` earlier, or the last of that month. */
function monthsBefore(date: string, months: number): string {
  const [, , day] = parts(date);
  const end = monthEnd(date, -months);
  return day < parts(end)[2] ? `${end.slice(0, 8)}${String(day).padStart(2, '0')}` : end;
}

/** That day, or the Friday before a week-end: a registry is closed on Saturdays and Sundays. */
export function workingDay(date: string): string {
  const [year, month, day] = parts(date);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  if (weekday === 0) return addDays(date, -2);
  return weekday === 6 ? addDays(date, -1) : date;
}

/** Today in Paris, where the registries are. */
export function todayInParis(now: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(now);
}
