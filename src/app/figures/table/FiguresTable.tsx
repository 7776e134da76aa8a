import type { CSSProperties } from 'react';

import type { DerivedName } from '#domain/figures/derived.ts';
import type { FigureName } from '#domain/figures/names.ts';

import type { AmountUnit } from '../../format/amounts.ts';
import { formatMonth } from '../../format/dates.ts';
import { areFiled, catalogueOf, derivedOf } from '../words/definitions.ts';
import { exercisesWords, headDetail } from '../words/exercise-words.ts';
import { themeTitles } from '../words/origin-words.ts';
import { pairWords, type Pair } from '../words/pairs.ts';
import { themes } from '../words/themes.ts';
import type { ShownFigures, Year } from '../words/value-words.ts';
import { columnsOf } from './columns.ts';
import { DerivedRow } from './DerivedRow.tsx';
import { FigureRow } from './FigureRow.tsx';

import styles from './FiguresTable.module.css';

type Props = {
  figures: ShownFigures;
  unit: AmountUnit;
  onOpen: (name: FigureName | DerivedName) => void;
};

/**
 * Every figure in reading order, oldest year on the left, the evolutions between the years that they join. Where
 * the place is narrow, each row becomes a small grid that keeps its columns.
 */
export function FiguresTable({ figures, unit, onOpen }: Props) {
  const { years } = figures;
  const columns = columnsOf(years);
  const catalogue = catalogueOf(years);
  const provider = areFiled(years) ? 'des comptes déposés' : 'de la Banque de France';
  return (
    <table className={styles['table']} style={{ '--years': years.length } as CSSProperties}>
      <caption className="visually-hidden">
        {`Les ${catalogue.length} chiffres ${provider}, en ${unit}, ${exercisesWords(years)}`}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles['corner']}>
            En {unit}
          </th>
          {columns.map((column) =>
            column.kind === 'year' ? (
              <YearHead key={column.key} year={column.year} years={years} style={column.style} />
            ) : (
              <EvolutionHead key={column.key} pair={column.pair} style={column.style} />
            ),
          )}
        </tr>
      </thead>
      {themes(catalogue).map(({ theme, definitions }) => (
        <tbody key={theme}>
          <tr>
            <th scope="rowgroup" colSpan={years.length * 2} className={styles['theme']}>
              {themeTitles[theme]}
            </th>
          </tr>
          {definitions.map((definition) => (
            <FigureRow key={definition.name} {...{ definition, figures, columns, unit, onOpen }} />
          ))}
          {derivedOf(years).map(
            (definition) =>
              definition.theme === theme && (
                <DerivedRow key={definition.name} {...{ definition, columns, unit, onOpen }} />
              ),
          )}
        </tbody>
      ))}
    </table>
  );
}

type YearHeadProps = { year: Year; years: readonly Year[]; style: CSSProperties };

function YearHead({ year, years, style }: YearHeadProps) {
  const duration = headDetail(year, years);
  return (
    <th scope="col" className={styles['year']} style={style}>
      {formatMonth(year.closing)}
      {duration !== null && <small>{duration}</small>}
    </th>
  );
}

function EvolutionHead({ pair, style }: { pair: Pair; style: CSSProperties }) {
  return (
    <th scope="col" className={styles['evolution']} style={style}>
      <span aria-hidden="true">évol.</span>
      <span className="visually-hidden">{`évolution ${pairWords(pair)}`}</span>
    </th>
  );
}
