import type { DeedKind } from '../accounts/deed-sheet.ts';
import { updatedOn } from '../api/v3/attachments-body.ts';
import type { Company, Deed, Filing } from '../cast/company.ts';
import { registerId } from '../cast/register-id.ts';
import { keyedAccounts } from './keyed-accounts.ts';

const confidentialities = ['Public', 'Confidentiel', 'Partiellement confidentiel'] as const;

/** The single desk numbers its deposits otherwise, and leaves their chronological number out. */
const singleDeskNumber = /_(CAE\d{2}-\d+)_/;

/** What the register says of a document, whatever it is. */
function common({ siren, denomination, depositDate }: Filing['sheet'] | Deed['sheet'], id: string) {
  return {
    updatedAt: `${updatedOn(depositDate, id)}T03:20:24+01:00`,
    siren,
    denomination,
    dateDepot: depositDate,
  };
}

function chrono({ sheet, fileName }: Filing): { numChrono: string } | { numNat: string } {
  const national = singleDeskNumber.exec(fileName)?.[1];
  return national === undefined ? { numChrono: sheet.depositNumber } : { numNat: national };
}

function confidentialityOf({ sheet, confidentialityWord }: Filing): string {
  return confidentialityWord ?? confidentialities[sheet.confidentiality];
}

function filingEntry(filing: Filing, deleted = false) {
  const { sheet, fileName, unlisted } = filing;
  const id = deleted ? registerId('withdrawn', filing.registerId) : filing.registerId;
  return {
    ...common(sheet, id),
    ...chrono(filing),
    nomDocument: deleted ? `${fileName}-0` : fileName,
    confidentiality: confidentialityOf(filing),
    deleted,
    id,
    ...(unlisted.includes('closing') ? {} : { dateCloture: sheet.closing }),
    ...(unlisted.includes('nature') ? {} : { typeBilan: sheet.type }),
    version: sheet.depositDate < '2019-10-01' ? '1.0' : '2.0',
  };
}

function keyedEntry(filing: Filing) {
  const { sheet } = filing;
  const id = registerId('keyed', filing.registerId);
  return {
    ...common(sheet, id),
    numChrono: sheet.depositNumber,
    confidentiality: confidentialityOf(filing),
    deleted: false,
    id,
    bilanSaisi: keyedAccounts(filing),
    dateCloture: sheet.closing,
    typeBilan: sheet.type,
  };
}

function kindEntry({ act, decision }: DeedKind) {
  return { typeActe: act, ...(decision === null ? {} : { decision }) };
}

function deedEntry({ id, fileName, sheet, kindsTold }: Deed) {
  return {
    ...common(sheet, id),
    numChrono: sheet.depositNumber,
    nomDocument: fileName,
    deleted: false,
    id,
    ...(kindsTold ? { typeRdd: sheet.kinds.map(kindEntry) } : {}),
  };
}

function newestFirst<Item extends { sheet: { depositDate: string } }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => b.sheet.depositDate.localeCompare(a.sheet.depositDate));
}

/**
 * The body of `attachments`: every filing, confidential ones too, the keyed accounts of those that INPI keyed, and
 * the deeds. PHP writes an empty object as an empty list.
 */
export function attachmentsBody({ filings, deeds, service }: Company): unknown {
  if (filings.length === 0 && deeds.length === 0) return [];
  const ordered = newestFirst(filings);
  const oldest = ordered.at(-1);
  const withdrawn = service.withdrawn && oldest !== undefined ? [filingEntry(oldest, true)] : [];
  const keyed = ordered.filter(({ xml, given }) => given === null && xml !== 'none' && xml !== 'notice');
  return {
    bilans: [...ordered.map((filing) => filingEntry(filing)), ...withdrawn],
    bilansSaisis: keyed.map(keyedEntry),
    actes: newestFirst(deeds).map(deedEntry),
  };
}
