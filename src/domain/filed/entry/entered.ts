import { monthsBetween, type IsoDate } from '../../calendar.ts';
import {
  places,
  sameCode,
  type Amount,
  type FiledAccounts,
  type FiledLine,
  type Place,
} from '../accounts.ts';
import { enteredTypes, type EnteredType, type FormLine } from './asked-lines.ts';

/** Accounts that the agent read on the pages of a filing. */
export type EnteredAccounts = FiledAccounts & { keyedBy: 'agent'; type: EnteredType };

/** What the list of filings tells of a filing and of the one before it. */
export type ListedFiling = {
  id: string;
  closingDate: IsoDate | null;
  /** That of the exercise before; null when it is not known. */
  previousClosing: IsoDate | null;
  depositDate: IsoDate | null;
  consolidated: boolean | null;
};

/** Accounts without an amount, with what the list tells; their length is that between the two closings. */
export function blankAccounts(filing: ListedFiling): EnteredAccounts {
  const { id, closingDate, previousClosing, depositDate, consolidated } = filing;
  const blank = {
    filingId: id,
    keyedBy: 'agent',
    closing: closingDate,
    previousClosing,
    depositDate,
    durationMonths:
      previousClosing === null || closingDate === null ? null : monthsBetween(previousClosing, closingDate),
    previousDurationMonths: null,
    currency: 'EUR',
    lines: [],
  } as const;
  return withType({ ...blank, type: 'C', scope: 'company' }, consolidated === true ? 'K' : 'C');
}

/** The same accounts on another form: to be asked while they hold no amount, for codes differ. */
export function withType(accounts: EnteredAccounts, type: EnteredType): EnteredAccounts {
  return { ...accounts, type, scope: type === 'K' ? 'consolidated' : 'company' };
}

/**
 * Puts an amount in a cell, and ties its line to the page of the PDF on which it was read. A line left without an
 * amount leaves the accounts.
 *
 * @param documentPage from 1; null when no page is shown, which leaves the line's own.
 */
export function withAmount(
  accounts: EnteredAccounts,
  line: FormLine,
  place: Place,
  amount: Amount,
  documentPage: number | null,
): EnteredAccounts {
  const before = enteredLine(accounts, line);
  if ((before?.amounts[place] ?? null) === amount) return accounts;
  const amounts = [...(before?.amounts ?? [null, null, null, null])] as [Amount, Amount, Amount, Amount];
  amounts[place] = amount;
  return withLine(accounts, {
    ...line,
    amounts,
    documentPage: documentPage ?? before?.documentPage ?? null,
  });
}

/** Ties a line to another page of the PDF; null unties it. A line that holds no amount has none. */
export function withPage(
  accounts: EnteredAccounts,
  line: FormLine,
  documentPage: number | null,
): EnteredAccounts {
  const before = enteredLine(accounts, line);
  return before === undefined ? accounts : withLine(accounts, { ...before, documentPage });
}

/** The line as it was entered so far; undefined when it holds no amount. */
export function enteredLine(accounts: FiledAccounts, line: FormLine): FiledLine | undefined {
  return accounts.lines.findLast((other) => other.page === line.page && sameCode(other.code, line.code));
}

/** Whether accounts of that type may be entered: banks' and insurers' may not. */
export function isEnteredType(type: FiledAccounts['type']): type is EnteredType {
  return enteredTypes.some((entered) => entered === type);
}

function withLine(accounts: EnteredAccounts, line: FiledLine): EnteredAccounts {
  const others = accounts.lines.filter(({ page, code }) => page !== line.page || !sameCode(code, line.code));
  const empty = places.every((place) => line.amounts[place] === null);
  return { ...accounts, lines: empty ? others : [...others, line] };
}

/** Months beyond which two closings are not taken for following each other: a filing is likelier to be missing. */
const longestExercise = 18;

/** The last of the closings before one; null when there is none near enough to be that of the exercise before. */
export function closingBefore(closing: IsoDate | null, others: readonly (IsoDate | null)[]): IsoDate | null {
  if (closing === null) return null;
  const latest = others.reduce(
    (latest, other) => (other !== null && other < closing && other > (latest ?? '') ? other : latest),
    null,
  );
  return latest === null || monthsBetween(latest, closing) > longestExercise ? null : latest;
}
