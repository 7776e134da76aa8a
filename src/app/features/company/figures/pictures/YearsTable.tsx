import type { ReactNode } from 'react';

import { exerciseWords } from '../../../../figures/words/exercise-words.ts';
import type { Year } from '../../../../figures/words/value-words.ts';

import styles from './Pictures.module.css';

type Row = { key: string; label: ReactNode; cells: readonly string[] };

type Props = {
  caption: string;
  /** Oldest first. */
  years: readonly Year[];
  rows: readonly Row[];
};

/** The numbers of a picture, one row for each of its things. */
export function YearsTable({ caption, years, rows }: Props) {
  return (
    <details className={styles['numbers']}>
      <summary>Les nombres</summary>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Ligne</span>
            </th>
            {years.map((year) => (
              <th key={year.closing} scope="col">
                {exerciseWords(year)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, cells }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {years.map((year, index) => (
                <td key={year.closing}>{cells[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
