import type { Row, Sheet } from 'write-excel-file/browser';

import { ratioName } from '#domain/figures/names.ts';

import { exerciseDetail } from '../../figures/words/exercise-words.ts';
import { themeTitles } from '../../figures/words/origin-words.ts';
import type { ShownFigures } from '../../figures/words/value-words.ts';
import { formatMonth } from '../../format/dates.ts';
import { figureRows, type FigureRow } from '../figure-rows.ts';
import {
  changeFormat,
  eurosFormat,
  evolutionFormat,
  headingCell,
  numberCell,
  percentFormat,
  pointsFormat,
  textCell,
} from './cells.ts';

type Written = Sheet<Blob>;

/** One figure a line, exercises from the oldest to the newest, in euros as received. */
export function valuesSheet(figures: ShownFigures, sheet: string): Written {
  const years = figures.years.toReversed();
  const heads = years.map((year) => headingCell(`${formatMonth(year.closing)} (${exerciseDetail(year)})`));
  const lines = byFigure(figures).map((rows): Row => {
    const [first] = rows;
    return [
      textCell(first.label),
      textCell(first.measure === '%' ? '%' : '€'),
      ...rows
        .toReversed()
        .map((row) => numberCell(row.value, row.measure === '%' ? percentFormat : eurosFormat, row.shown)),
      textCell(checkOf(rows)),
      textCell(first.origin),
      textCell(first.name),
      textCell(themeTitles[first.theme]),
    ];
  });
  const ends = ['Vérification', 'Origine', 'Champ', 'Rubrique'].map(headingCell);
  return {
    sheet,
    data: [[headingCell('Chiffre'), headingCell('Unité'), ...heads, ...ends], ...lines],
    columns: [{ width: 44 }, { width: 7 }, ...years.map(() => ({ width: 18 })), ...widths(24, 20, 30, 24)],
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  };
}

/** One line for each figure and each pair of exercises: what the Banque de France gives, what the amounts give. */
export function evolutionsSheet(figures: ShownFigures, sheet: string): Written {
  const lines = byFigure(figures).flatMap((rows) =>
    rows.toReversed().map((row): Row => {
      const { evolution, name, value } = row;
      const oldest = row.previousClosing === null;
      const change = evolution?.change ?? (value === null || oldest ? null : changeOf(row, rows));
      const none = oldest ? 'rien avant' : 'non calculable';
      return [
        textCell(row.label),
        textCell(row.previousClosing === null ? 'non transmis' : formatMonth(row.previousClosing)),
        textCell(formatMonth(row.closing)),
        numberCell(change, name === ratioName ? pointsFormat : changeFormat, none),
        textCell(name === ratioName ? 'points' : '€'),
        numberCell(
          evolution?.given ?? null,
          evolutionFormat,
          evolution === null ? 'sans objet' : 'non transmis',
        ),
        numberCell(evolution?.computed ?? null, evolutionFormat, evolution === null ? 'sans objet' : none),
        textCell(evolution === null ? '' : verdicts[evolution.verdict]),
        textCell(row.evolutionShown),
      ];
    }),
  );
  const heads = [
    'Chiffre',
    'De (clôture)',
    'À (clôture)',
    'Écart',
    'Unité de l’écart',
    'Évolution donnée par la Banque de France',
    'Évolution recalculée par Bilanscope',
    'Rapprochement',
    'Comme à l’écran',
  ];
  return {
    sheet,
    data: [heads.map(headingCell), ...lines],
    columns: widths(44, 14, 14, 18, 10, 20, 20, 26, 60),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  };
}

const verdicts = {
  match: 'retrouvée',
  mismatch: 'diffère, à vérifier',
  given_only: 'non recalculable',
  computed_only: 'non donnée par la source',
  none: 'aucune',
} as const;

type OfFigure = readonly [FigureRow, ...FigureRow[]];

/** Rows of each figure, newest exercise first. */
function byFigure(figures: ShownFigures): OfFigure[] {
  const groups = Map.groupBy(figureRows(figures, '€'), ({ name }) => name);
  return [...groups.values()] as unknown as OfFigure[];
}

/** The change of an amount of ours, which carries none; null when the one before is not known. */
function changeOf(row: FigureRow, rows: OfFigure): number | null {
  const previous = rows.find(({ closing }) => closing === row.previousClosing)?.value ?? null;
  return row.value === null || previous === null || row.evolution !== null ? null : row.value - previous;
}

function checkOf(rows: OfFigure): string {
  return rows
    .toReversed()
    .flatMap(({ check, closing }) => (check === null ? [] : [`${formatMonth(closing)}\u00A0: ${check}`]))
    .join('\u202F; ');
}

export function widths(...all: readonly number[]): { width: number }[] {
  return all.map((width) => ({ width }));
}
