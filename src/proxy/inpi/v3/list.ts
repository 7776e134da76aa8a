import * as z from 'zod/mini';

import type { Deed } from '#contract/deeds.ts';
import type { FilingView } from '#contract/filings.ts';
import { newestFirst } from '#domain/filing.ts';
import { isConsolidated, natureOfAccountsLabel } from '#domain/nature.ts';
import type { Siren } from '#domain/siren.ts';

import { ProblemError } from '../../problem-error.ts';
import { envelope, listed, parseShape } from '../../upstream/shape.ts';
import { factsOfName } from '../document-name.ts';
import { contentsOf, dateOf, newestDeedFirst, textOf } from '../register-values.ts';

/** The public filings and deeds of a company, and the link of each document by its id: a link is a secret. */
export type Attachments = {
  filings: readonly FilingView[];
  deeds: readonly Deed[];
  filingLinks: ReadonlyMap<string, string>;
  deedLinks: ReadonlyMap<string, string>;
};

const text = z.nullish(z.string());
const id = z.string().check(z.regex(/^[\w-]{1,64}$/));

const bilanSchema = z.object({
  id,
  nom_document: text,
  date_depot: text,
  date_cloture: text,
  date_mise_a_jour: text,
  type: text,
  url: text,
});

const acteSchema = z.object({
  id,
  nom_document: text,
  date_depot: text,
  date_mise_a_jour: text,
  types_actes: z.nullish(z.array(z.object({ type_acte: text, type_decision: text }))),
  url: text,
});

/** What is read of `GET /v3/inpi/rne/unites_legales/open_data/{siren}/actes_bilans`. */
export const attachmentsAnswerSchema = z.object({
  data: z.object({ actes: z.nullish(listed(acteSchema)), bilans: z.nullish(listed(bilanSchema)) }),
  ...envelope,
});

/** The address of the operation in API Entreprise v3. */
export function attachmentsPath(siren: string): string {
  return `/v3/inpi/rne/unites_legales/open_data/${siren}/actes_bilans`;
}

/**
 * Reads INPI's answer in API Entreprise v3: public filings alone, without confidentiality, greffe nor keyed
 * accounts; either list may be empty.
 *
 * @throws ProblemError upstream_invalid when its shape is another, two documents of a list share an id, or a
 * document is named after another company.
 */
export function readAttachments(body: unknown, siren: Siren): Attachments {
  const { data } = parseShape(attachmentsAnswerSchema, body);
  const [bilans, actes] = [data.bilans ?? [], data.actes ?? []];
  return {
    filings: bilans.map((bilan) => readFiling(bilan, siren)).toSorted(newestFirst),
    deeds: actes.map(readDeed).toSorted(newestDeedFirst),
    filingLinks: linksOf(bilans),
    deedLinks: linksOf(actes),
  };
}

function linksOf(documents: readonly { id: string; url?: string | null | undefined }[]): Map<string, string> {
  if (new Set(documents.map(({ id }) => id)).size !== documents.length)
    throw new ProblemError('upstream_invalid', { cause: 'id' });
  return new Map(documents.flatMap(({ id, url }) => (url == null || url === '' ? [] : [[id, url] as const])));
}

function readFiling(bilan: z.infer<typeof bilanSchema>, siren: Siren): FilingView {
  const nature = natureOfAccountsLabel(bilan.type ?? null);
  const closingDate = dateOf(bilan.date_cloture);
  const documentName = textOf(bilan.nom_document);
  const { greffe, managementNumber, nameDifferences } = factsOfName(documentName, siren, closingDate);
  return {
    id: bilan.id,
    origins: ['api-entreprise'],
    documentName,
    closingDate,
    depositDate: dateOf(bilan.date_depot),
    nature,
    confidentiality: 'public',
    confidentialityDetail: null,
    greffe,
    managementNumber,
    consolidated: isConsolidated(nature),
    archive: { document: bilan.url ? 'present' : 'missing', metadata: 'absent', nameDifferences },
  };
}

function readDeed(acte: z.infer<typeof acteSchema>): Deed {
  return {
    id: acte.id,
    origins: ['api-entreprise'],
    depositDate: dateOf(acte.date_depot),
    updatedOn: dateOf(acte.date_mise_a_jour),
    contents: contentsOf(
      (acte.types_actes ?? []).map((act) => ({ type: act.type_acte, decision: act.type_decision })),
    ),
    confidentiality: 'public',
    documentName: textOf(acte.nom_document),
  };
}
