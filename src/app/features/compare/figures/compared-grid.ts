import { ratioName } from '#domain/figures/names.ts';

import { numberShown } from '../../../exports/figure-rows.ts';
import { valueText, valueWords } from '../../../figures/words/value-words.ts';
import type { Cell } from '../../../files/csv.ts';
import type { AmountUnit } from '../../../format/amounts.ts';
import { formatMonth } from '../../../format/dates.ts';
import { comparedCatalogue, exerciseIn, type Compared } from './compared.ts';

/** The comparison as it is shown, to be pasted: figures in rows, companies in columns, exercises closed in a year. */
export function comparedGrid(compared: readonly Compared[], year: number, unit: AmountUnit): Cell[][] {
  const columns = compared.map(({ siren, name, figures }) => ({
    head: name === null ? siren : `${name} (${siren})`,
    exercise: figures === null ? null : (exerciseIn(figures, year)?.exercise ?? null),
  }));
  const closings = columns.map(({ exercise }) =>
    exercise === null ? 'pas d’exercice' : formatMonth(exercise.closing),
  );
  const sources = columns.map(({ exercise }) => {
    if (exercise === null) return '';
    return exercise.filed === undefined ? 'Banque de France' : 'comptes déposés (INPI)';
  });
  return [
    [`Clôtures de ${year}`, 'Unité', ...columns.map(({ head }) => head)],
    ['Clôture', null, ...closings],
    ['Source', null, ...sources],
    ...comparedCatalogue(compared).map(({ name, label }): Cell[] => [
      label,
      name === ratioName ? '%' : unit,
      ...columns.map(({ exercise }): Cell => {
        if (exercise === null) return 'pas d’exercice';
        const words = valueWords(name, exercise, unit);
        return words.missing === null ? numberShown(words.digits) : valueText(name, exercise, unit);
      }),
    ]),
  ];
}
