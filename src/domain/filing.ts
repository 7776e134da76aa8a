import type { IsoDate } from './calendar.ts';
import type { Confidentiality, ConfidentialityDetail } from './confidentiality.ts';
import type { Greffe } from './greffe.ts';
import type { Nature } from './nature.ts';

/** One deposit of annual accounts, as a source lists it. */
export type Filing = {
  /** Stable within the source, and opaque outside it. */
  id: string;
  /** Last day of the exercise; null when the source does not give it. */
  closingDate: IsoDate | null;
  /** Day of the deposit at the greffe; null when the source does not give it. */
  depositDate: IsoDate | null;
  nature: Nature | null;
  confidentiality: Confidentiality;
  /** Null when the source does not tell which part is confidential, and for filings that are not partial. */
  confidentialityDetail: ConfidentialityDetail | null;
  greffe: Greffe | null;
  /** The greffe's file number, unique within that greffe only. */
  managementNumber: string | null;
  /** A group's accounts (true), a company's (false), or not known (null). */
  consolidated: boolean | null;
};

/** Newest closing first, null closings last; the latest deposit first among those of one closing. */
export function newestFirst(one: Filing, other: Filing): number {
  return (
    descending(one.closingDate, other.closingDate) ||
    descending(one.depositDate, other.depositDate) ||
    (one.id < other.id ? -1 : 1)
  );
}

function descending(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? 1 : -1;
}
