import { addressOf } from '#domain/filed/accounts.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { restrictionSentence, type ExportContext } from '../../../../exports/exported.ts';
import { currencySign, keyedByWords } from '../../../../filed/cell-words.ts';
import { formTitle } from '../../../../filed/form-titles.ts';
import { csvFile, type Cell } from '../../../../files/csv.ts';
import { formatInstant } from '../../../../format/dates.ts';
import { scopeNames } from '../years-words.ts';
import type { ToldCell } from './told-cells.ts';

/** Whose accounts they are, and in whose name they are taken away. */
export type TakenFrom = { siren: Siren; name: string | null; context: ExportContext };

const headings = [
  'Entreprise',
  'SIREN',
  'Comptes',
  'Formulaire',
  'Code',
  'Libellé',
  'Colonne',
  'Case',
  'Clôture du dépôt',
  'Exercice',
  'Montant',
  'Unité',
  'Date de dépôt',
  'Identifiant du dépôt',
  'Durée de l’exercice (mois)',
  'Saisie',
  'Page du PDF',
  'Démarche',
  'Objet',
  'Exporté le',
  'Usage',
];

/** One number a line with all that leads back to it, in whole euros, for a French spreadsheet. */
export function filedCsv(told: readonly ToldCell[], taken: TakenFrom): Blob {
  return csvFile([headings, ...told.map((one) => line(one, taken))]);
}

function line({ form, row, measure, cell, year }: ToldCell, { siren, name, context }: TakenFrom): Cell[] {
  const { value, source } = cell;
  const { accounts, line, place } = source;
  return [
    name,
    formatSiren(siren).replaceAll(/\s/g, ' '),
    scopeNames[accounts.scope],
    formTitle(form.form, form.page),
    row.code,
    row.label,
    line.columns[place],
    addressOf(source),
    accounts.closing,
    year,
    value,
    measure === 'count' ? null : currencySign(accounts),
    accounts.depositDate,
    accounts.filingId,
    accounts.durationMonths,
    keyedByWords(accounts),
    line.documentPage,
    context.demarche,
    context.objet,
    formatInstant(context.madeAt),
    restrictionSentence,
  ];
}
