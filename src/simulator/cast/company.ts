import type { BankYear } from '../accounts/bank-years.ts';
import type { DeedSheet } from '../accounts/deed-sheet.ts';
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

/** A real file that is served as it is. */
export type GivenFile = {
  path: string;
  name: string;
  /** Size and date, to tell that it was replaced. */
  version: string;
};

export type Filing = {
  id: number;
  /** In the RNE and in v3. */
  registerId: string;
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
  /** Real files that stand for what would be drawn; null when there are none. */
  given: { pdf: GivenFile | null; xml: GivenFile | null } | null;
  /** The RNE's word for its confidentiality, where it says more than 0, 1 or 2. */
  confidentialityWord: string | null;
};

/** A deed of the register: bylaws, decisions, appointments. */
export type Deed = {
  /** In the RNE and in v3. */
  id: string;
  fileName: string;
  sheet: DeedSheet;
  /** Whether the register tells of what kinds it is. */
  kindsTold: boolean;
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

/** How today's services serve a company: what v2 has no word for. */
export type ServicePlan = {
  /** Closing month of v3: `2022-08` as its code writes it, or `202208` as its documentation does. */
  closingStyle: 'dashed' | 'compact';
  /** v3 gives the newest exercise first, or in no order. */
  exercises: 'newest-first' | 'unordered';
  /** v3 lets one exercise more through, of which nothing is given: its filter looks for another key. */
  emptyExercise: boolean;
  /** Whether v3 found the labels of the cells in the dictionary of the DGFIP. */
  cellsLabelled: boolean;
  /**
   * Where the address of a v3 document leads: to JSON and then to the PDF; to the PDF at once, as in staging; to
   * JSON whose address is on the storage; to JSON and then to a refusal.
   */
  links: 'two-step' | 'direct' | 'storage' | 'refused';
  /** The RNE gives an archive that holds the PDF. */
  zipped: boolean;
  /** The register still lists a first deposit of the oldest filing, marked as deleted. */
  withdrawn: boolean;
};

/** What the directory of companies (Recherche d'entreprises) says of one. */
export type Registration = {
  name: string;
  /** Of its shop; null when it trades under its own name. */
  tradeName: string | null;
  kind: 'company' | 'association' | 'person';
  /** INSEE's legal category, four digits. */
  legalForm: string;
  /** Street, then post code and town. */
  address: string;
  /** NAF code without its dot. */
  activity: string;
  /** `YYYY-MM-DD`. */
  createdOn: string;
  /** null while it is active. */
  closedOn: string | null;
  /** INSEE's bracket of headcount, `NN` when it employs nobody. */
  headcount: string;
  /** P: partly disclosed, at the request of who it is about. */
  diffusion: 'O' | 'P';
};

/** A company as the sources know it on a given day. */
export type Company = {
  siren: string;
  name: string;
  /** null for one that the directory does not know. */
  registration: Registration | null;
  /** What INPI holds, in any order; empty when it knows nothing. */
  filings: readonly Filing[];
  deeds: readonly Deed[];
  /** What the Banque de France holds, newest first; empty when it answers 404. */
  bankYears: readonly BankYear[];
  /** How the Banque de France writes percentages: +9.45% or +9,45%. */
  decimalMark: '.' | ',';
  archive: ArchivePlan;
  service: ServicePlan;
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

export const plainService: ServicePlan = {
  closingStyle: 'dashed',
  exercises: 'newest-first',
  emptyExercise: false,
  cellsLabelled: true,
  links: 'two-step',
  zipped: false,
  withdrawn: false,
};
