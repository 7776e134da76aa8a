import type { FilingView } from '#contract/filings.ts';
import { dateInParis } from '#domain/calendar.ts';

import { areFiled } from '../figures/words/definitions.ts';
import { saveFile } from '../files/save-file.ts';
import type { AmountUnit } from '../format/amounts.ts';
import type { ExportContext, ExportedCompany } from './exported.ts';
import { figuresCsv, figuresMachineCsv } from './figures-csv.ts';

export type TakenAway = {
  companies: readonly ExportedCompany[];
  /** Those listed of a single company; empty elsewhere. */
  filings: readonly FilingView[];
  unit: AmountUnit;
  context: ExportContext;
};

/** Forms in which figures leave as a file. */
export type FileForm = 'csv' | 'machine' | 'xlsx';

/** Makes a file of figures and saves it. @returns its name. */
export async function saveFigures(form: FileForm, taken: TakenAway): Promise<string> {
  const name = `${baseName(taken)}${suffixes[form]}`;
  saveFile(await figuresFile(form, taken), name);
  return name;
}

/** A file of figures; the workbook's library comes with the first one that is asked. */
export async function figuresFile(form: FileForm, taken: TakenAway): Promise<Blob> {
  const { companies, filings, unit, context } = taken;
  if (form === 'csv') return figuresCsv(companies, unit, context);
  if (form === 'machine') return figuresMachineCsv(companies, context);
  const { figuresWorkbook } = await import('./xlsx/workbook.ts');
  return figuresWorkbook(companies, filings, context);
}

const suffixes: Readonly<Record<FileForm, string>> = {
  csv: '.csv',
  machine: '_donnees.csv',
  xlsx: '.xlsx',
};

function baseName({ companies, context }: TakenAway): string {
  const [first] = companies;
  const day = dateInParis(Date.parse(context.madeAt));
  const what =
    companies.length === 1 && first !== undefined ? first.siren : `comparaison-${companies.length}`;
  const shown = companies.flatMap(({ figures }) => (figures === null ? [] : [areFiled(figures.years)]));
  const providers = [
    ...(shown.every(Boolean) && shown.length > 0 ? [] : ['bdf']),
    ...(shown.some(Boolean) ? ['inpi'] : []),
  ];
  return `${what}_chiffres-${providers.join('-')}_${day}`;
}
