import * as z from 'zod/mini';

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

export const filingSchema = z.object({
  id: z.string(),
  closingDate: z.nullable(isoDate),
  depositDate: z.nullable(isoDate),
  nature: z.nullable(labelled),
  confidentiality: z.enum(['public', 'confidential', 'partial', 'unknown']),
  confidentialityDetail: z.nullable(z.enum(['income_statement', 'simplified_publication', 'auditor_report'])),
  greffe: z.nullable(greffe),
  managementNumber: z.nullable(z.string()),
  consolidated: z.nullable(z.boolean()),
  /** Null as long as the archive's directory has not been read. */
  archive: z.nullable(archiveStateSchema),
});

export type FilingView = z.infer<typeof filingSchema>;

export const sourceSchema = z.object({
  provider: z.enum(['INPI', 'Banque de France']),
  service: z.string(),
  contract: z.enum(['v2', 'v3']),
});

/** Who answered, and through which contract. */
export type Source = z.infer<typeof sourceSchema>;

export const filingsSchema = z.object({
  siren,
  /** Newest closing first, null closings last. */
  filings: z.array(filingSchema),
  source: sourceSchema,
  fetchedAt: instant,
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
