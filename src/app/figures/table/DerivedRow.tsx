import { derivedValue, type DerivedDefinition, type DerivedName } from '#domain/figures/derived.ts';

import { amountDigits, type AmountUnit } from '../../format/amounts.ts';
import { OriginButton } from '../panel/OriginButton.tsx';
import { derivedChange, derivedText } from '../words/derived-words.ts';
import type { Column } from './columns.ts';

import styles from './FiguresTable.module.css';

type Props = {
  definition: DerivedDefinition;
  columns: readonly Column[];
  unit: AmountUnit;
  onOpen: (name: DerivedName) => void;
};

/** An amount worked out here of those received: no percentage is given of it, nor by anyone to check it against. */
export function DerivedRow({ definition, columns, unit, onOpen }: Props) {
  const { name, label } = definition;
  return (
    <tr className={styles['derived']}>
      <th scope="row">
        {label} <OriginButton definition={definition} onOpen={onOpen} />
      </th>
      {columns.map((column) => {
        if (column.kind === 'evolution')
          return (
            <td key={column.key} className={styles['evolution']} style={column.style}>
              {derivedChange(name, column.pair, unit)}
            </td>
          );
        const value = derivedValue(name, column.year.figures);
        return (
          <td key={column.key} className={styles['amount']} style={column.style}>
            {value === null ? <em>{derivedText(name, column.year, unit)}</em> : amountDigits(value, unit)}
          </td>
        );
      })}
    </tr>
  );
}
