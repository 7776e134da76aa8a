import Search from 'lucide-react/icons/search';
import { useId, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';

import { understandCompanyNumber } from '#domain/company-number.ts';

import { numberWords } from '../format/company-number.ts';
import { Button } from '../ui/Button.tsx';

import styles from './HeaderSearch.module.css';

/** Goes from one company to another in the same case. */
export function HeaderSearch() {
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState('');
  const [submitted, setSubmitted] = useState(false);
  const number = understandCompanyNumber(text);
  const wrong = submitted && !('siren' in number);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setSubmitted(true);
    if ('siren' in number) void navigate(`/entreprises/${number.siren}`);
    else event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <search className={styles['place']}>
      <form noValidate className={styles['search']} onSubmit={submit}>
        <label htmlFor={id} className="visually-hidden">
          Rechercher un SIREN
        </label>
        <input
          id={id}
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder="SIREN, SIRET ou n° de TVA"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-words` : undefined}
        />
        <Button variant="quiet" type="submit" aria-label="Rechercher">
          <Search size={18} aria-hidden="true" />
        </Button>
        {wrong && (
          <p id={`${id}-words`} className={styles['words']}>
            {numberWords(text, number)}
          </p>
        )}
      </form>
    </search>
  );
}
