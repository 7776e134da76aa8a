/**
 * One row of a tax form, as INPI keys it: one code, up to four columns whose meaning depends on the form
 * (2050 on page 01: gross, depreciation, net, net of the previous year…). Whole euros; null is an empty cell.
 */
export type LiasseLine = {
  page: string;
  code: string;
  label: string;
  m1: number | null;
  m2: number | null;
  m3: number | null;
  m4: number | null;
};

/** How the pages of a filing are stored: all but `text` are scans, images without a text layer. */
export type PageLook = 'text' | 'flate' | 'jbig2' | 'ccitt' | 'jpx' | 'jpeg';

/** `minutes`: the meeting's decision is filed too; `lengthy`: an annexe of hundreds of pages. */
type Oddity = 'rotated' | 'blank-versos' | 'skewed' | 'minutes' | 'lengthy';

/** INPI's kinds of accounts: C complete, S simplified, K consolidated. */
export type AccountsType = 'C' | 'S' | 'K';

/** 0 public, 1 confidential, 2 income statement confidential. */
export type Confidentiality = 0 | 1 | 2;

/** Everything that a filing says, whatever carries it: its PDF, its XML, its line in the list. */
export type FilingSheet = {
  siren: string;
  denomination: string;
  address: string;
  /** `code` on four digits. */
  greffe: { code: string; label: string };
  managementNumber: string;
  /** `YYYY-MM-DD`. */
  closing: string;
  /** null for a first exercise. */
  previousClosing: string | null;
  durationMonths: number;
  previousDurationMonths: number | null;
  /** `YYYY-MM-DD`. */
  depositDate: string;
  depositNumber: string;
  /** The v2 word: `B-S`, `B-C`, `B-CO` or `B-BA`. */
  nature: string;
  type: AccountsType;
  confidentiality: Confidentiality;
  lines: readonly LiasseLine[];
  look: PageLook;
  oddities: readonly Oddity[];
};
