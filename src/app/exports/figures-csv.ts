import { formatSiren } from '#domain/siren.ts';

import { durationWords } from '../figures/words/exercise-words.ts';
import { themeTitles } from '../figures/words/origin-words.ts';
import { csvFile, machineCsvFile, type Cell } from '../files/csv.ts';
import type { AmountUnit } from '../format/amounts.ts';
import { formatInstant, formatMonth } from '../format/dates.ts';
import type { ExportContext, ExportedCompany } from './exported.ts';
import { figureRows, type FigureRow } from './figure-rows.ts';

type Place = { company: ExportedCompany; context: ExportContext };

const humanHeadings = [
  'Entreprise',
  'SIREN',
  'Rubrique',
  'Chiffre',
  'Clôture de l’exercice',
  'Durée',
  'Valeur',
  'Unité',
  'Si absente, pourquoi',
  'Évolution depuis l’exercice précédent',
  'Vérification de la valeur',
  'Origine',
  'Source',
  'Reçu le',
  'Démarche',
  'Objet',
  'Exporté le',
];

/** Figures as the screen shows them, in the unit chosen there, one line each, for a French spreadsheet. */
export function figuresCsv(
  companies: readonly ExportedCompany[],
  unit: AmountUnit,
  context: ExportContext,
): Blob {
  const lines = companies.flatMap((company) =>
    company.figures === null
      ? [humanLine({ company, context }, null)]
      : figureRows(company.figures, unit).map((row) => humanLine({ company, context }, row)),
  );
  return csvFile([humanHeadings, ...lines]);
}

function humanLine({ company, context }: Place, row: FigureRow | null): Cell[] {
  const { figures } = company;
  const own =
    figures === null
      ? null
      : `${figures.source.provider}, ${figures.source.service} (${figures.source.contract})`;
  return [
    company.name,
    formatSiren(company.siren).replaceAll(/\s/g, ' '),
    row === null ? null : themeTitles[row.theme],
    row?.label ?? null,
    row === null ? null : formatMonth(row.closing),
    row === null ? null : durationWords(row.durationMonths),
    row?.shownNumber ?? null,
    row?.shownUnit ?? null,
    row === null ? company.absence : row.shownNumber === null ? row.shown : null,
    row?.evolutionShown ?? null,
    row?.check ?? null,
    row?.origin ?? null,
    own,
    figures === null ? null : formatInstant(figures.fetchedAt),
    context.demarche,
    context.objet,
    formatInstant(context.madeAt),
  ];
}

const machineFields = [
  'siren',
  'company',
  'figure',
  'closing',
  'duration_months',
  'value',
  'unit',
  'status',
  'received',
  'cells',
  'origin',
  'evolution_from',
  'evolution_given_percent',
  'evolution_computed_percent',
  'evolution_verdict',
  'evolution_absence',
  'change',
  'source',
  'contract',
  'fetched_at',
  'exported_at',
  'bilanscope_version',
];

/** The same for a program: euros, field names, decimal points; an empty value has its reason in `status`. */
export function figuresMachineCsv(companies: readonly ExportedCompany[], context: ExportContext): Blob {
  const lines = companies.flatMap((company) =>
    company.figures === null
      ? [machineLine({ company, context }, null)]
      : figureRows(company.figures, '€').map((row) => machineLine({ company, context }, row)),
  );
  return machineCsvFile([machineFields, ...lines]);
}

function machineLine({ company, context }: Place, row: FigureRow | null): Cell[] {
  const { figures } = company;
  const { given, computed, verdict, absence, change } = row?.evolution ?? {};
  return [
    company.siren,
    company.name,
    row?.name ?? null,
    row?.closing ?? null,
    row?.durationMonths ?? null,
    row?.value ?? null,
    row === null ? null : row.measure === '%' ? 'percent' : 'EUR',
    row?.status ?? 'no_figures',
    row?.received ?? null,
    row?.cells ?? null,
    row?.origin ?? null,
    row?.previousClosing ?? null,
    given ?? null,
    computed ?? null,
    verdict ?? null,
    absence ?? null,
    change ?? null,
    figures?.source.provider ?? null,
    figures?.source.contract ?? null,
    figures?.fetchedAt ?? null,
    context.madeAt,
    context.version,
  ];
}
