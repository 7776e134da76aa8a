import * as z from 'zod/mini';

import { instant, isoDate, siren } from './values.ts';

/** Fewest characters that the directory searches by. */
export const searchMinLength = 3;

const text = z.nullable(z.string());

/** A code with its label in French; the label is null where the directory gives the code alone. */
const coded = z.object({ code: z.string(), label: text });

const company = {
  siren,
  /** Null when it is masked: the company asked not to be disclosed. */
  name: text,
  legalForm: z.nullable(coded),
  /** Each part is null when it is masked or not given. */
  seat: z.nullable(z.object({ address: text, postalCode: text, city: text, siret: text })),
  status: z.enum(['active', 'closed', 'unknown']),
  createdOn: z.nullable(isoDate),
  closedOn: z.nullable(isoDate),
  /** Main activity (NAF). */
  activity: z.nullable(coded),
  /** Size as INSEE counts it: PME, ETI or GE. */
  category: z.nullable(coded),
  /** What explains that accounts are missing; null when the directory does not tell. */
  kind: z.nullable(z.enum(['sole_trader', 'association', 'administration'])),
  /** False when the company asked not to be disclosed: parts are masked, as the source masks them. */
  diffusible: z.boolean(),
};

const directoryAnswer = {
  source: z.object({ provider: z.string(), service: z.string() }),
  fetchedAt: instant,
};

const companySchema = z.object(company);

/** A company as the directory (Recherche d'entreprises) tells it. */
export type DirectoryCompany = z.infer<typeof companySchema>;

export const identitySchema = z.object({ ...company, ...directoryAnswer });

export type Identity = z.infer<typeof identitySchema>;

export const searchSchema = z.object({
  /** Best match first: one page. */
  results: z.array(companySchema),
  /** In all. */
  total: z.int(),
  ...directoryAnswer,
});

export type Search = z.infer<typeof searchSchema>;
