import * as z from 'zod/mini';

import { isoDate } from '#contract/values.ts';
import { longestAmount } from '#domain/filed/entry/amount.ts';
import { enteredTypes } from '#domain/filed/entry/asked-lines.ts';

import { headSchema, madeShape } from '../files/agent-file/made.ts';

/** Bytes of the largest file that is read: a hundred filings entered whole take less. */
export const largestFile = 1_000_000;

export const enteredFormat = 'bilanscope-comptes-saisis';
/** Raised when what is written changes in a way that an earlier reader would take for something else. */
export const enteredVersion = 1;

const most = { accounts: 100, lines: 400, page: 10_000 } as const;
const largest = 10 ** longestAmount - 1;
const page = z.int().check(z.minimum(1), z.maximum(most.page));
const amount = z.nullable(z.int().check(z.minimum(-largest), z.maximum(largest)));
const months = z.nullable(z.int().check(z.minimum(1), z.maximum(99)));

const lineSchema = z.strictObject({
  page: z.string().check(z.regex(/^\d{2}$/)),
  code: z.string().check(z.regex(/^[0-9A-Z]{2,3}$/)),
  label: z.optional(z.nullable(z.string().check(z.maxLength(200)))),
  amounts: z.tuple([amount, amount, amount, amount]),
  documentPage: z.nullable(page),
});

const accountsSchema = z.strictObject({
  filingId: z.string().check(z.minLength(1), z.maxLength(100)),
  closing: z.nullable(isoDate),
  previousClosing: z.nullable(isoDate),
  depositDate: z.nullable(isoDate),
  durationMonths: months,
  type: z.enum(enteredTypes),
  lines: z.array(lineSchema).check(z.maxLength(most.lines)),
});

export const head = headSchema(enteredFormat);

export const fileSchema = z.strictObject({
  ...head.shape,
  ...madeShape,
  accounts: z.array(accountsSchema).check(z.maxLength(most.accounts)),
});

/** A file of entered accounts. */
export type EnteredFile = z.output<typeof fileSchema>;
