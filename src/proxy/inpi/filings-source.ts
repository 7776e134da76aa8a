import type { Readable } from 'node:stream';

import type { Deed } from '#contract/deeds.ts';
import type { Archive, ArchiveProgress, FilingView, Origin, Source } from '#contract/filings.ts';
import type { Metadata } from '#contract/metadata.ts';
import type { Filing } from '#domain/filing.ts';

import type { Inquiry } from '../upstream/inquiry.ts';
import type { Answer } from '../upstream/shared-answers.ts';

/** A PDF on its way: its first bytes have been checked; `size` is null when it was not announced. */
export type OpenDocument = { stream: Readable; size: number | null };

/** Where the filings of a company come from, whatever the contract behind. Failures are ProblemErrors. */
export type FilingsSource = {
  origin: Origin;
  source: Source;
  /** Newest closing first; `archive` is what is already known of each document. */
  list(inquiry: Inquiry, refresh: boolean): Promise<Answer<readonly FilingView[]>>;
  /** What is known of every document at the least cost: an archive's directory, or the list itself. */
  archive(inquiry: Inquiry, signal: AbortSignal): Promise<Archive>;
  progress(inquiry: Inquiry): ArchiveProgress;
  document(inquiry: Inquiry, filing: Filing, signal: AbortSignal): Promise<OpenDocument>;
  metadata(inquiry: Inquiry, filing: Filing, signal: AbortSignal): Promise<Metadata>;
  /** Null where the contract knows no deeds. */
  deeds: DeedsSource | null;
};

/** Where the deeds of a company come from. Failures are ProblemErrors. */
export type DeedsSource = {
  /** Newest deposit first. */
  list(inquiry: Inquiry, refresh: boolean): Promise<Answer<readonly Deed[]>>;
  document(inquiry: Inquiry, id: string, signal: AbortSignal): Promise<OpenDocument>;
};
