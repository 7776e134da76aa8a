/** What a page of a filing is; `unread` where nobody, nor any recognition, has read it yet. */
export const pageKinds = [
  /** The greffe's: the cover that tells the deposit, or its receipt. */
  'cover',
  /** A form of the tax return, or the same table as an accountant's software prints it. */
  'form',
  /** A group's balance sheet or income statement, which no official form covers. */
  'consolidated',
  /** The annexe: rules, methods and tables that explain the accounts. */
  'notes',
  /** The auditor's report. */
  'report',
  /** What the partners or their meeting decided. */
  'minutes',
  'blank',
  'other',
  'unread',
] as const;

export type PageKind = (typeof pageKinds)[number];

/** A page in its document. */
export type PageClass = {
  /** From 1. */
  page: number;
  kind: PageKind;
  /** Number printed on the form: `2050` … `2059-G`, `2033-A` … `2033-G`; null for what is not a numbered form. */
  form: string | null;
  /** `guess`: told by its words, and may be wrong; `agent`: said by the agent; null for a page that is unread. */
  by: 'guess' | 'agent' | null;
};
