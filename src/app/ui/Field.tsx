import type { ReactNode } from 'react';

import styles from './Field.module.css';

type Control = { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined };

type Props = {
  id: string;
  label: string;
  /** One sentence; absent when nothing is wrong. */
  error?: string | undefined;
  hint?: ReactNode;
  /** At the end of the label's line, said with the field: a counter. */
  aside?: string;
  children: (control: Control) => ReactNode;
};

/** A labelled field with what helps to fill it and what is wrong with it, tied to its control. */
export function Field({ id, label, error, hint, aside, children }: Props) {
  const parts = [
    hint !== undefined && `${id}-hint`,
    error !== undefined && `${id}-error`,
    aside !== undefined && `${id}-aside`,
  ];
  const describedBy = parts.filter((part) => part !== false).join(' ');
  return (
    <div className={styles['field']}>
      <div className={styles['head']}>
        <label htmlFor={id}>{label}</label>
        {aside !== undefined && <span id={`${id}-aside`}>{aside}</span>}
      </div>
      {children({ id, 'aria-invalid': error !== undefined, 'aria-describedby': describedBy || undefined })}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      )}
      {hint !== undefined && (
        <div id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </div>
      )}
    </div>
  );
}
