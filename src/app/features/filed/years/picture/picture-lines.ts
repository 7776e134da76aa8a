import type { FiledForm, FiledHistory, FiledRow } from '#domain/filed/history.ts';
import { measureOf, type Measure } from '#domain/filed/measure.ts';
import { summaries, summaryCells } from '#domain/filed/summaries.ts';
import type { YearColumn } from '#domain/filed/year-columns.ts';

import { formTitle } from '../../../../filed/form-titles.ts';

/** A line that can be pictured: its amounts, one for each column, null where none was filed. */
export type PictureLine = {
  key: string;
  label: string;
  measure: Measure;
  values: readonly (number | null)[];
};

/** Lines that can be added, under the title of their form. */
export type PictureChoice = { title: string; lines: readonly PictureLine[] };

/** What is pictured until the agent chooses. */
export const usualKeys: readonly string[] = summaries.map(({ name }) => name);

/** What sums the accounts up, read in each column's own filing, whatever its form. */
export function summaryLines({ closings }: FiledHistory, columns: readonly YearColumn[]): PictureLine[] {
  return summaries.map((summary) => ({
    key: summary.name,
    label: summary.label,
    measure: 'amount',
    values: columns.map(({ filed }) => {
      const accounts = filed === null ? undefined : closings[filed]?.accounts;
      const cells = accounts === undefined ? null : summaryCells(accounts, summary);
      return cells === null ? null : cells.reduce((sum, { value }) => sum + value, 0);
    }),
  }));
}

/** Every row of the forms that holds an amount. */
export function rowChoices({ forms }: FiledHistory, columns: readonly YearColumn[]): PictureChoice[] {
  return forms.map((form) => ({
    title: formTitle(form.form, form.page),
    lines: form.rows
      .map((row) => rowLine(form, row, columns))
      .filter(({ values }) => values.some((value) => value !== null)),
  }));
}

function rowLine(form: FiledForm, row: FiledRow, columns: readonly YearColumn[]): PictureLine {
  const series = row.series === '' ? '' : `, ${row.series}`;
  return {
    key: `${form.form ?? form.page} ${row.line} ${row.series}`,
    label: `${row.code} ${row.label ?? 'Code absent de la table'}${series}`,
    measure: measureOf(form.form, row.code),
    values: columns.map(({ filed }) => (filed === null ? null : (row.years[filed]?.current?.value ?? null))),
  };
}
