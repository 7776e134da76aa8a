import type { CSSProperties } from 'react';

import type { FigureDefinition } from '#domain/figures/definition.ts';
import type { FigureName } from '#domain/figures/names.ts';

import { EvolutionText } from '../../../../figures/panel/EvolutionText.tsx';
import { OriginButton } from '../../../../figures/panel/OriginButton.tsx';
import { evolutionWords, oldestWords } from '../../../../figures/words/evolution-words.ts';
import type { Pair } from '../../../../figures/words/pairs.ts';
import { valueWords, type Year } from '../../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../../format/amounts.ts';
import type { Column } from './columns.ts';

import styles from './FiguresTable.module.css';

type Props = {
  definition: FigureDefinition;
  years: readonly Year[];
  columns: readonly Column[];
  unit: AmountUnit;
  onOpen: (name: FigureName) => void;
};

/** One figure: its value each year, and how it moved in between. A part is set back under its whole. */
export function FigureRow({ definition, years, columns, unit, onOpen }: Props) {
  const { name, label, part } = definition;
  return (
    <tr>
      <th scope="row" className={part === null ? undefined : styles['part']}>
        {part?.label ?? label} <OriginButton definition={definition} onOpen={onOpen} />
      </th>
      {columns.map((column) =>
        column.kind === 'year' ? (
          <AmountCell key={column.key} {...{ name, unit }} year={column.year} style={column.style}>
            {column.oldest ? oldestWords(name, years) : null}
          </AmountCell>
        ) : (
          <EvolutionCell key={column.key} {...{ name, unit }} pair={column.pair} style={column.style} />
        ),
      )}
    </tr>
  );
}

type CellProps = { name: FigureName; unit: AmountUnit; style: CSSProperties };

function AmountCell({
  name,
  year,
  unit,
  style,
  children,
}: CellProps & { year: Year; children: string | null }) {
  const words = valueWords(name, year, unit);
  return (
    <td className={styles['amount']} style={style}>
      {words.missing === null ? words.digits : <em>{words.missing}</em>}
      {words.missing === null && words.unit === '%' && '\u202F%'}
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
