import type { Cell } from '#domain/filed/accounts.ts';
import type { FiledForm, FiledHistory, FiledRow } from '#domain/filed/history.ts';
import { measureOf, type Measure } from '#domain/filed/measure.ts';

/** A number of the history, on its row, told by its filing for its own exercise or for the one before. */
export type ToldCell = { form: FiledForm; row: FiledRow; measure: Measure; cell: Cell; year: 'N' | 'N-1' };

/** Every number of a history, once, form by form and line by line, newest filing first. */
export function toldCells({ forms }: FiledHistory): ToldCell[] {
  return forms.flatMap((form) =>
    form.rows.flatMap((row) =>
      row.years.flatMap(({ current, previous }): ToldCell[] => {
        const own = { form, row, measure: measureOf(form.form, row.code) };
        return [
          ...(current === null ? [] : [{ ...own, cell: current, year: 'N' } as const]),
          ...(previous === null ? [] : [{ ...own, cell: previous, year: 'N-1' } as const]),
        ];
      }),
    ),
  );
}
