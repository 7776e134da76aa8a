import CircleHelp from 'lucide-react/icons/circle-question-mark';

import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import { usualDelayMonths, type HistoryEntry, type HistoryGap } from '#domain/filing-history.ts';
import type { Siren } from '#domain/siren.ts';

import { gapWords } from './filing-words.ts';
import { FilingRow } from './FilingRow.tsx';
import { rowKey } from './timeline/marks.ts';

import styles from './FilingTable.module.css';

type Props = {
  siren: Siren;
  current: Case;
  rows: readonly (HistoryEntry<FilingView> | HistoryGap)[];
  /** Whether nothing but public filings could be known. */
  publicOnly: boolean;
  /** The row that the pointer or the focus is on, here or in the picture above. */
  pointed: string | null;
  onPoint: (key: string | null) => void;
};

/** The deposits, and among them the closings without any. */
export function FilingTable({ siren, current, rows, publicOnly, pointed, onPoint }: Props) {
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">
        Comptes déposés ; du dépôt à la clôture, le repère usuel est de {usualDelayMonths.paper} à{' '}
        {usualDelayMonths.online} mois
      </caption>
      <thead>
        <tr>
          <th scope="col">Clôture</th>
          <th scope="col">Dépôt</th>
          <th scope="col">Confidentialité</th>
          <th scope="col">
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.kind === 'gap' ? (
            <tr
              key={rowKey(row)}
              className={styles['gap']}
              data-pointed={rowKey(row) === pointed || undefined}
              onMouseEnter={() => onPoint(rowKey(row))}
              onMouseLeave={() => onPoint(null)}
            >
              <td colSpan={4}>
                <CircleHelp size={16} aria-hidden="true" /> {gapWords(row, publicOnly)}
              </td>
            </tr>
          ) : (
            <FilingRow
              key={row.filing.id}
              siren={siren}
              current={current}
              entry={row}
              pointed={row.filing.id === pointed}
              onPoint={(on) => onPoint(on ? row.filing.id : null)}
            />
          ),
        )}
      </tbody>
    </table>
  );
}
