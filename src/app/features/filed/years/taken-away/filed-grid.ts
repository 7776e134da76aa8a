import { addressOf } from '#domain/filed/accounts.ts';
import type { FiledClosing, FiledRow } from '#domain/filed/history.ts';
import { yearCell } from '#domain/filed/year-columns.ts';
import type { Siren } from '#domain/siren.ts';

import { restrictionSentence } from '../../../../exports/exported.ts';
import { depositWords } from '../../../../filed/cell-words.ts';
import { formTitle } from '../../../../filed/form-titles.ts';
import type { Cell } from '../../../../files/csv.ts';
import { formatDay } from '../../../../format/dates.ts';
import type { TableColumn, YearsTable } from '../table-model.ts';

/** The table as it is shown, in whole euros, to be pasted: one row a line, then where its columns come from. */
export function filedGrid(
  { columns, forms }: YearsTable,
  closings: readonly FiledClosing[],
  previous: boolean,
  siren: Siren,
): Cell[][] {
  const heads = columns.flatMap((column) => [
    closingHead(column, closings),
    ...(previous ? [`N-1 redit pour ${closingHead(column, closings)}`] : []),
  ]);
  const lines = forms.flatMap(({ form, lines }) =>
    lines.flatMap(({ rows }) =>
      rows.map((row): Cell[] => [
        formTitle(form.form, form.page),
        row.code,
        row.label,
        row.series,
        rowAddress(row),
        ...columns.flatMap((column) => {
          const { filed, restated } = yearCell(form, row, column);
          return [filed?.value ?? null, ...(previous ? [restated?.value ?? null] : [])];
        }),
      ]),
    ),
  );
  return [
    ['Formulaire', 'Code', 'Libellé', 'Colonne', 'Case', ...heads],
    ...lines,
    [
      `SIREN ${siren}, comptes déposés, montants tels que saisis, sans arrondi. Une case vide n’est pas un zéro.`,
    ],
    ...closings.map(({ accounts }): Cell[] => [
      `Exercice ${depositWords(accounts)}, document ${accounts.filingId}.`,
    ]),
    [restrictionSentence],
  ];
}

/** Where the row stands on its form: « 03.FJ.m3 »; null where no filing has it. */
export function rowAddress({ years }: FiledRow): string | null {
  const [cell] = years.flatMap(({ current }) => current ?? []);
  return cell === undefined ? null : addressOf(cell.source);
}

function closingHead({ closing, filed, restatedBy }: TableColumn, closings: readonly FiledClosing[]): string {
  const own = filed === null ? closing : (closings[filed]?.closing ?? closing);
  if (own !== null) return formatDay(own);
  const next = restatedBy === null ? undefined : closings[restatedBy];
  return next === undefined ? 'exercice précédent' : `avant ${formatDay(next.closing)}`;
}
