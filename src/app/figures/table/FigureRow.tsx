import type { CSSProperties } from 'react';

import type { FigureName } from '#domain/figures/names.ts';

import type { AmountUnit } from '../../format/amounts.ts';
import { EvolutionText } from '../panel/EvolutionText.tsx';
import { OriginButton } from '../panel/OriginButton.tsx';
import { ValueCheck } from '../panel/ValueCheck.tsx';
import type { ShownDefinition } from '../words/definitions.ts';
import { evolutionWords, oldestWords } from '../words/evolution-words.ts';
import type { Pair } from '../words/pairs.ts';
import { basisWords, valueWords, type ShownFigures, type Year } from '../words/value-words.ts';
import type { Column } from './columns.ts';

import styles from './FiguresTable.module.css';

type Props = {
  definition: ShownDefinition;
  figures: ShownFigures;
  columns: readonly Column[];
  unit: AmountUnit;
  onOpen: (name: FigureName) => void;
};

/** One figure: its value each year, and how it moved in between. A part is set back under its whole. */
export function FigureRow({ definition, figures, columns, unit, onOpen }: Props) {
  const { name, label, part } = definition;
  return (
    <tr>
      <th scope="row" className={part === null ? undefined : styles['part']}>
        {part?.label ?? label} <OriginButton definition={definition} onOpen={onOpen} />
      </th>
      {columns.map((column) =>
        column.kind === 'year' ? (
          <AmountCell key={column.key} {...{ name, unit, figures }} year={column.year} style={column.style}>
            {column.oldest ? oldestWords(name, figures.years) : null}
          </AmountCell>
        ) : (
          <EvolutionCell key={column.key} {...{ name, unit }} pair={column.pair} style={column.style} />
        ),
      )}
    </tr>
  );
}

type CellProps = { name: FigureName; unit: AmountUnit; style: CSSProperties };

type AmountProps = CellProps & { year: Year; figures: ShownFigures; children: string | null };

function AmountCell({ name, year, figures, unit, style, children }: AmountProps) {
  const words = valueWords(name, year, unit);
  const basis = basisWords(name, year);
  return (
    <td className={styles['amount']} style={style}>
      {words.missing === null ? words.digits : <em>{words.missing}</em>}
      {words.missing === null && words.unit === '%' && '\u202F%'}
      <ValueCheck name={name} year={year} precision={figures} unit={unit} />
      {basis !== null && <small>{basis}</small>}
      {children !== null && <small>{children}</small>}
    </td>
  );
}

function EvolutionCell({ name, pair, unit, style }: CellProps & { pair: Pair }) {
  return (
    <td className={styles['evolution']} style={style}>
      <EvolutionText {...evolutionWords(name, pair, unit)} />
    </td>
  );
}
