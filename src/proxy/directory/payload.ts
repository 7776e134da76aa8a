import * as z from 'zod/mini';

import type { DirectoryCompany } from '#contract/directory.ts';
import { parseIsoDate, type IsoDate } from '#domain/calendar.ts';
import { parseSiren } from '#domain/siren.ts';

import { ProblemError } from '../problem-error.ts';
import { parseShape } from '../upstream/shape.ts';

const text = z.nullish(z.string());

const seatSchema = z.object({ siret: text, adresse: text, code_postal: text, libelle_commune: text });

const resultSchema = z.object({
  siren: z.string(),
  nom_complet: text,
  nature_juridique: text,
  siege: z.nullish(seatSchema),
  etat_administratif: text,
  date_creation: text,
  date_fermeture: text,
  activite_principale: text,
  categorie_entreprise: text,
  statut_diffusion: text,
  complements: z.nullish(
    z.object({
      est_entrepreneur_individuel: z.nullish(z.boolean()),
      est_association: z.nullish(z.boolean()),
      est_administration: z.nullish(z.boolean()),
    }),
  ),
});

/** What is read of `GET /search` at Recherche d'entreprises. */
export const searchAnswerSchema = z.object({ results: z.array(resultSchema), total_results: z.int() });

type Result = z.infer<typeof resultSchema>;

/** What the directory writes in place of what is not disclosed. */
const mask = '[NON-DIFFUSIBLE]';

const categories: ReadonlyMap<string, string> = new Map([
  ['PME', 'Petite ou moyenne entreprise'],
  ['ETI', 'Entreprise de taille intermédiaire'],
  ['GE', 'Grande entreprise'],
]);

const statuses: ReadonlyMap<string, DirectoryCompany['status']> = new Map([
  ['A', 'active'],
  ['C', 'closed'],
]);

/** Reads a page of the directory. @throws ProblemError upstream_invalid when its shape, or a SIREN, is not as agreed. */
export function readSearch(body: unknown): { results: DirectoryCompany[]; total: number } {
  const { results, total_results: total } = parseShape(searchAnswerSchema, body);
  return { results: results.map(readCompany), total };
}

function readCompany(result: Result): DirectoryCompany {
  const siren = parseSiren(result.siren);
  if (siren === null) throw new ProblemError('upstream_invalid', { cause: 'results.siren' });
  const category = shown(result.categorie_entreprise);
  return {
    siren,
    name: shown(result.nom_complet),
    legalForm: coded(result.nature_juridique),
    seat: readSeat(result.siege ?? null),
    status: statuses.get(result.etat_administratif ?? '') ?? 'unknown',
    createdOn: dateOf(result.date_creation),
    closedOn: dateOf(result.date_fermeture),
    activity: coded(result.activite_principale),
    category: category === null ? null : { code: category, label: categories.get(category) ?? null },
    kind: kindOf(result),
    diffusible: result.statut_diffusion !== 'P',
  };
}

function readSeat(seat: z.infer<typeof seatSchema> | null): DirectoryCompany['seat'] {
  if (seat === null) return null;
  return {
    address: shown(seat.adresse),
    postalCode: shown(seat.code_postal),
    city: shown(seat.libelle_commune),
    siret: shown(seat.siret),
  };
}

function kindOf({ complements }: Result): DirectoryCompany['kind'] {
  if (complements?.est_entrepreneur_individuel === true) return 'sole_trader';
  if (complements?.est_association === true) return 'association';
  return complements?.est_administration === true ? 'administration' : null;
}

/** A text that is told; null when it is absent, blank or masked, wholly or in part. */
function shown(text: string | null | undefined): string | null {
  const told = text?.trim() ?? '';
  return told === '' || told.includes(mask) ? null : told;
}

/** The directory gives codes without their labels. */
function coded(code: string | null | undefined): DirectoryCompany['legalForm'] {
  const told = shown(code);
  return told === null ? null : { code: told, label: null };
}

function dateOf(text: string | null | undefined): IsoDate | null {
  return parseIsoDate(text?.trim() ?? '');
}
