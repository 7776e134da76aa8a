import { understandCompanyNumber } from '#domain/company-number.ts';

import { numberWords } from '../../format/company-number.ts';
import { Field } from '../../ui/Field.tsx';

import styles from './SirenField.module.css';

type Props = {
  text: string;
  /** Whether the form was sent: an unfinished number is an error from then on. */
  submitted: boolean;
  onChange: (text: string) => void;
};

/** Reads a SIREN, SIRET or VAT number as it is typed, and says what it understood. */
export function SirenField({ text, submitted, onChange }: Props) {
  const number = understandCompanyNumber(text);
  const words = numberWords(text, number);
  const wrong = number.kind === 'invalid' || (submitted && number.kind === 'incomplete');
  const typed = text.trim() !== '';
  return (
    <Field
      id="siren"
      label="SIREN"
      error={wrong ? words : undefined}
      hint={
        <output className={styles['understood']} data-found={'siren' in number}>
          {typed && !wrong ? words : 'Un SIRET ou un numéro de TVA, avec ou sans espaces, convient aussi.'}
        </output>
      }
    >
      {(control) => (
        <input
          {...control}
          className={styles['input']}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          inputMode="text"
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </Field>
  );
}
