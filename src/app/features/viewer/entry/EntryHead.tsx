import { useId } from 'react';

import { parseIsoDate } from '#domain/calendar.ts';
import { enteredTypes, type EnteredType } from '#domain/filed/entry/asked-lines.ts';
import { withType, type EnteredAccounts } from '#domain/filed/entry/entered.ts';

import styles from './Entry.module.css';

const typeWords: Readonly<Record<EnteredType, string>> = {
  C: 'Comptes complets (2050 à 2053)',
  S: 'Comptes simplifiés (2033)',
  K: 'Comptes consolidés du groupe',
};

type Props = { accounts: EnteredAccounts; onChange: (accounts: EnteredAccounts) => void };

/** Which form is on the pages, and the exercise that it tells; filled in from the list of filings. */
export function EntryHead({ accounts, onChange }: Props) {
  const id = useId();
  const { type, closing, durationMonths, lines } = accounts;
  const begun = lines.length > 0;
  return (
    <div className={styles['head']}>
      <label htmlFor={`${id}-type`}>Modèle</label>
      <select
        id={`${id}-type`}
        value={type}
        disabled={begun}
        aria-describedby={begun ? `${id}-fixed` : undefined}
        onChange={(event) => {
          const chosen = enteredTypes.find((type) => type === event.target.value);
          if (chosen !== undefined) onChange(withType(accounts, chosen));
        }}
      >
        {enteredTypes.map((type) => (
          <option key={type} value={type}>
            {typeWords[type]}
          </option>
        ))}
      </select>
      {begun && (
        <p id={`${id}-fixed`} className={styles['hint']}>
          Les codes changent d’un modèle à l’autre&nbsp;: effacez la saisie pour en choisir un autre.
        </p>
      )}
      <label htmlFor={`${id}-closing`}>Clôture</label>
      <input
        id={`${id}-closing`}
        type="date"
        value={closing ?? ''}
        onChange={(event) => onChange({ ...accounts, closing: parseIsoDate(event.target.value) })}
      />
      <label htmlFor={`${id}-months`}>Durée (mois)</label>
      <input
        id={`${id}-months`}
        inputMode="numeric"
        size={3}
        placeholder="?"
        value={durationMonths ?? ''}
        onChange={(event) => {
          const months = Number(event.target.value.replaceAll(/\D/g, '').slice(0, 2));
          onChange({ ...accounts, durationMonths: months === 0 ? null : months });
        }}
      />
    </div>
  );
}
