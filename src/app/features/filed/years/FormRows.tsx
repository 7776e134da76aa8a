import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { memo } from 'react';

import type { Cell } from '#domain/filed/accounts.ts';
import { measureOf } from '#domain/filed/measure.ts';
import { yearCell } from '#domain/filed/year-columns.ts';

import type { AmountUnit } from '../../../format/amounts.ts';
import { AmountCell } from './AmountCell.tsx';
import type { TableColumn, TableForm, TableLine } from './table-model.ts';

import styles from './YearTable.module.css';

type Props = {
  shown: TableForm;
  columns: readonly TableColumn[];
  unit: AmountUnit;
  previous: boolean;
  folded: boolean;
  onFold: (key: string) => void;
  onOpen: (cells: readonly Cell[]) => void;
};

/** The lines of one form under its title, which folds them. */
export const FormRows = memo(function FormRows({ shown, columns, folded, onFold, ...cells }: Props) {
  const { key, title, lines } = shown;
  const Chevron = folded ? ChevronRight : ChevronDown;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns.length + 1} className={styles['form']}>
          <button type="button" aria-expanded={!folded} onClick={() => onFold(key)}>
            <Chevron size={16} aria-hidden="true" />
            {title}
            <small>{`${lines.length}\u00A0${lines.length < 2 ? 'ligne' : 'lignes'}`}</small>
          </button>
        </th>
      </tr>
      {!folded && lines.map((line) => <LineRows key={line.key} {...{ shown, line, columns }} {...cells} />)}
    </tbody>
  );
});

type LineProps = Omit<Props, 'folded' | 'onFold'> & { line: TableLine };

function LineRows({ shown: { form }, line, columns, ...cells }: LineProps) {
  const measure = measureOf(form.form, line.code);
  return line.rows.map((row, index) => (
    <tr key={row.series}>
      <th scope="row">
        <RowName line={line} series={row.series} first={index === 0} />
      </th>
      {columns.map((column) => (
        <AmountCell key={column.key} cell={yearCell(form, row, column)} measure={measure} {...cells} />
      ))}
    </tr>
  ));
}

type NameProps = { line: TableLine; series: string; first: boolean };

/** A line's code and label, and the column that the row tells of it; they are said again of the rows that follow. */
function RowName({ line: { code, label }, series, first }: NameProps) {
  const name = label ?? 'Code absent de la table de l’INPI';
  return (
    <div className={styles['line']}>
      <span className={styles['code']}>{first ? code : ''}</span>
      <span>
        {first ? `${name} ` : <span className="visually-hidden">{`${code} ${name}, `}</span>}
        {series !== '' && <small>{series}</small>}
      </span>
    </div>
  );
}
