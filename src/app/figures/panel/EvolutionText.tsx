import type { EvolutionWords } from '../words/evolution-words.ts';
import { Verified } from './Verified.tsx';

import styles from './EvolutionText.module.css';

/** How a figure moved: the percentage or its words, the change under it, and what is to be said of them. */
export function EvolutionText({ main, change, note, state, verified }: EvolutionWords) {
  return (
    <div className={styles[state]}>
      <span className={styles['main']}>
        {main}
        {verified && <Verified what="l’évolution" />}
      </span>
      {state === 'to_check' && <span className={styles['flag']}> à vérifier</span>}
      {change !== null && <span className={styles['change']}> {change}</span>}
      {note !== null && <span className={styles['note']}> {note}</span>}
    </div>
  );
}
