import { useId, useRef, useState, type FormEvent } from 'react';

import { understandCompanyNumbers, type ListedNumber } from '#domain/company-numbers.ts';
import type { Siren } from '#domain/siren.ts';

import { mostListed } from '../../../tray/comparison-address.ts';
import { mostCompared } from '../../../tray/tray.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { ListReport } from './ListReport.tsx';

import styles from './PasteList.module.css';

type Props = {
  /** Those already there. */
  sirens: readonly Siren[];
  onAdd: (sirens: Siren[]) => void;
};

/** Adds companies by number, one or a whole list, and tells what was not understood, line by line. */
export function PasteList({ sirens, onAdd }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [lines, setLines] = useState<readonly ListedNumber[] | null>(null);
  const [error, setError] = useState<string | undefined>();
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const understood = understandCompanyNumbers(text);
    const found = understood.flatMap((line) => (line.kind === 'company' ? line.siren : []));
    const added = [...new Set(found)].filter((siren) => !sirens.includes(siren));
    setLines(understood);
    setError(found.length === 0 ? 'Aucun numéro d’entreprise n’a été compris.' : undefined);
    if (found.length === 0) {
      field.current?.focus();
      return;
    }
    onAdd(added);
    setText('');
    announce(`${added.length}\u00A0${added.length < 2 ? 'entreprise ajoutée' : 'entreprises ajoutées'}.`);
  };
  return (
    <form className={`${styles['form']} screen-only`} onSubmit={add} noValidate>
      <Field
        id={id}
        label="SIREN, SIRET ou liste à comparer"
        error={error}
        hint={`Un numéro par ligne, ou la colonne d’un tableau, espaces compris. ${mostCompared}\u00A0entreprises comparées\u202F; au-delà, et jusqu’à ${mostListed}, identité et dépôts seulement.`}
      >
        {(control) => (
          <textarea
            {...control}
            ref={field}
            rows={3}
            value={text}
            onChange={(event) => setText(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </Field>
      <Button type="submit" variant="primary">
        Ajouter
      </Button>
      {lines !== null && <ListReport lines={lines} room={mostListed} />}
    </form>
  );
}
