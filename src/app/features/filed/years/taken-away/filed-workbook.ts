import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/browser';

import type { FiledClosing, FiledForm, FiledHistory, FiledRow } from '#domain/filed/history.ts';
import { formatSiren } from '#domain/siren.ts';

import { restrictionSentence } from '../../../../exports/exported.ts';
import { eurosFormat, headingCell, textCell } from '../../../../exports/xlsx/cells.ts';
import { widths } from '../../../../exports/xlsx/figure-sheets.ts';
import { currencySign, keyedByWords } from '../../../../filed/cell-words.ts';
import { formTitle } from '../../../../filed/form-titles.ts';
import { formatInstant } from '../../../../format/dates.ts';
import { scopeNames } from '../years-words.ts';
import type { TakenFrom } from './filed-csv.ts';
import { rowAddress } from './filed-grid.ts';

/**
 * Filed accounts as a workbook: one sheet a form (above 160 kB a sheet, the library would start a worker from a blob,
 * which the content policy refuses), typed numbers in euros, each column headed by its filing; then how it was made.
 */
export function filedWorkbook(history: FiledHistory, taken: TakenFrom): Promise<Blob> {
  const sheets = history.forms.map((form) => formSheet(form, history.closings));
  return writeExcelFile([...sheets, methodSheet(history, taken)], {
    fontFamily: 'Calibri',
    fontSize: 11,
  }).toBlob();
}

function formSheet(form: FiledForm, newestFirst: readonly FiledClosing[]): Sheet<Blob> {
  const years = newestFirst.map((closing, index) => ({ ...closing, index })).toReversed();
  const head = (title: string, of: (closing: FiledClosing) => string): Row => [
    ...['', '', '', title].map(headingCell),
    ...years.flatMap((year) => [headingCell(of(year)), headingCell(of(year))]),
  ];
  return {
    sheet: sheetName(form),
    data: [
      head('Clôture', ({ closing }) => closing),
      head('Dépôt', ({ accounts }) => accounts.depositDate ?? 'non daté'),
      head('Identifiant', ({ accounts }) => accounts.filingId),
      head('Saisie', ({ accounts }) => keyedByWords(accounts)),
      [
        ...['Code', 'Libellé', 'Colonne', 'Case'].map(headingCell),
        ...years.flatMap(() => [headingCell('N'), headingCell('N-1')]),
      ],
      ...form.rows.map((row): Row => [
        ...[row.code, row.label ?? '', row.series, rowAddress(row) ?? ''].map((text) => textCell(text)),
        ...years.flatMap(({ index }) => numbersOf(row, index)),
      ]),
    ],
    columns: widths(8, 52, 26, 12, ...years.flatMap(() => [16, 16])),
    stickyRowsCount: 5,
    stickyColumnsCount: 2,
  };
}

/** An empty cell stays empty: it is not zero. */
function numbersOf({ years }: FiledRow, index: number): Row {
  return [years[index]?.current, years[index]?.previous].map((cell) =>
    cell === null || cell === undefined ? null : { value: cell.value, type: Number, format: eurosFormat },
  );
}

/** At most 31 characters, without those that a spreadsheet refuses. */
function sheetName({ form, page }: FiledForm): string {
  return (form ?? `Page ${page}, codes inconnus`).replaceAll(/[:\\/?*[\]]/g, ' ').slice(0, 31);
}

function methodSheet({ closings, forms }: FiledHistory, { siren, name, context }: TakenFrom): Sheet<Blob> {
  const [newest] = closings;
  const lines: [string, string][] = [
    ['Entreprise', `${name ?? 'nom inconnu'}, SIREN ${formatSiren(siren)}`],
    ['Comptes', newest === undefined ? '' : scopeNames[newest.accounts.scope]],
    ['Exporté le', `${formatInstant(context.madeAt)} (${context.madeAt})`],
    ['Agent', context.agent],
    ['Démarche', context.demarche],
    ['Objet', context.objet],
    ['Logiciel', `Bilanscope ${context.version}`],
    ['Usage', restrictionSentence],
    ...(context.demo ? [['Démonstration', 'Entreprises et chiffres inventés.'] as [string, string]] : []),
    ...closings.map(({ closing, accounts }): [string, string] => [
      `Monnaie, clôture ${closing}`,
      currencySign(accounts),
    ]),
    ['Montants', 'Entiers, tels que saisis. Une case vide n’est pas un zéro\u00A0: rien n’y est saisi.'],
    ['N, N-1', 'L’exercice du dépôt, et le précédent tel que le même dépôt le redit.'],
    ['Case', 'Page de saisie, code et colonne (m1 à m4) de l’INPI.'],
    ...forms.map(({ form, page }): [string, string] => [form ?? `Page ${page}`, formTitle(form, page)]),
  ];
  return {
    sheet: 'Comment ce fichier a été fait',
    data: lines.map(([term, text]): Row => [textCell(term), textCell(text, { wrap: true })]),
    columns: widths(36, 110),
  };
}
