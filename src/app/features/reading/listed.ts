import type { Deed } from '#contract/deeds.ts';
import type { FilingView } from '#contract/filings.ts';
import type { Confidentiality } from '#domain/confidentiality.ts';
import type { Siren } from '#domain/siren.ts';

import type { DocumentRef } from '../../documents/document-ref.ts';
import { formatDay } from '../../format/dates.ts';
import { deedName } from '../../format/deed.ts';

/** A document that can be searched. */
export type Listed = {
  document: DocumentRef;
  /** « Comptes annuels clos le 31/12/2025 » */
  title: string;
  /** « déposés le 12/06/2026 » */
  deposit: string;
  confidentiality: Confidentiality;
  /** Where it is read. */
  address: string;
};

type Company = { caseId: string; siren: Siren; filings: readonly FilingView[]; deeds: readonly Deed[] };

/** The documents of a company: accounts in the order of the list, then deeds. */
export function listedOf({ caseId, siren, filings, deeds }: Company): Listed[] {
  const accounts = filings.map((filing): Listed => ({
    document: { caseId, siren, kind: 'filing', id: filing.id },
    title: filingTitle(filing),
    deposit: depositWords(filing.depositDate, 'déposés'),
    confidentiality: filing.confidentiality,
    address: `/entreprises/${siren}/comptes/${encodeURIComponent(filing.id)}`,
  }));
  const acts = deeds.map((deed): Listed => ({
    document: { caseId, siren, kind: 'deed', id: deed.id },
    title: deedName(deed),
    deposit: depositWords(deed.depositDate, 'déposé'),
    confidentiality: deed.confidentiality,
    address: `/entreprises/${siren}/actes/${encodeURIComponent(deed.id)}`,
  }));
  return [...accounts, ...acts];
}

function filingTitle({ closingDate, consolidated }: FilingView): string {
  const kind = consolidated === true ? 'Comptes consolidés' : 'Comptes annuels';
  return closingDate === null ? `${kind}, clôture inconnue` : `${kind} clos le ${formatDay(closingDate)}`;
}

function depositWords(date: FilingView['depositDate'], verb: string): string {
  return date === null ? 'dépôt non daté' : `${verb} le ${formatDay(date)}`;
}
