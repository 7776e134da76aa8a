import * as z from 'zod/mini';

import { isoDate, labelled } from './values.ts';

const text = z.nullable(z.string());
/** Whole euros; null is an empty cell. */
const amount = z.nullable(z.int());

const identity = z.object({
  siren: text,
  denomination: text,
  address: text,
  closingDate: z.nullable(isoDate),
  previousClosingDate: z.nullable(isoDate),
  /** Months; null when not given (« 00 »). */
  durationMonths: z.nullable(z.int()),
  previousDurationMonths: z.nullable(z.int()),
  depositDate: z.nullable(isoDate),
  depositNumber: text,
  greffe: z.nullable(z.object({ code: z.string(), label: text })),
  managementNumber: text,
  activityCode: text,
  /** Complete, simplified, consolidated… */
  accountsType: z.nullable(labelled),
  currency: text,
  confidentiality: z.nullable(labelled),
  /** INPI's « motif de saisie ». */
  keyingReason: z.nullable(labelled),
  treatments: z.array(labelled),
});

const line = z.object({
  page: z.string(),
  form: text,
  code: z.string(),
  /** Null for a code that INPI's table does not hold. */
  label: text,
  m1: amount,
  m2: amount,
  m3: amount,
  m4: amount,
  /** What m1 to m4 hold; null where the form has no such column, or the code is unknown. */
  columns: z.tuple([text, text, text, text]),
});

export type MetadataLine = z.infer<typeof line>;

/** An element of an XML that is not INPI's keyed accounts: local names, in document order. */
export type XmlNode = {
  name: string;
  text: string;
  attributes: Record<string, string>;
  children: XmlNode[];
};

const node: z.ZodMiniType<XmlNode> = z.object({
  name: z.string(),
  text: z.string(),
  attributes: z.record(z.string(), z.string()),
  get children() {
    return z.array(node);
  },
});

export const metadataSchema = z.object({
  format: z.enum(['bilans-saisis', 'other']),
  /** All null in the other format. */
  identity,
  lines: z.array(line),
  /** The whole document in the other format; null for keyed accounts. */
  tree: z.nullable(node),
});

/** What the XML beside a PDF says. */
export type Metadata = z.infer<typeof metadataSchema>;
