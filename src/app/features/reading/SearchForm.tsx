import type { Sought } from './hits/useHits.ts';

import styles from './SearchForm.module.css';

type Props = {
  sought: Sought;
  onChange: (change: Partial<Sought>) => void;
  onSettle: () => void;
  /** What was found, in words; empty while nothing is looked for. */
  outcome: string;
};

/** What is looked for, and whether recognition's errors are let through. */
export function SearchForm({ sought, onChange, onSettle, outcome }: Props) {
  return (
    <search className={styles['form']}>
      <div className={styles['field']}>
        <label htmlFor="cherche">Nom, mots ou montant</label>
        <input
          id="cherche"
          type="search"
          autoComplete="off"
          spellCheck={false}
          aria-describedby="cherche-aide"
          value={sought.query}
          onChange={(event) => onChange({ query: event.target.value })}
          onBlur={onSettle}
        />
      </div>
      <label className={`${styles['tolerance']} screen-only`}>
        <input
          type="checkbox"
          checked={sought.tolerant}
          onChange={(event) => onChange({ tolerant: event.target.checked })}
        />
        Admettre les erreurs de reconnaissance
      </label>
      <p id="cherche-aide" className={styles['help']}>
        Les accents, les majuscules, les coupures et les espaces des montants ne comptent pas. Ce que vous
        cherchez ne quitte pas ce navigateur.
      </p>
      <output className={styles['outcome']}>{outcome}</output>
    </search>
  );
}
