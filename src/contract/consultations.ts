import * as z from 'zod/mini';

import { instant, isoDate, siren } from './values.ts';

/** What a line of the trail tells of. */
export const trailEvents = [
  'login',
  'logout',
  'case_opened',
  'case_resumed',
  'commitment_given',
  'case_closed',
  'filings_listed',
  'archive_read',
  'document_opened',
  'document_served',
  'metadata_read',
  'figures_read',
  'deeds_listed',
  'identity_read',
  'request_refused',
] as const;

export type TrailEvent = (typeof trailEvents)[number];

export const trailOutcomes = ['served', 'refused', 'failed'] as const;

export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What a line of the trail says of an access, beside who made it. */
export const accessFields = {
  /** Place in the trail, from 1. */
  seq: z.int().check(z.positive()),
  time: instant,
  event: z.enum(trailEvents),
  /** Of a document that is opened, `served`: it was granted; its second line tells what truly left. */
  outcome: z.enum(trailOutcomes),
  /** The problem's code; null when served. */
  code: z.nullable(z.string()),
  requestId: z.string(),
  /** Null outside a case, or when the case is not the agent's. */
  case: z.nullable(z.string()),
  /** Id of the procedure. */
  demarche: z.nullable(z.string()),
  objet: z.nullable(z.string()),
  siren: z.nullable(siren),
  filing: z.nullable(z.strictObject({ id: z.string(), closing: z.nullable(isoDate) })),
  /** The name of the document, or the address (a template, without any value) that was refused. */
  what: z.nullable(z.string()),
  /** Of a document served: the place of the line that opened it. */
  opened: z.nullable(z.int()),
  /** Bytes handed to the network; null when it is not a document. */
  bytes: z.nullable(z.int()),
  /** Of these bytes: of the whole document only when `complete`. */
  sha256: z.nullable(sha256),
  complete: z.nullable(z.boolean()),
};

export const consultationSchema = z.object(accessFields);

/** A line of the agent's own trail (« Mes consultations »). */
export type Consultation = z.infer<typeof consultationSchema>;

export const consultationFiltersSchema = z.strictObject({
  siren: z.optional(siren),
  /** Days of metropolitan France, both included. */
  from: z.optional(isoDate),
  to: z.optional(isoDate),
  event: z.optional(z.enum(trailEvents)),
  /** Where the page above ended: its `next`. */
  before: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(_\d{1,15})?$/))),
});

/** What « Mes consultations » may be narrowed to; the query string of its address. */
export type ConsultationFilters = z.input<typeof consultationFiltersSchema>;

export const consultationsSchema = z.object({
  /** Newest first. */
  consultations: z.array(consultationSchema),
  /** Where to go on: more may come, even after an empty page. Null at the end of the trail. */
  next: z.nullable(z.string()),
});

export type Consultations = z.infer<typeof consultationsSchema>;
