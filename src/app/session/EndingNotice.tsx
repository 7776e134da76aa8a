import { useEffect } from 'react';

import { loginPaths } from '#contract/paths.ts';

import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { useNow } from '../ui/useNow.ts';
import { endingWords } from './ending-words.ts';
import { backPath } from './paths.ts';

import styles from './EndingNotice.module.css';

type Props = {
  /** In milliseconds of the machine's clock. */
  endsAt: number;
  /** Whether nothing prolongs the session: one can only log in again. */
  final: boolean;
  /** Whether the last attempt to stay failed. */
  failed: boolean;
  onStay: () => void;
};

/** Says that the session is about to end, without taking the focus from what the agent does. */
export function EndingNotice({ endsAt, final, failed, onStay }: Props) {
  const words = endingWords(endsAt - useNow(1_000), final);
  useEffect(
    function sayIt() {
      announce(words);
    },
    [words],
  );
  return (
    <section aria-label="Fin de session" className={`screen-only ${styles['notice']}`} data-session-notice="">
      <p>{words}</p>
      {failed && <p className={styles['failed']}>Bilanscope ne répond pas : réessayez.</p>}
      {final ? (
        <a href={loginPaths.login(backPath)} target="_blank" rel="noopener">
          Se reconnecter<span className="visually-hidden"> (nouvel onglet)</span>
        </a>
      ) : (
        <Button onClick={onStay}>Rester connecté</Button>
      )}
    </section>
  );
}
