import type { FilingView } from '#contract/filings.ts';
import type { Cell } from '#domain/filed/accounts.ts';
import type { FiledClosing } from '#domain/filed/history.ts';
import type { Siren } from '#domain/siren.ts';

import type { AmountUnit } from '../../../format/amounts.ts';
import { NumberTable } from '../number-table/NumberTable.tsx';
import { FormRows } from './FormRows.tsx';
import type { YearsTable } from './table-model.ts';
import { YearHead } from './YearHead.tsx';

import styles from './YearTable.module.css';

type Props = {
  siren: Siren;
  table: YearsTable;
  closings: readonly FiledClosing[];
  /** As listed: their confidentiality explains what is not in the table. */
  filings: readonly FilingView[];
  caption: string;
  unit: AmountUnit;
  /** Whether the next filing's N-1 is shown under every amount. */
  previous: boolean;
  isFolded: (key: string) => boolean;
  onFold: (key: string) => void;
  onOpen: (cells: readonly Cell[]) => void;
};

/** Lines down, closings across, oldest on the left; it scrolls in its own frame, from the newest. */
export function YearTable({
  siren,
  table,
  closings,
  filings,
  caption,
  unit,
  previous,
  isFolded,
  onFold,
  onOpen,
}: Props) {
  const { columns, forms } = table;
  const count = columns.length;
  return (
    <NumberTable frame={styles['frame']} table={styles['table']} caption={caption} count={count}>
      <thead>
        <tr>
          <th scope="col" className={styles['corner']}>
            En {unit}
          </th>
          {columns.map((column) => (
            <YearHead key={column.key} siren={siren} column={column} closings={closings} filings={filings} />
          ))}
        </tr>
      </thead>
      {forms.map((shown) => (
        <FormRows
          key={shown.key}
          {...{ shown, columns, unit, previous, onFold, onOpen }}
          folded={isFolded(shown.key)}
        />
      ))}
    </NumberTable>
  );
}
