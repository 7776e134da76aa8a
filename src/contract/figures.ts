import * as z from 'zod/mini';

import { figureNames } from '#domain/figures/names.ts';

import { sourceSchema } from './filings.ts';
import { instant, siren, yearMonth } from './values.ts';

const number = z.nullable(z.number());

const evolution = z.object({
  given: number,
  computed: number,
  verdict: z.enum(['match', 'mismatch', 'given_only', 'computed_only', 'none']),
  absence: z.nullable(
    z.enum([
      'oldest_exercise',
      'not_adjacent',
      'unequal_durations',
      'unknown_duration',
      'current_absent',
      'previous_absent',
      'previous_zero',
    ]),
  ),
  change: number,
  /** Whether `given` is a match only because the service cut its decimals off. */
  truncated: z.boolean(),
});

const figure = z.object({
  /** Euros, or percent for the ratio; null when absent or not computable. */
  value: number,
  /** The text that the source sent; null when it sent none. */
  received: z.nullable(z.string()),
  evolution,
});

export const figuresSchema = z.object({
  siren,
  unit: z.literal('EUR'),
  /** The unit of the amounts as received, in words of the source, and its weight in euros. */
  receivedUnit: z.object({ name: z.string(), euros: z.number() }),
  /** The weight in euros of one unit of the amounts' real precision: 1 000 even where they come in euros. */
  precision: z.number(),
  /** The weight of the ratio's last decimal, in points. */
  ratioPrecision: z.number(),
  /** Newest first. */
  years: z.array(
    z.object({
      closing: yearMonth,
      durationMonths: z.nullable(z.int()),
      figures: z.record(z.enum(figureNames), figure),
    }),
  ),
  source: sourceSchema,
  fetchedAt: instant,
});

export type Figures = z.infer<typeof figuresSchema>;
