import type { Readable } from 'node:stream';

import type { Archive, ArchiveProgress, FilingView, Source } from '#contract/filings.ts';
import type { Metadata } from '#contract/metadata.ts';
import type { Filing } from '#domain/filing.ts';

import type { Inquiry } from '../upstream/inquiry.ts';
import type { Answer } from '../upstream/shared-answers.ts';

/** A PDF on its way: its first bytes have been checked, and its size is known. */
export type OpenDocument = { stream: Readable; size: number };

/** Where the filings of a company come from, whatever the contract behind. Failures are ProblemErrors. */
export type FilingsSource = {
  source: Source;
  /** Newest closing first; `archive` is what is already known of each document. */
  list(inquiry: Inquiry, refresh: boolean): Promise<Answer<readonly FilingView[]>>;
  /** What the archive holds, from its directory alone. */
  archive(inquiry: Inquiry, signal: AbortSignal): Promise<Archive>;
  progress(inquiry: Inquiry): ArchiveProgress;
  document(inquiry: Inquiry, filing: Filing, signal: AbortSignal): Promise<OpenDocument>;
  metadata(inquiry: Inquiry, filing: Filing, signal: AbortSignal): Promise<Metadata>;
};
