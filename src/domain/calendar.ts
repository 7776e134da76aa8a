declare const brand: unique symbol;

/** A calendar date `YYYY-MM-DD` that exists, without time or zone. */
export type IsoDate = string & { readonly [brand]: 'IsoDate' };

/** A calendar month `YYYY-MM`. */
export type YearMonth = string & { readonly [brand]: 'YearMonth' };

const dayLength = 86_400_000;

/** Reads `YYYY-MM-DD`; null when the text has another form or names a day that does not exist. */
export function parseIsoDate(text: string): IsoDate | null {
  return isIsoDate(text) ? text : null;
}

function isIsoDate(text: string): text is IsoDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isoOf(Date.parse(`${text}T00:00:00Z`)) === text;
}

/** Reads `YYYYMMDD`, as INPI writes dates; « 00000000 » and days that do not exist are null (unknown). */
export function parseCompactDate(text: string): IsoDate | null {
  return /^\d{8}$/.test(text)
    ? parseIsoDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`)
    : null;
}

/** Reads `YYYYMM` (Banque de France, v2) or `YYYY-MM` (v3 in production); null otherwise. */
export function parseYearMonth(text: string): YearMonth | null {
  const found = /^(\d{4})-?(0[1-9]|1[0-2])$/.exec(text);
  return found === null ? null : yearMonth(Number(found[1]), Number(found[2]));
}

/** The month `month` (1 to 12, or beyond: 13 is January of the next year) of `year`. */
export function yearMonth(year: number, month: number): YearMonth {
  const index = year * 12 + month - 1;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}` as YearMonth;
}

export function yearOf(date: IsoDate | YearMonth): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: IsoDate | YearMonth): number {
  return Number(date.slice(5, 7));
}

export function monthOfDate(date: IsoDate): YearMonth {
  return date.slice(0, 7) as YearMonth;
}

export function firstDay(month: YearMonth): IsoDate {
  return `${month}-01` as IsoDate;
}

export function lastDay(month: YearMonth): IsoDate {
  return isoOf(Date.UTC(yearOf(month), monthOf(month), 0)) as IsoDate;
}

/** Whole months from `from` to `to`, days ignored; negative when `to` comes first. */
export function monthsBetween(from: IsoDate | YearMonth, to: IsoDate | YearMonth): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength;
}

/** The same day `months` later; the last day of a month stays one, and a day too many becomes the last. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const target = yearMonth(yearOf(date), monthOf(date) + months);
  const end = lastDay(target);
  if (date === lastDay(monthOfDate(date))) return end;
  const day = date.slice(8);
  return day > end.slice(8) ? end : (`${target}-${day}` as IsoDate);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return isoOf(Date.parse(`${date}T00:00:00Z`) + days * dayLength) as IsoDate;
}

/** Today's date in metropolitan France, whatever the zone of the machine. */
export function dateInParis(instant: number): IsoDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(instant) as IsoDate;
}

function isoOf(instant: number): string | null {
  return Number.isNaN(instant) ? null : new Date(instant).toISOString().slice(0, 10);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
