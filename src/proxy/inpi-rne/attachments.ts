import * as z from 'zod/mini';

import type { Deed } from '#contract/deeds.ts';
import type { FilingView } from '#contract/filings.ts';
import type { IsoDate } from '#domain/calendar.ts';
import { xmlIsAwaited } from '#domain/delays.ts';
import { newestFirst } from '#domain/filing.ts';
import { isConsolidated, natureOfAccountsType } from '#domain/nature.ts';
import type { Siren } from '#domain/siren.ts';

import { factsOfName } from '../inpi/document-name.ts';
import { contentsOf, dateOf, newestDeedFirst, textOf } from '../inpi/register-values.ts';
import { ProblemError } from '../problem-error.ts';
import { listed, parseShape, unneeded } from '../upstream/shape.ts';
import { keyedJsonSchema, type KeyedJson } from './keyed-json.ts';
import { degreeOf } from './words.ts';

const text = z.nullish(z.string());
const id = z.string().check(z.regex(/^[\w-]{1,64}$/));
const siren = z.nullish(z.union([z.string(), z.int()]));
const deleted = z.nullish(z.boolean());

const deposit = {
  siren,
  denomination: text,
  dateDepot: text,
  numChrono: text,
  numNat: text,
  confidentiality: text,
  deleted,
  updatedAt: text,
  version: unneeded,
};

const bilanSchema = z.object({
  id,
  ...deposit,
  nomDocument: text,
  dateCloture: text,
  typeBilan: text,
});

const saisiSchema = z.object({
  id: unneeded,
  ...deposit,
  dateCloture: text,
  typeBilan: text,
  bilanSaisi: z.nullish(keyedJsonSchema),
});

const acteSchema = z.object({
  id,
  ...deposit,
  nomDocument: text,
  typeRdd: z.nullish(z.array(z.object({ typeActe: text, decision: text }))),
});

/** What is read of `GET /api/companies/{siren}/attachments`; PHP writes an empty object as an empty list. */
export const rneAnswerSchema = z.union([
  z.object({
    bilans: z.nullish(listed(bilanSchema)),
    bilansSaisis: z.nullish(listed(saisiSchema)),
    actes: z.nullish(listed(acteSchema)),
  }),
  z.array(z.unknown()).check(z.maxLength(0)),
]);

type Bilan = z.infer<typeof bilanSchema>;
type Saisi = z.infer<typeof saisiSchema>;

/** What the register keeps of a company: filings, confidential ones included, with what INPI keyed of each. */
export type RneAttachments = {
  filings: readonly FilingView[];
  /** By filing. */
  keyed: ReadonlyMap<string, KeyedJson>;
  deeds: readonly Deed[];
  /** As the newest filing names it. */
  company: { name: string; closingDate: IsoDate | null } | null;
};

/**
 * Reads the register's answer. Documents that it has withdrawn are left out.
 *
 * @param today the day on which keyed accounts are judged awaited or absent.
 * @throws ProblemError upstream_invalid when its shape is another, or it is about another company.
 */
export function readRneAttachments(body: unknown, company: Siren, today: IsoDate): RneAttachments {
  const answer = parseShape(rneAnswerSchema, body);
  const lists = Array.isArray(answer) ? {} : answer;
  if (holdsOnlyOthers(body)) throw new ProblemError('upstream_invalid', { cause: 'bilans' });
  const bilans = standing(lists.bilans, company);
  const saisis = standing(lists.bilansSaisis, company);
  const keyed = new Map<string, KeyedJson>();
  for (const bilan of bilans) {
    const found = saisiOf(bilan, saisis)?.bilanSaisi;
    if (found != null) keyed.set(bilan.id, found);
  }
  const filings = bilans.map((bilan) => readFiling(bilan, { company, keyed: keyed.has(bilan.id), today }));
  if (new Set(filings.map(({ id }) => id)).size !== filings.length)
    throw new ProblemError('upstream_invalid', { cause: 'id' });
  const ordered = filings.toSorted(newestFirst);
  return {
    filings: ordered,
    keyed,
    deeds: standing(lists.actes, company).map(readDeed).toSorted(newestDeedFirst),
    company: nameIn(ordered, bilans),
  };
}

/** An answer that has something to say, and none of the lists: an error, maybe. That is not to have no document. */
function holdsOnlyOthers(body: unknown): boolean {
  const names = Object.keys(body ?? {});
  return names.length > 0 && !names.some((name) => ['bilans', 'bilansSaisis', 'actes'].includes(name));
}

type Attributed = { siren?: string | number | null | undefined; deleted?: boolean | null | undefined };

function standing<T extends Attributed>(documents: readonly T[] | null | undefined, company: Siren): T[] {
  const all = documents ?? [];
  const foreign = all.some(({ siren }) => siren != null && String(siren).padStart(9, '0') !== company);
  if (foreign) throw new ProblemError('upstream_invalid', { cause: 'siren' });
  return all.filter(({ deleted }) => deleted !== true);
}

/** Keyed accounts have ids of their own: the deposit ties them, by its number, else by closing and type. */
function saisiOf(bilan: Bilan, saisis: readonly Saisi[]): Saisi | null {
  const number = numberOf(bilan);
  const found = saisis.filter(({ dateDepot, dateCloture, typeBilan, ...saisi }) => {
    if (dateDepot == null || dateDepot !== bilan.dateDepot) return false;
    const other = numberOf(saisi);
    return number === null || other === null
      ? dateCloture === bilan.dateCloture && typeBilan === bilan.typeBilan
      : number === other;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function numberOf({ numChrono, numNat }: Pick<Saisi, 'numChrono' | 'numNat'>): string | null {
  return numChrono ?? numNat ?? null;
}

function readFiling(
  bilan: Bilan,
  { company, keyed, today }: { company: Siren; keyed: boolean; today: IsoDate },
): FilingView {
  const nature = natureOfAccountsType(bilan.typeBilan ?? null);
  const [closingDate, depositDate] = [dateOf(bilan.dateCloture), dateOf(bilan.dateDepot)];
  const documentName = textOf(bilan.nomDocument);
  const { greffe, managementNumber, nameDifferences } = factsOfName(documentName, company, closingDate);
  const lacking = xmlIsAwaited(depositDate, today) ? 'awaited' : 'absent';
  return {
    id: bilan.id,
    origins: ['inpi-rne'],
    documentName,
    closingDate,
    depositDate,
    nature,
    ...degreeOf(bilan.confidentiality ?? null),
    greffe,
    managementNumber,
    consolidated: isConsolidated(nature),
    archive: { document: 'present', metadata: keyed ? 'present' : lacking, nameDifferences },
  };
}

/** The register's deeds are public: only a word of its own makes one anything else. */
function readDeed(acte: z.infer<typeof acteSchema>): Deed {
  return {
    id: acte.id,
    origins: ['inpi-rne'],
    depositDate: dateOf(acte.dateDepot),
    updatedOn: dateOf(acte.updatedAt?.slice(0, 10)),
    contents: contentsOf((acte.typeRdd ?? []).map((act) => ({ type: act.typeActe, decision: act.decision }))),
    confidentiality: acte.confidentiality == null ? 'public' : degreeOf(acte.confidentiality).confidentiality,
    documentName: textOf(acte.nomDocument),
  };
}

function nameIn(ordered: readonly FilingView[], bilans: readonly Bilan[]): RneAttachments['company'] {
  for (const { id, closingDate } of ordered) {
    const name = textOf(bilans.find((bilan) => bilan.id === id)?.denomination);
    if (name !== null) return { name, closingDate };
  }
  return null;
}
