import type { EvolutionWords } from './evolution-words.ts';

import styles from './EvolutionText.module.css';

/** How a figure moved: the percentage or its words, and the change under it. */
export function EvolutionText({ main, change, toCheck }: EvolutionWords) {
  return (
    <>
      <strong className={toCheck ? styles['toCheck'] : styles['main']}>{main}</strong>
      {toCheck && <span className={styles['flag']}> à vérifier</span>}
      {change !== null && <span className={styles['change']}> {change}</span>}
    </>
  );
}
