import * as z from 'zod/mini';

import { problemSchema } from './problem.ts';
import { instant, isoDate, labelled, siren } from './values.ts';

const greffe = z.object({ code: z.string(), label: z.nullable(z.string()) });

export const archiveStateSchema = z.object({
  document: z.enum(['present', 'missing']),
  /** `unknown` while the XML lies in an inner archive that has not been opened. */
  metadata: z.enum(['present', 'awaited', 'absent', 'unknown']),
  /** What the file's name says otherwise than the list: shown, not refused. */
  nameDifferences: z.array(z.enum(['greffe', 'closing_year'])),
});

/** What the archive holds of one filing. */
export type ArchiveState = z.infer<typeof archiveStateSchema>;

/** Which services of INPI's data a filing may be known to: through API Entreprise, or its own register. */
export const originNames = ['api-entreprise', 'inpi-rne'] as const;

export type Origin = (typeof originNames)[number];

export const originSchema = z.enum(originNames);

export const filingSchema = z.object({
  id: z.string(),
  /** Every service that lists it, the one whose document is asked for first. */
  origins: z.array(originSchema),
  closingDate: z.nullable(isoDate),
  depositDate: z.nullable(isoDate),
  nature: z.nullable(labelled),
  confidentiality: z.enum(['public', 'confidential', 'partial', 'unknown']),
  confidentialityDetail: z.nullable(z.enum(['income_statement', 'simplified_publication', 'auditor_report'])),
  greffe: z.nullable(greffe),
  managementNumber: z.nullable(z.string()),
  consolidated: z.nullable(z.boolean()),
  /** The document's name at INPI; null where the service does not tell. */
  documentName: z.nullable(z.string()),
  /** What is known of its document and keyed data; null as long as the archive's directory has not been read. */
  archive: z.nullable(archiveStateSchema),
});

export type FilingView = z.infer<typeof filingSchema>;

export const sourceSchema = z.object({
  provider: z.enum(['INPI', 'Banque de France']),
  service: z.string(),
  contract: z.enum(['v2', 'v3', 'rne']),
  /** True where the service knows nothing but public filings: there may be others. */
  publicOnly: z.optional(z.boolean()),
});

/** Who answered, and through which contract. */
export type Source = z.infer<typeof sourceSchema>;

export const sourceAnswerSchema = z.object({
  origin: originSchema,
  source: sourceSchema,
  /** Null when it failed. */
  fetchedAt: z.nullable(instant),
  /** Why it failed; null when it answered. */
  problem: z.nullable(problemSchema),
});

/** How one of the services asked has answered. */
export type SourceAnswer = z.infer<typeof sourceAnswerSchema>;

/** Who answered: at least one did, the others may have failed. */
export const answeredBy = {
  /** The first that answered. */
  source: sourceSchema,
  /** The oldest of what is shown. */
  fetchedAt: instant,
  /** Every service that the procedure opens. */
  answers: z.array(sourceAnswerSchema),
} as const;

export const filingsSchema = z.object({
  siren,
  /** Newest closing first, null closings last. */
  filings: z.array(filingSchema),
  ...answeredBy,
});

export type Filings = z.infer<typeof filingsSchema>;

export const companyNameSchema = z.object({
  name: z.string(),
  /** The closing of the filing whose XML gives the name; null when it is not dated. */
  closingDate: z.nullable(isoDate),
});

export const archiveSchema = z.object({
  siren,
  /** Null when no XML of the archive can be read without fetching all of it, or none gives a name. */
  company: z.nullable(companyNameSchema),
  /** By filing; null when the storage refuses byte ranges: the directory is read with the first document. */
  documents: z.nullable(z.record(z.string(), archiveStateSchema)),
});

/** What the archive of a company holds, told from its directory alone. */
export type Archive = z.infer<typeof archiveSchema>;

export const archiveProgressSchema = z.object({
  /** The archive being fetched whole because its storage refuses byte ranges; null when none is. */
  fetching: z.nullable(z.object({ received: z.number(), total: z.nullable(z.number()) })),
});

export type ArchiveProgress = z.infer<typeof archiveProgressSchema>;
