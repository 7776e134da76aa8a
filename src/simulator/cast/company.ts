import type { BankYear } from '../accounts/bank-years.ts';
import type { FilingSheet, LiasseLine } from '../accounts/filing-sheet.ts';

/** What stands in the archive where the PDF of a filing should be. */
export type DocumentKind =
  | 'filing'
  /** Promised by `Response.json`, and not there. */
  | 'missing'
  /** `Response.json` itself says that it is not there. */
  | 'not-supplied'
  | 'truncated'
  | 'garbage'
  | 'empty'
  | 'html'
  | 'encrypted'
  /** Its bytes do not match the checksum of the archive. */
  | 'damaged'
  /** The connection closes in the middle of its bytes, whoever reads them. */
  | 'cut';

/** The XML beside the PDF: INPI's keyed accounts, whole or in part, a notice in another dialect, or nothing. */
type XmlKind = 'keyed' | 'without-detail' | 'without-income' | 'notice' | 'none';

/** Facts of a filing that the list leaves out. */
type Unlisted = 'closing' | 'deposit' | 'nature' | 'greffe' | 'managementNumber';

export type Filing = {
  id: number;
  sheet: FilingSheet;
  /** Base name in the archive, without extension. */
  fileName: string;
  document: DocumentKind;
  xml: XmlKind;
  /** INPI's `code_motif`: why the accounts are keyed in part, `00` when nothing is wrong. */
  motif: string;
  /** INPI's `info_traitement`; null when the element is absent. */
  treatment: string | null;
  unlisted: readonly Unlisted[];
  /** NAF code, which only the XML tells. */
  activity: string;
  /** False when the XML gives the length of the exercise as `00`. */
  durationKeyed: boolean;
  /** Rows keyed by mistake, under codes that are on no form. */
  strayLines: readonly LiasseLine[];
};

/** How the archive of a company is laid out, and what is wrong with it. */
export type ArchivePlan = {
  /** Shape of `Response.json`: by analogy with INPI's sister service, objects of two fields, or a plain table. */
  index: 'lists' | 'objects' | 'plain';
  /** `Response.json` leaves every second filing out: only the pattern of the file names ties these. */
  halfIndexed: boolean;
  /** Flat, or one inner archive and its MD5 for each filing; `compressed` inner archives cannot be read by ranges. */
  layout: 'flat' | 'folders' | 'nested' | 'nested-compressed';
  /** The PDFs have no extension. */
  bareNames: boolean;
  /** The XML is called `PUB_….donnees.xml` rather than like its PDF. */
  publicXmlNames: boolean;
  /** Random bytes that nobody asks for. */
  padding: number;
  ranges: boolean;
  /** Every other address given is already dead: asking again gives a good one. */
  deadAddresses: boolean;
};

/** How a source answers: as it should, or as it fails. */
export type Behaviour =
  | 'answer'
  | 'unauthorized'
  | 'forbidden'
  | 'unprocessable'
  | 'throttled'
  | 'bad-gateway'
  | 'maintenance'
  | 'timeout'
  | 'silence'
  | 'truncated'
  | 'html'
  | 'malformed'
  | 'busy'
  | 'foreign';

/** A company as the sources know it on a given day. */
export type Company = {
  siren: string;
  name: string;
  /** What INPI holds, in any order; empty when it knows nothing. */
  filings: readonly Filing[];
  /** What the Banque de France holds, newest first; empty when it answers 404. */
  bankYears: readonly BankYear[];
  /** How the Banque de France writes percentages: +9.45% or +9,45%. */
  decimalMark: '.' | ',';
  archive: ArchivePlan;
  inpi: Behaviour;
  bank: Behaviour;
};

export type CastMember = { siren: string; name: string; purpose: string };

/** A member of the cast and what it plays, worked out for a day so that the demonstration never ages. */
export type Role = CastMember & { stage: (today: string) => Company };

export const plainArchive: ArchivePlan = {
  index: 'lists',
  halfIndexed: false,
  layout: 'flat',
  bareNames: false,
  publicXmlNames: false,
  padding: 0,
  ranges: true,
  deadAddresses: false,
};
