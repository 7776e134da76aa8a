import type { FiledClosing } from '#domain/filed/history.ts';
import type { YearColumn } from '#domain/filed/year-columns.ts';

import type { AmountUnit } from '../../../../format/amounts.ts';
import type { PictureLine } from './picture-lines.ts';
import { columnWords, lineText } from './points.ts';

import styles from './LinesPicture.module.css';

type Props = {
  lines: readonly PictureLine[];
  columns: readonly YearColumn[];
  closings: readonly FiledClosing[];
  unit: AmountUnit;
};

/** The numbers of the curves: closings down, lines across. */
export function LinesTable({ lines, columns, closings, unit }: Props) {
  return (
    <details className={styles['numbers']}>
      <summary>Les nombres</summary>
      <table>
        <caption className="visually-hidden">{`Lignes en courbes, en ${unit}`}</caption>
        <thead>
          <tr>
            <th scope="col">Clôture</th>
            {lines.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column, index) => (
            <tr key={`${column.filed} ${column.restatedBy}`}>
              <th scope="row">{columnWords(column, closings)}</th>
              {lines.map((line) => (
                <td key={line.key}>{lineText(line, line.values[index] ?? null, unit)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
