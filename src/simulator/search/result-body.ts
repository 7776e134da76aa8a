import { cell } from '../accounts/cell.ts';
import type { Company, Registration } from '../cast/company.ts';
import { capitals, fullName } from './names.ts';
import { dotted, seatOf } from './seat.ts';

/** Left out of a minimal answer; `score` is left out of the others. */
export const secondaryFields = [
  'complements',
  'dirigeants',
  'finances',
  'score',
  'siege',
  'matching_etablissements',
  'tva',
] as const;
export type SecondaryField = (typeof secondaryFields)[number];

/** First two digits of the NAF that open a section, with its letter. */
const sections: readonly (readonly [from: number, letter: string])[] = [
  [94, 'S'],
  [88, 'Q'],
  [69, 'M'],
  [58, 'J'],
  [55, 'I'],
  [49, 'H'],
  [45, 'G'],
  [41, 'F'],
  [10, 'C'],
];

function sectionOf(activity: string): string | null {
  const division = Number(activity.slice(0, 2));
  return sections.find(([from]) => division >= from)?.[1] ?? null;
}

/** Turnover and result of the newest public accounts, by year; null when there are none. */
function financesOf({ filings }: Company) {
  const open = filings.filter(({ sheet }) => sheet.confidentiality === 0 && sheet.type !== 'K');
  const newest = open.toSorted((a, b) => b.sheet.closing.localeCompare(a.sheet.closing))[0]?.sheet;
  if (newest === undefined || newest.lines.length === 0) return null;
  const simplified = ['210', '214', '218'].reduce((sum, code) => sum + cell(newest, '02', code, 'm1'), 0);
  const year = newest.closing.slice(0, 4);
  return newest.type === 'S'
    ? { [year]: { ca: simplified, resultat_net: cell(newest, '02', '310', 'm1') } }
    : { [year]: { ca: cell(newest, '03', 'FJ', 'm3'), resultat_net: cell(newest, '04', 'HN', 'm1') } };
}

function complementsOf({ kind, legalForm }: Registration) {
  return {
    collectivite_territoriale: null,
    est_administration: false,
    est_association: kind === 'association',
    est_entrepreneur_individuel: kind === 'person',
    est_ess: kind === 'association',
    est_societe_mission: false,
    identifiant_association: kind === 'association' ? `W${legalForm}00001` : null,
  };
}

function secondary(company: Company, registration: Registration, siret: string | null) {
  const seat = seatOf(company.siren, registration);
  return {
    siege: seat,
    dirigeants: [],
    matching_etablissements: seat.siret === siret ? [seat] : [],
    finances: financesOf(company),
    complements: complementsOf(registration),
    tva: [],
    score: 1,
  } satisfies Record<SecondaryField, unknown>;
}

/**
 * A company as a result of the search.
 *
 * @param fields the secondary fields asked for.
 * @param siret the establishment that was looked up, null for another kind of search.
 */
export function resultBody(
  company: Company,
  registration: Registration,
  fields: readonly SecondaryField[],
  siret: string | null,
) {
  const { activity, closedOn, headcount, kind } = registration;
  const told = secondary(company, registration, siret);
  const open = closedOn === null;
  return {
    siren: company.siren,
    nom_complet: fullName(registration),
    nom_raison_sociale: kind === 'person' ? null : capitals(registration.name),
    sigle: null,
    nombre_etablissements: 1,
    nombre_etablissements_ouverts: open ? 1 : 0,
    activite_principale: dotted(activity),
    categorie_entreprise: kind === 'company' ? 'PME' : null,
    caractere_employeur: headcount === 'NN' ? 'N' : 'O',
    date_creation: registration.createdOn,
    date_fermeture: closedOn,
    etat_administratif: open ? 'A' : 'C',
    nature_juridique: registration.legalForm,
    section_activite_principale: sectionOf(activity),
    tranche_effectif_salarie: headcount,
    statut_diffusion: registration.diffusion,
    ...Object.fromEntries(fields.map((field) => [field, told[field]])),
  };
}
