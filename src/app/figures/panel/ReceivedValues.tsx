import type { FigureName } from '#domain/figures/names.ts';

import type { AmountUnit } from '../../format/amounts.ts';
import { exerciseWords } from '../words/exercise-words.ts';
import { basisWords, valueText, type Year } from '../words/value-words.ts';

import styles from './FigurePanel.module.css';

type Props = { name: FigureName; years: readonly Year[]; unit: AmountUnit };

/** The value of each exercise, beside the very text that was received. */
export function ReceivedValues({ name, years, unit }: Props) {
  return (
    <section>
      <h3>Exercices</h3>
      <table className={styles['years']}>
        <thead>
          <tr>
            <th scope="col">Clôture</th>
            <th scope="col">Lu ici</th>
            <th scope="col">Texte reçu</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.closing}>
              <th scope="row">{exerciseWords(year)}</th>
              <td>
                {valueText(name, year, unit)}
                {basisWords(name, year) !== null && <small> {basisWords(name, year)}</small>}
              </td>
              <td>{receivedWords(year.figures[name].received)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function receivedWords(received: string | null): string {
  if (received === null) return 'champ absent';
  return received === '' ? 'texte vide' : `«\u00A0${received}\u00A0»`;
}
