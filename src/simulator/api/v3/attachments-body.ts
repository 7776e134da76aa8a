import type { DeedKind } from '../../accounts/deed-sheet.ts';
import type { AccountsType } from '../../accounts/filing-sheet.ts';
import { seeded } from '../../accounts/seeded.ts';
import { addDays } from '../../cast/calendar.ts';
import type { Company, Deed, Filing } from '../../cast/company.ts';
import type { Target } from './links.ts';

const typeLabels: Readonly<Record<AccountsType, string>> = {
  C: 'bilan complet',
  S: 'bilan simplifié',
  K: 'bilan consolidé',
};

/** Address of a document, by its kind and its identifier. */
type AddressOf = (target: Target['target'], id: string) => string;

/** The register touches a document again some days after its deposit. */
export function updatedOn(depositDate: string, id: string): string {
  return addDays(depositDate, 1 + (seeded(id) % 13));
}

/** A filing; a file name that starts with the SIREN `siren` of another company is a mistake of the source. */
function filingEntry({ registerId, sheet, fileName, unlisted }: Filing, siren: string, address: AddressOf) {
  return {
    id: registerId,
    nom_document: fileName.replace(sheet.siren, siren),
    date_depot: unlisted.includes('deposit') ? null : sheet.depositDate,
    date_cloture: unlisted.includes('closing') ? null : sheet.closing,
    date_mise_a_jour: updatedOn(sheet.depositDate, registerId),
    type: unlisted.includes('nature') ? null : typeLabels[sheet.type],
    url: address('bilans', registerId),
  };
}

function kindEntry({ act, decision }: DeedKind) {
  return { type_acte: act, ...(decision === null ? {} : { type_decision: decision }) };
}

function deedEntry({ id, fileName, sheet, kindsTold }: Deed, address: AddressOf) {
  return {
    id,
    nom_document: fileName,
    date_depot: sheet.depositDate,
    date_mise_a_jour: updatedOn(sheet.depositDate, id),
    types_actes: kindsTold ? sheet.kinds.map(kindEntry) : null,
    url: address('actes', id),
  };
}

function byUpdate<Entry extends { date_mise_a_jour: string }>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => a.date_mise_a_jour.localeCompare(b.date_mise_a_jour));
}

/** The body of `actes_bilans`: deeds, and of the filings the public ones alone. */
export function attachmentsBody(company: Company, address: AddressOf, siren = company.siren): unknown {
  const shown = company.filings.filter(({ sheet }) => sheet.confidentiality === 0);
  return {
    data: {
      actes: byUpdate(company.deeds.map((deed) => deedEntry(deed, address))),
      bilans: byUpdate(shown.map((filing) => filingEntry(filing, siren, address))),
    },
    links: {},
    meta: {},
  };
}
