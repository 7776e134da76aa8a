import type * as z from 'zod/mini';

import type { FilingView } from '#contract/filings.ts';
import { places, sameCode, type FiledLine } from '#domain/filed/accounts.ts';
import { entrySections, formLine } from '#domain/filed/entry/asked-lines.ts';
import { blankAccounts, withType, type EnteredAccounts } from '#domain/filed/entry/entered.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { enteredVersion, fileSchema, headSchema, largestFile, type EnteredFile } from './file-format.ts';

/** What a file was read to hold, or the sentence that says why none of it is taken. */
export type FileReading =
  | { read: true; accounts: readonly EnteredAccounts[]; foreign: number; made: EnteredFile['made'] }
  | { read: false; reason: string };

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
  if (file.size > largestFile)
    return refused('Ce fichier est trop gros pour être une saisie de comptes (plus de 1\u00A0Mo).');
  const content = jsonOf(await file.text());
  const head = headSchema.safeParse(content);
  if (!head.success) return refused('Ce fichier n’est pas une saisie de comptes enregistrée par Bilanscope.');
  if (head.data.version > enteredVersion)
    return refused(
      'Ce fichier vient d’une version plus récente de Bilanscope, que celle-ci ne sait pas lire.',
    );
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success)
    return refused(
      `Ce fichier est abîmé ou a été modifié\u00A0: rien n’en est repris. Premier défaut\u00A0: ${placeOf(parsed.error)}.`,
    );
  const { accounts, made } = parsed.data;
  if (parsed.data.siren !== siren)
    return refused(
      `Ce fichier concerne une autre entreprise, SIREN ${formatSiren(parsed.data.siren)}\u00A0: rien n’en est repris.`,
    );
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

function refused(reason: string): FileReading {
  return { read: false, reason };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** « accounts, 1, lines, 3, amounts » */
function placeOf({ issues: [issue] }: z.core.$ZodError): string {
  const path = (issue?.path ?? []).map(String).join(', ');
  return path === '' ? 'structure du fichier' : `«\u202F${path}\u202F»`;
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
