import * as z from 'zod/mini';

import { parseIsoDate, parseYearMonth, type IsoDate, type YearMonth } from '#domain/calendar.ts';
import { parseSiren, type Siren } from '#domain/siren.ts';

/** `YYYY-MM-DD`, a day that exists. */
export const isoDate = z.pipe(
  z.string().check(z.refine((text) => parseIsoDate(text) !== null)),
  z.transform((text) => text as IsoDate),
);

/** `YYYY-MM`. */
export const yearMonth = z.pipe(
  z.string().check(z.refine((text) => parseYearMonth(text) === text)),
  z.transform((text) => text as YearMonth),
);

/** Nine digits that pass the Luhn check. */
export const siren = z.pipe(
  z.string().check(z.refine((text) => parseSiren(text) !== null)),
  z.transform((text) => text as Siren),
);

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/** A code with its label in French. */
export const labelled = z.object({ code: z.string(), label: z.string() });
