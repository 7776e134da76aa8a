import type { Figures } from '#contract/figures.ts';
import type { FigureName } from '#domain/figures/names.ts';

import type { AmountUnit } from '../../format/amounts.ts';
import { checkWords } from '../words/check-words.ts';
import type { Year } from '../words/value-words.ts';
import { Verified } from './Verified.tsx';

import styles from './EvolutionText.module.css';

type Props = {
  name: FigureName;
  year: Year;
  precision: Pick<Figures, 'precision' | 'ratioPrecision'>;
  unit: AmountUnit;
};

/** Beside a value: how it stands against the formula that its source states, when it states one. */
export function ValueCheck({ name, year, precision, unit }: Props) {
  const check = checkWords(name, year, precision, unit);
  if (check === null) return null;
  if (check.state === 'verified') return <Verified what="la valeur" />;
  return check.state === 'differs' ? (
    <small className={styles['to_check']}>
      <span className={styles['note']}>
        {check.words} <span className={styles['flag']}>à vérifier</span>
      </span>
    </small>
  ) : (
    <small className={styles['note']}>{check.words}</small>
  );
}
