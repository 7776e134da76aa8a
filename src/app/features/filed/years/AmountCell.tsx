import type { Cell } from '#domain/filed/accounts.ts';
import type { Measure } from '#domain/filed/measure.ts';
import type { YearCell } from '#domain/filed/year-columns.ts';

import type { AmountUnit } from '../../../format/amounts.ts';
import { cellDigits } from './cell-digits.ts';

import styles from './YearTable.module.css';

type Props = {
  cell: YearCell;
  measure: Measure;
  unit: AmountUnit;
  /** Whether the next filing's N-1 is shown even where it agrees. */
  previous: boolean;
  onOpen: (cells: readonly Cell[]) => void;
};

/** What was filed for a closing, and what the next filing says of it where asked, or where the two differ. */
export function AmountCell({ cell: { filed, restated, differs }, measure, unit, previous, onOpen }: Props) {
  const cells = [filed, restated].filter((one) => one !== null);
  const open = (): void => onOpen(cells);
  const rounded = cells.map(({ value }) => cellDigits(value, measure, unit));
  // To the euro only where the two would read the same.
  const exact = differs && rounded[0] === rounded[1];
  const digits = (one: Cell): string => cellDigits(one.value, measure, unit, exact);
  return (
    <td className={differs ? styles['differs'] : undefined}>
      {filed !== null && (
        <button type="button" tabIndex={-1} className={styles['value']} aria-haspopup="dialog" onClick={open}>
          {digits(filed)}
        </button>
      )}
      {(differs || (restated !== null && (previous || filed === null))) && (
        <small>
          N-1{differs && <span aria-hidden="true"> ≠</span>}
          {differs && <span className="visually-hidden"> différent</span>}{' '}
          {restated === null ? (
            'vide'
          ) : (
            <button
              type="button"
              tabIndex={-1}
              className={styles['value']}
              aria-haspopup="dialog"
              onClick={open}
            >
              {digits(restated)}
            </button>
          )}
        </small>
      )}
    </td>
  );
}
