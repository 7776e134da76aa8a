import type { Deed } from '#contract/deeds.ts';
import type { FilingView } from '#contract/filings.ts';
import { apiPaths } from '#contract/paths.ts';
import { asksCommitment, type Confidentiality } from '#domain/confidentiality.ts';
import { filingName } from '#domain/filing-name.ts';
import type { Siren } from '#domain/siren.ts';

import { formatDay } from '../../format/dates.ts';
import { deedName } from '../../format/deed.ts';

/** A document that a case file may hold. */
export type ListedDocument = {
  kind: 'filing' | 'deed';
  id: string;
  /** Where the proxy gives it. */
  url: string;
  /** Its own in the archive, no other's. */
  fileName: string;
  /** « Comptes clos le 31/12/2025, déposés le 12/06/2026 » */
  label: string;
  confidentiality: Confidentiality;
};

type Listed = { caseId: string; siren: Siren; filings: readonly FilingView[]; deeds: readonly Deed[] };

/** The documents of a company that its page lists: accounts, then deeds, in its order. */
export function listedDocuments({ caseId, siren, filings, deeds }: Listed): ListedDocument[] {
  const accounts = filings.map((filing) => ({
    kind: 'filing' as const,
    id: filing.id,
    url: apiPaths.document(caseId, siren, filing.id),
    label: filingLabel(filing),
    confidentiality: filing.confidentiality,
    names: [
      filingName(siren, filing),
      `${filingName(siren, filing)}_depot-${filing.depositDate ?? 'non-date'}`,
    ],
  }));
  const acts = deeds.map((deed) => {
    const name = `${siren}_${deed.depositDate ?? 'depot-inconnu'}_acte`;
    return {
      kind: 'deed' as const,
      id: deed.id,
      url: apiPaths.deedDocument(caseId, siren, deed.id),
      label: `${deedName(deed)}, ${depositWords(deed.depositDate, 'déposé')}`,
      confidentiality: deed.confidentiality,
      names: [name, `${name}_${safe(deed.id)}`],
    };
  });
  const all = [...accounts, ...acts];
  const taken = new Set<string>();
  return all.map(({ names, ...document }) => {
    const [short = '', long = short] = names;
    const alone = all.filter((other) => other.names[0] === short).length === 1;
    return { ...document, fileName: `${unused(alone ? short : long, taken)}.pdf` };
  });
}

/** Whether it opens in this case: what is not public asks for the commitment. */
export function isOpen({ confidentiality }: ListedDocument, commitment: boolean): boolean {
  return commitment || !asksCommitment(confidentiality);
}

function unused(name: string, taken: Set<string>): string {
  let own = name;
  for (let rank = 2; taken.has(own); rank += 1) own = `${name}_${rank}`;
  taken.add(own);
  return own;
}

function filingLabel({ closingDate, depositDate, consolidated }: FilingView): string {
  const kind = consolidated === true ? 'Comptes consolidés' : 'Comptes';
  const closing = closingDate === null ? 'sans date de clôture' : `clos le ${formatDay(closingDate)}`;
  return `${kind} ${closing}, ${depositWords(depositDate, 'déposés')}`;
}

function depositWords(date: FilingView['depositDate'], verb: string): string {
  return date === null ? 'dépôt non daté' : `${verb} le ${formatDay(date)}`;
}

/** What any file system takes. */
function safe(text: string): string {
  return text.replaceAll(/[^\w-]+/g, '-').slice(0, 60);
}
