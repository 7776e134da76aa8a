import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';

import { loginPaths } from '#contract/paths.ts';

import { Button } from '../ui/Button.tsx';
import type { Cover } from './cover.ts';
import { backPath } from './paths.ts';

import loginStyles from './LoginScreen.module.css';
import styles from './ScreenCover.module.css';

type Props = { reason: Cover; onRetry: () => void };

/** Stands over everything, opaque: the screens below are neither seen, nor reached, nor read aloud, nor printed. */
export function ScreenCover({ reason, onRetry }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { title, sentence } = words[reason];
  useLayoutEffect(function standAboveOtherDialogs() {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useLayoutEffect(
    function nameTheTab() {
      const before = document.title;
      document.title = `${title} · Bilanscope`;
      return () => {
        document.title = before;
      };
    },
    [title],
  );
  return createPortal(
    <dialog
      ref={dialog}
      data-cover=""
      closedby="none"
      className={styles['cover']}
      aria-labelledby="couverture"
      aria-describedby="couverture-suite"
    >
      <div className={styles['words']}>
        <h1 id="couverture">{title}</h1>
        <p id="couverture-suite">{sentence}</p>
        <Remedy key={reason} reason={reason} onRetry={onRetry} />
      </div>
    </dialog>,
    document.body,
  );
}

/** What the agent can do, where the focus starts; nothing while one can only wait. */
function Remedy({ reason, onRetry }: Props) {
  const place = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(function startHere() {
    place.current?.querySelector<HTMLElement>('a, button')?.focus();
  }, []);
  return (
    <p ref={place}>
      {reason === 'expired' && (
        <a href={loginPaths.login(backPath)} target="_blank" rel="noopener" className={loginStyles['login']}>
          Se reconnecter
          <span className="visually-hidden"> (nouvel onglet)</span>
        </a>
      )}
      {reason === 'unreachable' && (
        <Button variant="primary" onClick={onRetry}>
          Réessayer
        </Button>
      )}
    </p>
  );
}

const words: Readonly<Record<Cover, { title: string; sentence: string }>> = {
  checking: { title: 'Vérification de votre session…', sentence: 'Cette page revient aussitôt après.' },
  unreachable: {
    title: 'Bilanscope ne répond pas.',
    sentence:
      'Votre session n’a pas pu être vérifiée\u00A0: contrôlez votre connexion au réseau, puis réessayez.',
  },
  expired: {
    title: 'Votre session a expiré.',
    sentence:
      'Ce que vous avez saisi et la page que vous lisiez vous attendent ici\u00A0: reconnectez-vous dans un nouvel onglet, puis revenez à celui-ci.',
  },
  parting: { title: 'Déconnexion…', sentence: 'Bilanscope ferme votre session.' },
  gone: { title: 'Déconnexion…', sentence: 'Bilanscope ferme votre session.' },
};
