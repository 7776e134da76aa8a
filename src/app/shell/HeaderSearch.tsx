import { useQuery } from '@tanstack/react-query';
import Search from 'lucide-react/icons/search';
import { lazy, Suspense, useId, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';

import { understandCompanyNumber } from '#domain/company-number.ts';

import { sessionQuery } from '../api/queries.ts';
import { useCombobox } from '../directory/use-combobox.ts';
import { numberWords } from '../format/company-number.ts';
import { Button } from '../ui/Button.tsx';
import { SectionBoundary } from '../ui/SectionBoundary.tsx';

import styles from './HeaderSearch.module.css';

const Suggestions = lazy(async () => ({
  default: (await import('../directory/Suggestions.tsx')).Suggestions,
}));

/** Goes from one company to another in the same case: by number, and by name where a directory is installed. */
export function HeaderSearch() {
  const navigate = useNavigate();
  const id = useId();
  const { data: session } = useQuery(sessionQuery());
  const { field, suggestions } = useCombobox();
  const [text, setText] = useState('');
  const [submitted, setSubmitted] = useState(false);
  const byName = session?.search === true;
  const number = understandCompanyNumber(text);
  const named = byName && isName(text);
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
          {byName ? 'Rechercher un SIREN ou un nom' : 'Rechercher un SIREN'}
        </label>
        <input
          {...(byName ? field : {})}
          id={id}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setSubmitted(false);
          }}
          placeholder={byName ? 'SIREN, SIRET ou nom' : 'SIREN, SIRET ou n° de TVA'}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-words` : undefined}
        />
        <Button variant="quiet" type="submit" aria-label="Rechercher">
          <Search size={18} aria-hidden="true" />
        </Button>
        <div className={styles['below']}>
          {wrong && (
            <p id={`${id}-words`} className={styles['words']}>
              {named ? 'Choisissez une entreprise dans la liste.' : numberWords(text, number)}
            </p>
          )}
          {named && (
            <SectionBoundary>
              <Suspense>
                <Suggestions
                  {...suggestions}
                  text={text}
                  onChoose={({ siren }) => void navigate(`/entreprises/${siren}`)}
                />
              </Suspense>
            </SectionBoundary>
          )}
        </div>
      </form>
    </search>
  );
}

/** Whether a text is a name rather than a number being typed, with or without the FR of a VAT number. */
function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !/^FR[0-9A-Z]?\d/i.test(text.replaceAll(/\s/g, ''));
}
