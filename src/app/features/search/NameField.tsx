import { useState } from 'react';

import type { Siren } from '#domain/siren.ts';

import { directoryName } from '../../directory/company-words.ts';
import { Suggestions } from '../../directory/Suggestions.tsx';
import { useCombobox } from '../../directory/use-combobox.ts';
import { Field } from '../../ui/Field.tsx';

import styles from './NameField.module.css';

/** Finds a company by its name where a directory is installed; the SIREN works without it. */
export function NameField({ onFind }: { onFind: (siren: Siren) => void }) {
  const { field, suggestions } = useCombobox();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Field id="nom" label="Nom de l’entreprise" hint="Trois lettres au moins ; la ville aide à choisir.">
      {(control) => (
        <div className={styles['field']}>
          <input
            {...control}
            {...field}
            value={text}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setText(event.target.value);
              setChosen(null);
            }}
            onKeyDown={(event) => {
              // Only a company of the list can be consulted: a name alone sends nothing.
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
          {chosen !== text && (
            <Suggestions
              {...suggestions}
              text={text}
              onChoose={(company) => {
                setText(directoryName(company));
                setChosen(directoryName(company));
                onFind(company.siren);
              }}
            />
          )}
        </div>
      )}
    </Field>
  );
}
