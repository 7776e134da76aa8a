import { useId, useState, type SyntheticEvent } from 'react';

import { Button } from '../../ui/Button.tsx';

import styles from './Reader.module.css';

type Props = { wrong: boolean; onSubmit: (password: string) => void };

/** Asks for the password of an encrypted document; it goes to pdf.js and nowhere else. */
export function PasswordForm({ wrong, onSubmit }: Props) {
  const [password, setPassword] = useState('');
  const errorId = useId();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onSubmit(password);
  };
  return (
    <form className={styles['password']} onSubmit={submit}>
      <h2>Ce document est protégé par un mot de passe</h2>
      <p>Le déposant l’a chiffré. Le mot de passe reste dans ce navigateur.</p>
      <label>
        Mot de passe
        <input
          type="password"
          autoComplete="off"
          // The document cannot be read before: this is where the agent goes next.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={password}
          aria-invalid={wrong}
          aria-describedby={errorId}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <p id={errorId} role="alert" className={styles['wrong']}>
        {wrong ? 'Ce mot de passe n’ouvre pas le document.' : ''}
      </p>
      <Button type="submit" variant="primary">
        Ouvrir
      </Button>
    </form>
  );
}
