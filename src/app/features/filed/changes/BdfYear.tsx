import type { Figures } from '#contract/figures.ts';
import {
  isBdfFinding,
  type BdfConfrontation,
  type ConfrontedFigure,
} from '#domain/filed/against-bdf/against-bdf.ts';

import { factOfBdf } from '../../../filed/kept-facts/fact-of.ts';
import { formatMonth } from '../../../format/dates.ts';
import {
  othersWords,
  bdfAmount,
  bdfGap,
  bdfNotes,
  bdfTitle,
  figureLabel,
  sourceLine,
  verdictWords,
} from './bdf-words.ts';
import { FactActions } from './FactActions.tsx';
import type { Keeping } from './useKeeping.ts';

import styles from './Changes.module.css';

type Props = { confrontation: BdfConfrontation; figures: Figures; keeping: Keeping };

/** One exercise of the Banque de France against its filing: what differs in sight, the rest folded. */
export function BdfYear({ confrontation, figures, keeping }: Props) {
  const { closing, figures: compared } = confrontation;
  const found = compared.filter(isBdfFinding);
  const others = compared.filter((figure) => !isBdfFinding(figure));
  const table = { confrontation, figures, keeping };
  return (
    <div className={styles['year']}>
      <h4>{bdfTitle(confrontation)}</h4>
      {bdfNotes(confrontation).map((note) => (
        <p key={note} className={styles['soft']}>
          {note}
        </p>
      ))}
      {found.length > 0 && (
        <BdfTable {...table} rows={found} caption={`${formatMonth(closing)}\u00A0: écarts avec le dépôt`} />
      )}
      {others.length > 0 && (
        <details className={styles['folded']}>
          <summary>{othersWords(others, found.length)}</summary>
          <BdfTable {...table} rows={others} caption={`${formatMonth(closing)}\u00A0: autres chiffres`} />
        </details>
      )}
    </div>
  );
}

type TableProps = Props & { rows: readonly ConfrontedFigure[]; caption: string };

function BdfTable({ confrontation, figures, keeping, rows, caption }: TableProps) {
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Chiffre</th>
          <th scope="col">Dépôt</th>
          <th scope="col">Banque de France</th>
          <th scope="col">Écart</th>
          <th scope="col">Constat</th>
          <th scope="col" className="screen-only">
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((figure) => {
          const fact = factOfBdf(confrontation, figure, figures, keeping.read);
          return (
            <tr key={figure.name}>
              <th scope="row">
                {figureLabel(figure)}
                <small>{sourceLine(figure, confrontation)}</small>
              </th>
              <td>
                <span className={styles['narrow']}>Dépôt</span>
                {bdfAmount(figure.filed)}
              </td>
              <td>
                <span className={styles['narrow']}>Banque de France</span>
                {bdfAmount(figure.bdf)}
              </td>
              <td className={styles['change']}>
                <span className={styles['narrow']}>Écart</span>
                {bdfGap(figure)}
              </td>
              <td>
                <span className={styles['narrow']}>Constat</span>
                {verdictWords[figure.verdict]}
              </td>
              <td className={`${styles['actions']} screen-only`}>
                {fact !== null && isBdfFinding(figure) && (
                  <FactActions fact={fact} name={figureLabel(figure)} keeping={keeping} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
