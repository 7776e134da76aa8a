import * as z from 'zod/mini';

import { instant, isoDate, siren } from '#contract/values.ts';

import { headSchema, madeShape } from '../files/agent-file/made.ts';

/** Bytes of the largest file that is read: thousands of notes take less. */
export const largestFile = 10_000_000;
/** Characters of the words that a mark quotes, and of what the agent writes of it. */
export const longestQuote = 5_000;
export const longestText = 20_000;

export const notesFormat = 'bilanscope-notes';
/** Raised when what is written changes in a way that an earlier reader would take for something else. */
export const notesVersion = 1;

const most = { notes: 5_000, marks: 500, page: 10_000 } as const;
const short = z.string().check(z.maxLength(300));
const fraction = z.number().check(z.minimum(0), z.maximum(1));

const boxSchema = z.strictObject({ left: fraction, top: fraction, width: fraction, height: fraction });

const documentSchema = z.strictObject({
  siren,
  kind: z.enum(['filing', 'deed']),
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  closing: z.nullable(isoDate),
  depositDate: z.nullable(isoDate),
  nature: z.nullable(short),
  fileName: short,
  title: short,
  sha256: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});

const noteSchema = z.strictObject({
  // It names an image in the case file.
  id: z.string().check(z.regex(/^[\w-]{1,60}$/)),
  document: documentSchema,
  page: z.int().check(z.minimum(1), z.maximum(most.page)),
  marks: z.array(boxSchema).check(z.minLength(1), z.maxLength(most.marks)),
  quote: z.nullable(z.string().check(z.maxLength(longestQuote))),
  text: z.string().check(z.maxLength(longestText)),
  createdAt: instant,
  changedAt: instant,
});

export const head = headSchema(notesFormat);

export const fileSchema = z.strictObject({
  ...head.shape,
  ...madeShape,
  notes: z.array(noteSchema).check(z.maxLength(most.notes)),
});

/** A file of notes. */
export type NotesFile = z.output<typeof fileSchema>;
