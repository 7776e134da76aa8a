import { addDays, daysBetween, type IsoDate } from './calendar.ts';

/** Days from the deposit to the PDF and to the XML data at INPI (seed bilans_inpi, question 2). */
export const availability = { pdfDays: 1, xmlDays: 14 } as const;

/** The day from which the XML data of a filing can be expected; null when its deposit is not dated. */
export function xmlExpectedOn(depositDate: IsoDate | null): IsoDate | null {
  return depositDate === null ? null : addDays(depositDate, availability.xmlDays);
}

/** Whether the XML data of a filing is still within its two weeks. */
export function xmlIsAwaited(depositDate: IsoDate | null, today: IsoDate): boolean {
  return depositDate !== null && daysBetween(depositDate, today) < availability.xmlDays;
}
