import { useId } from 'react';

import type { PageClass } from '#domain/forms/page-class.ts';

import { choiceOf, choices, classWords } from '../../forms/form-names.ts';
import { useToldClasses } from '../../forms/told-classes.ts';
import { useReading } from '../reading.ts';

import styles from './Outline.module.css';

/** What the page in view is, for the agent to correct. */
export function ClassField({ shown }: { shown: PageClass }) {
  const { document } = useReading();
  const [, tell] = useToldClasses(document);
  const id = useId();
  const { page, by } = shown;
  const choose = (key: string): void => {
    const choice = choices.find((each) => each.key === key);
    tell(page, choice?.said ?? null);
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{`La page ${page} est`}</label>
      <select id={id} value={choiceOf(shown)} onChange={({ target }) => choose(target.value)}>
        {by !== 'guess' && <option value="">{by === null ? 'Non lue' : 'Oublier ma correction'}</option>}
        {choices.map(({ key, said }) => (
          <option key={key} value={key}>
            {classWords(said)}
          </option>
        ))}
      </select>
      <small>
        {by === 'guess' && 'Supposé d’après les mots de la page\u00A0: corrigez si besoin.'}
        {by === 'agent' && 'Indiqué par vous, pour la durée de ce dossier.'}
        {by === null && 'Son texte n’est pas lu\u00A0: vous pouvez dire ce qu’elle est.'}
      </small>
    </div>
  );
}
