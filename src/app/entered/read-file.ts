import type { FilingView } from '#contract/filings.ts';
import { places, sameCode, type FiledLine } from '#domain/filed/accounts.ts';
import { entrySections, formLine } from '#domain/filed/entry/asked-lines.ts';
import { blankAccounts, withType, type EnteredAccounts } from '#domain/filed/entry/entered.ts';
import type { Siren } from '#domain/siren.ts';

import type { Made } from '../files/agent-file/made.ts';
import { readAgentFile, refused, type Refusal } from '../files/agent-file/read-agent-file.ts';
import { enteredVersion, fileSchema, head, largestFile, type EnteredFile } from './file-format.ts';

/** What a file was read to hold, or the sentence that says why none of it is taken. */
export type FileReading =
  | { read: true; accounts: readonly EnteredAccounts[]; foreign: number; made: Made }
  | Refusal;

const kind = {
  head,
  version: enteredVersion,
  file: fileSchema,
  largest: largestFile,
  name: 'une saisie de comptes',
};

/**
 * Reads what `enteredFile` wrote. Nothing of a file that is not right to the last line is taken, but the
 * filings that the list does not hold are left aside and counted (`foreign`).
 *
 * @param filings those listed: a filing is known by its id, else by its closing, its deposit and its kind.
 */
export async function readEnteredFile(
  file: Blob,
  siren: Siren,
  filings: readonly FilingView[],
): Promise<FileReading> {
  const reading = await readAgentFile(file, siren, kind);
  if (!reading.read) return reading;
  const { accounts, made } = reading.content;
  const known = accounts.flatMap((one) => {
    const filing = filingOf(one, filings);
    return filing === undefined ? [] : [{ ...one, filingId: filing.id }];
  });
  const rebuilt = known.map(rebuild);
  if (rebuilt.includes(null))
    return refused('Ce fichier contient un code que les formulaires n’ont pas\u00A0: rien n’en est repris.');
  if (new Set(known.map(({ filingId }) => filingId)).size !== known.length)
    return refused('Ce fichier contient deux saisies d’un même dépôt\u00A0: rien n’en est repris.');
  return {
    read: true,
    accounts: rebuilt.filter((one) => one !== null),
    foreign: accounts.length - known.length,
    made,
  };
}

type WrittenAccounts = EnteredFile['accounts'][number];

function filingOf(written: WrittenAccounts, filings: readonly FilingView[]): FilingView | undefined {
  const same = filings.find(({ id }) => id === written.filingId);
  if (same !== undefined) return same;
  const alike = filings.filter(
    ({ closingDate, depositDate, consolidated }) =>
      closingDate !== null &&
      depositDate !== null &&
      closingDate === written.closing &&
      depositDate === written.depositDate &&
      (consolidated === true) === (written.type === 'K'),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/** Accounts whose labels and columns are those of INPI's table, whatever the file says; null for an unknown code. */
function rebuild(written: WrittenAccounts): EnteredAccounts | null {
  const { filingId, closing, previousClosing, depositDate, durationMonths, type } = written;
  const pages = new Set(entrySections(type).map(({ page }) => page));
  const lines: FiledLine[] = [];
  for (const { page, code, amounts, documentPage } of written.lines) {
    const line = pages.has(page) ? formLine(type, page, code) : null;
    const repeated = lines.some((other) => other.page === page && sameCode(other.code, code));
    const outside = places.some((place) => amounts[place] !== null && line?.columns[place] === null);
    if (line === null || repeated || outside) return null;
    if (amounts.some((amount) => amount !== null)) lines.push({ ...line, amounts, documentPage });
  }
  const listed = { id: filingId, closingDate: closing, previousClosing, depositDate, consolidated: null };
  return { ...withType(blankAccounts(listed), type), durationMonths, lines };
}
