import { useState, type FormEvent } from 'react';

import { trailEvents } from '#contract/consultations.ts';
import { understandCompanyNumber } from '#domain/company-number.ts';

import type { ConsultationChoice } from '../../api/consultations-query.ts';
import { numberWords } from '../../format/company-number.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { choiceIn } from './choice.ts';
import { eventNames } from './consultation-words.ts';

import styles from './ConsultationsScreen.module.css';

type Props = { choice: ConsultationChoice; onChoose: (choice: ConsultationChoice) => void };

/** Narrows the trail to a company, days or a kind of access. */
export function ChoiceForm({ choice, onChoose }: Props) {
  const [errors, setErrors] = useState<{ siren?: string; to?: string }>({});
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string): string => {
      const value = typed.get(name);
      return typeof value === 'string' ? value : '';
    };
    const number = understandCompanyNumber(text('siren'));
    const params = new URLSearchParams({ du: text('du'), au: text('au'), nature: text('nature') });
    if ('siren' in number) params.set('siren', number.siren);
    const asked = choiceIn(params);
    const wrong: typeof errors = {};
    if (text('siren').trim() !== '' && !('siren' in number)) wrong.siren = numberWords(text('siren'), number);
    if (asked.from !== undefined && asked.to !== undefined && asked.to < asked.from)
      wrong.to = 'Ce jour est avant le premier.';
    setErrors(wrong);
    if (wrong.siren !== undefined || wrong.to !== undefined)
      event.currentTarget
        .querySelector<HTMLInputElement>(wrong.siren === undefined ? '#au' : '#siren')
        ?.focus();
    else onChoose(asked);
  };
  return (
    <form noValidate className={`screen-only ${styles['form']}`} aria-label="Filtrer" onSubmit={submit}>
      <Field id="siren" label="SIREN" error={errors.siren}>
        {(control) => (
          <input
            {...control}
            name="siren"
            defaultValue={choice.siren}
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </Field>
      <Field id="du" label="Du">
        {(control) => <input {...control} name="du" type="date" defaultValue={choice.from} />}
      </Field>
      <Field id="au" label="Au" error={errors.to}>
        {(control) => <input {...control} name="au" type="date" defaultValue={choice.to} />}
      </Field>
      <Field id="nature" label="Nature">
        {(control) => (
          <select {...control} name="nature" defaultValue={choice.event ?? ''}>
            <option value="">Toutes</option>
            {trailEvents.map((event) => (
              <option key={event} value={event}>
                {eventNames[event]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles['actions']}>
        <Button type="submit">Filtrer</Button>
        {Object.keys(choice).length > 0 && (
          <Button variant="quiet" onClick={() => onChoose({})}>
            Tout montrer
          </Button>
        )}
      </div>
    </form>
  );
}
