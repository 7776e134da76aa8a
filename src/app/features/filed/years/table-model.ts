import type { FiledForm, FiledHistory, FiledRow } from '#domain/filed/history.ts';
import { yearColumns, type YearColumn } from '#domain/filed/year-columns.ts';

import { formTitle } from '../../../filed/form-titles.ts';
import { lineFilter } from '../../../filed/line-filter.ts';

/** A column of the table, with what tells it apart. */
export type TableColumn = YearColumn & { key: string };

/** A line of a form with the rows shown of it: one, or one for each of its columns. */
export type TableLine = { key: string; code: string; label: string | null; rows: readonly FiledRow[] };

export type TableForm = { key: string; title: string; form: FiledForm; lines: readonly TableLine[] };

export type TableChoices = {
  /** What is looked for; empty for all lines. */
  sought: string;
  /** Gross, depreciation, France and export, maturities… beside what sums a line up. */
  allColumns: boolean;
  /** Lines keyed somewhere without any amount. */
  emptyLines: boolean;
  /** The closings that only the filing after them tells of. */
  previous: boolean;
};

export type YearsTable = {
  /** Oldest on the left, as the Banque de France's figures are. */
  columns: readonly TableColumn[];
  forms: readonly TableForm[];
  /** How many lines the search keeps, and how many there are. */
  kept: number;
  all: number;
  /** How many lines without any amount are left out, or would be. */
  empty: number;
};

/** What the table of a history shows. */
export function yearsTable(history: FiledHistory, choices: TableChoices): YearsTable {
  const columns = yearColumns(history.closings)
    // A closing without accounts between two others is always there: years that do not follow each other say so.
    .filter(({ filed }, index, { length }) => filed !== null || choices.previous || index < length - 1)
    .map((column) => ({ ...column, key: `${column.filed ?? 'before'} ${column.restatedBy ?? ''}` }))
    .filter(
      (column, index, { length }) =>
        column.filed !== null || index < length - 1 || history.forms.some((form) => isTold(form, column)),
    )
    .toReversed();
  const all = history.forms.map((form) => ({ form, lines: linesOf(form) }));
  const holds = lineFilter(choices.sought);
  const forms = all.map(({ form, lines }) => ({
    key: form.form ?? `page ${form.page}`,
    title: formTitle(form.form, form.page),
    form,
    lines: lines
      .filter((line) => choices.emptyLines || !isEmpty(line.rows))
      .filter((line) => holds === null || holds({ ...line, amounts: amountsOf(line.rows) }))
      .map((line) => ({ ...line, rows: choices.allColumns ? line.rows : summingRows(line.rows) })),
  }));
  const shown = all.flatMap(({ lines }) => lines);
  const empty = shown.filter(({ rows }) => isEmpty(rows)).length;
  return {
    columns,
    forms: forms.filter(({ lines }) => lines.length > 0),
    kept: forms.reduce((sum, { lines }) => sum + lines.length, 0),
    all: shown.length - (choices.emptyLines ? 0 : empty),
    empty,
  };
}

/** Forms that an investigator does not read first: details of fixed assets, depreciation, provisions, maturities. */
export function isDetail({ form }: FiledForm): boolean {
  return form !== null && /^(205[4-9]|2033-[C-Z])/.test(form);
}

function linesOf({ rows }: FiledForm): TableLine[] {
  return [...Map.groupBy(rows, ({ line }) => line)].flatMap(([key, rows]) => {
    const [first] = rows;
    return first === undefined ? [] : [{ key, code: first.code, label: first.label, rows }];
  });
}

/** What sums a line up; all that is keyed of it where that is empty, for nothing keyed stays out of sight. */
function summingRows(rows: readonly FiledRow[]): readonly FiledRow[] {
  const main = rows.filter(({ main }) => main);
  return main.length > 0 && (!isEmpty(main) || isEmpty(rows)) ? main : rows.filter((row) => !isEmpty([row]));
}

function isEmpty(rows: readonly FiledRow[]): boolean {
  return amountsOf(rows).every((amount) => amount === null);
}

function amountsOf(rows: readonly FiledRow[]): (number | null)[] {
  return rows.flatMap(({ years }) =>
    years.flatMap(({ current, previous }) => [current?.value ?? null, previous?.value ?? null]),
  );
}

function isTold({ rows }: FiledForm, { restatedBy }: YearColumn): boolean {
  return restatedBy !== null && rows.some(({ years }) => (years[restatedBy]?.previous ?? null) !== null);
}
