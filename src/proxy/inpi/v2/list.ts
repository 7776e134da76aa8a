import * as z from 'zod/mini';

import { parseCompactDate, parseIsoDate, type IsoDate } from '#domain/calendar.ts';
import type { Confidentiality } from '#domain/confidentiality.ts';
import { newestFirst, type Filing } from '#domain/filing.ts';
import { greffeOf } from '#domain/greffe.ts';
import { isConsolidated, natureOf } from '#domain/nature.ts';
import type { Siren } from '#domain/siren.ts';

import { ProblemError } from '../../problem-error.ts';
import { listed, parseShape, unneeded } from '../../upstream/shape.ts';

/** The list of a company's filings, and the address of the archive that holds them: a secret. */
export type FilingsList = { archiveUrl: string; filings: readonly Filing[] };

const text = z.nullish(z.string());
const code = z.nullish(z.union([z.int(), z.string()]));

/** What is read of `GET /v2/bilans_inpi/{siren}`. */
export const filingsAnswerSchema = z.object({
  url_documents: z.string().check(z.minLength(1)),
  bilans: listed(
    z.object({
      id_fichier: z.union([z.int(), z.string().check(z.regex(/^\d{1,20}$/))]),
      denomination_sociale: unneeded,
      siren: z.nullish(z.union([z.string(), z.int()])),
      code_greffe: code,
      date_depot: text,
      nature_archive: text,
      confidentiel: code,
      date_cloture: text,
      numero_gestion: text,
    }),
  ),
});

/** The address of the operation in API Entreprise v2. */
export function filingsPath(siren: string): string {
  return `/v2/bilans_inpi/${siren}`;
}

/**
 * Reads the answer of `GET /v2/bilans_inpi/{siren}`.
 *
 * @throws ProblemError upstream_invalid when its shape is another, two filings share an id, or it is about another
 * company; not_found when it lists nothing.
 */
export function readFilingsList(body: unknown, siren: Siren): FilingsList {
  const { url_documents: archiveUrl, bilans } = parseShape(filingsAnswerSchema, body);
  const foreign = bilans.some(
    (bilan) => bilan.siren != null && String(bilan.siren).padStart(9, '0') !== siren,
  );
  const ids = new Set(bilans.map((bilan) => String(bilan.id_fichier)));
  if (foreign || ids.size !== bilans.length) throw new ProblemError('upstream_invalid');
  if (bilans.length === 0) throw new ProblemError('not_found');
  return { archiveUrl, filings: bilans.map(readFiling).toSorted(newestFirst) };
}

function readFiling(bilan: z.infer<typeof filingsAnswerSchema>['bilans'][number]): Filing {
  const nature = natureOf(bilan.nature_archive ?? null);
  return {
    id: String(bilan.id_fichier),
    closingDate: readClosing(bilan.date_cloture ?? ''),
    depositDate: parseCompactDate(bilan.date_depot ?? ''),
    nature,
    confidentiality: readConfidentiality(bilan.confidentiel ?? null),
    confidentialityDetail: null,
    greffe: greffeOf(bilan.code_greffe ?? null),
    managementNumber: bilan.numero_gestion?.trim() || null,
    consolidated: isConsolidated(nature),
  };
}

/** « 2016-12-31T00:00:00.000Z »: the date stands in UTC; another zone or form is not guessed at. */
function readClosing(text: string): IsoDate | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+Z)?$/.exec(text);
  return found === null ? parseCompactDate(text) : parseIsoDate(found[1] ?? '');
}

/** « 0 » public, « 1 » confidential, « 2 » partially; which part is not told. */
function readConfidentiality(value: string | number | null): Confidentiality {
  return confidentialities.get(String(value)) ?? 'unknown';
}

const confidentialities: ReadonlyMap<string, Confidentiality> = new Map([
  ['0', 'public'],
  ['1', 'confidential'],
  ['2', 'partial'],
]);
