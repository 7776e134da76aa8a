import * as z from 'zod/mini';

import { answeredBy, originSchema } from './filings.ts';
import { isoDate, siren } from './values.ts';

export const deedSchema = z.object({
  id: z.string(),
  /** Every service that lists it, the one whose document is asked for first. */
  origins: z.array(originSchema),
  depositDate: z.nullable(isoDate),
  /** The day on which the register last touched it. */
  updatedOn: z.nullable(isoDate),
  /** What the document holds, in the source's words; empty when it does not tell. */
  contents: z.array(z.object({ type: z.string(), decision: z.nullable(z.string()) })),
  confidentiality: z.enum(['public', 'confidential', 'partial', 'unknown']),
  /** The document's name at INPI. */
  documentName: z.nullable(z.string()),
});

/** A company's deed (« acte ») as the register keeps it: articles, minutes, appointments. */
export type Deed = z.infer<typeof deedSchema>;

export const deedsSchema = z.object({
  siren,
  /** Newest deposit first, undated ones last. */
  deeds: z.array(deedSchema),
  ...answeredBy,
});

export type Deeds = z.infer<typeof deedsSchema>;
