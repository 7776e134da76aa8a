import { meaningOfLine, type AccountsType } from '../liasse/line.ts';
import { places, type CellAddress, type FiledLine, type Place } from './accounts.ts';

/** Amounts of a line that follow each other from year to year: « net », « brut », « total », « à 1 an au plus ». */
export type Series = {
  /** What the form prints over the column, without its year; empty where the form has one column a year. */
  name: string;
  /** Where the exercise itself stands. */
  current: Place;
  /** Where the exercise before stands, as this filing tells it; null when the form does not ask for it. */
  previous: Place | null;
};

/**
 * The series of a line, by what its form prints over its columns: « net N » and « net N-1 » are one series, told for
 * two years. A form without years over its columns (2054 to 2057) tells its own exercise alone.
 *
 * @returns none for a code that INPI's table does not hold: its amounts are shown by column (« m1 »).
 */
export function seriesOf({ columns }: Pick<FiledLine, 'columns'>): Series[] {
  return places.flatMap((current): Series[] => {
    const column = columns[current];
    if (column === null || isPrevious(column)) return [];
    const name = column.replace(/ ?N$/, '').trim();
    const previous = places.find((place) => columns[place] === (name === '' ? 'N-1' : `${name} N-1`));
    return [{ name, current, previous: previous ?? null }];
  });
}

/**
 * The series that sums a line up: the one told for two years (net assets, total income), else what an exercise ends
 * with (depreciation, provisions), else the first (gross debts).
 *
 * @returns null for a code that INPI's table does not hold.
 */
export function mainSeriesOf(line: Pick<FiledLine, 'columns'>): Series | null {
  const series = seriesOf(line);
  return (
    series.find(({ previous }) => previous !== null) ??
    series.find(({ name }) => name.endsWith('fin d’exercice')) ??
    series[0] ??
    null
  );
}

function isPrevious(column: string): boolean {
  return column === 'N-1' || column.endsWith(' N-1');
}

/** Where the same line tells the exercise before; null when its form does not ask for it. */
export function previousAddress(type: AccountsType, address: CellAddress): CellAddress | null {
  const [page = '', code = '', column = ''] = address.split('.');
  const meaning = meaningOfLine(type, page, code);
  const current = places.find((place) => column === `m${place + 1}`);
  const series = meaning === null ? undefined : seriesOf(meaning).find((one) => one.current === current);
  if (series === undefined || series.previous === null) return null;
  return `${page}.${code}.m${(series.previous + 1) as 1 | 2 | 3 | 4}`;
}
