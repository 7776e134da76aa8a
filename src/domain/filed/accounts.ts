import type { IsoDate } from '../calendar.ts';
import type { AccountsType } from '../liasse/line.ts';

/** A company's own accounts, or those of the group that it heads: the two are never set against each other. */
export type Scope = 'company' | 'consolidated';

/** Whole euros; null is an empty cell, which is not zero. */
export type Amount = number | null;

/** The places of the four amounts of a line: `m1` is 0. */
export const places = [0, 1, 2, 3] as const;

export type Place = (typeof places)[number];

/** A line of filed accounts, as INPI keyed it or as the agent read it on the page. */
export type FiledLine = {
  /** « 01 » to « 16 »: INPI's number of the form, not a page of the PDF. */
  page: string;
  /** Null for a code that INPI's table does not hold on that page. */
  form: string | null;
  code: string;
  label: string | null;
  amounts: readonly [Amount, Amount, Amount, Amount];
  /** What each place holds (« net N-1 »); null where the form has no such column, or the code is unknown. */
  columns: readonly [string | null, string | null, string | null, string | null];
  /** The page of the PDF, from 1, that the agent read or tied it to; null where nobody has said. */
  documentPage: number | null;
};

/** The accounts of one filing. */
export type FiledAccounts = {
  filingId: string;
  /** Who read the amounts on the page: INPI (« bilans saisis »), or the agent. */
  keyedBy: 'inpi' | 'agent';
  /** Last day of the exercise: that of the keyed accounts, else that of the list; null when neither tells. */
  closing: IsoDate | null;
  previousClosing: IsoDate | null;
  depositDate: IsoDate | null;
  /** Months; null when not given (« 00 »). */
  durationMonths: number | null;
  previousDurationMonths: number | null;
  /** Null when the filing does not tell, or tells one that INPI does not key (agricultural accounts). */
  type: AccountsType | null;
  scope: Scope;
  /** « EUR »; null when not given. */
  currency: string | null;
  lines: readonly FiledLine[];
};

/**
 * Whether every amount of the pages that are told is there, so that an empty cell is empty on paper too: INPI keys all
 * of them, an agent the lines that matter.
 */
export function isWhole({ keyedBy }: Pick<FiledAccounts, 'keyedBy'>): boolean {
  return keyedBy === 'inpi';
}

/** Where a number stands: its filing, its line and its place on that line. */
export type CellSource = {
  accounts: FiledAccounts;
  line: FiledLine;
  place: Place;
};

/** A number with its source; there is no cell where there is no number. */
export type Cell = { value: number; source: CellSource };

/** A place of a form, as accountants cite the keyed file: page, code and column, « 03.FJ.m3 ». */
export type CellAddress = `${string}.${string}.m${1 | 2 | 3 | 4}`;

/**
 * The amount at an address. Where a code is keyed twice on a page, the last one that holds an amount.
 *
 * @returns null when the line is not there, or its cell is empty: never zero.
 */
export function cellAt(accounts: FiledAccounts, address: CellAddress): Cell | null {
  const [page = '', code = '', column = ''] = address.split('.');
  const place = places.find((place) => column === `m${place + 1}`);
  if (place === undefined) return null;
  const line = accounts.lines.findLast(
    (line) => line.page === page && sameCode(line.code, code) && line.amounts[place] !== null,
  );
  return line === undefined ? null : cellOf(accounts, line, place);
}

/** The amount of a line in one of its places, with its source; null when the cell is empty. */
export function cellOf(accounts: FiledAccounts, line: FiledLine, place: Place): Cell | null {
  const value = line.amounts[place];
  return value === null ? null : { value, source: { accounts, line, place } };
}

/** The address of a cell: « 03.FJ.m3 ». */
export function addressOf({ line, place }: CellSource): CellAddress {
  return `${line.page}.${line.code}.m${(place + 1) as 1 | 2 | 3 | 4}`;
}

/** Numeric codes are keyed with or without their leading zeros (« 010 », « 10 »). */
export function sameCode(one: string, other: string): boolean {
  return plainCode(one) === plainCode(other);
}

/** A code as it is compared: in capitals, without the leading zeros of a number. */
export function plainCode(code: string): string {
  return /^\d+$/.test(code) ? String(Number(code)) : code.toUpperCase();
}
