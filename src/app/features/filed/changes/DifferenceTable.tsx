import type { Confrontation } from '#domain/filed/changes/confrontation.ts';
import { isOppositeSign, type Difference } from '#domain/filed/changes/difference.ts';

import { lineName } from '../../../filed/line-names.ts';
import { changeText, doubtWords, lineAddress, percentText, sideAmount, sideHeads } from './change-words.ts';
import { FactActions } from './FactActions.tsx';
import type { Keeping } from './useKeeping.ts';

import styles from './Changes.module.css';

type Props = {
  confrontation: Confrontation;
  differences: readonly Difference[];
  caption: string;
  keeping: Keeping;
};

/** Lines that two filings tell otherwise: both amounts, the difference, and where to see them. */
export function DifferenceTable({ confrontation, differences, caption, keeping }: Props) {
  const [before, after] = sideHeads(confrontation);
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Ligne</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
          <th scope="col">Écart</th>
          <th scope="col">%</th>
          <th scope="col" className="screen-only">
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <Row
            key={`${lineAddress(difference)} ${difference.before?.source.place ?? difference.after?.source.place ?? ''}`}
            difference={difference}
            heads={[before, after]}
            fact={keeping.factOf(confrontation, difference)}
            keeping={keeping}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = {
  difference: Difference;
  heads: readonly [string, string];
  fact: ReturnType<Keeping['factOf']>;
  keeping: Keeping;
};

function Row({ difference, heads: [before, after], fact, keeping }: RowProps) {
  const name = lineName(difference);
  const { label } = difference;
  const doubt = doubtWords(difference, [before, after]);
  return (
    <tr>
      <th scope="row">
        {name}
        <small>
          {lineAddress(difference)}
          {label !== null && label !== name && ` · ${label}`}
        </small>
        {doubt !== null && <small>{doubt}</small>}
      </th>
      <td>
        <span className={styles['narrow']}>{before}</span>
        {sideAmount(difference, 'before')}
      </td>
      <td>
        <span className={styles['narrow']}>{after}</span>
        {sideAmount(difference, 'after')}
      </td>
      <td className={styles['change']}>
        <span className={styles['narrow']}>Écart</span>
        {changeText(difference) ?? '–'}
        {isOppositeSign(difference) && <small>signe opposé</small>}
      </td>
      <td>
        <span className={styles['narrow']}>En&nbsp;%</span>
        {percentText(difference) ?? '–'}
      </td>
      <td className={`${styles['actions']} screen-only`}>
        <FactActions fact={fact} name={name} keeping={keeping} />
      </td>
    </tr>
  );
}
