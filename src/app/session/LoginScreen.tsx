import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'react-router';

import { loginPaths } from '#contract/paths.ts';

import { keepFragment } from '../documents/address/kept-fragment.ts';
import { useDocumentTitle } from '../ui/useDocumentTitle.ts';
import { addressToComeBackTo, failureWords, loggedOut, outcomeKey } from './login-words.ts';
import { joinTabs } from './tabs.ts';

import styles from './LoginScreen.module.css';

/**
 * Stands in place of any screen for whom the proxy does not know.
 *
 * @param login whether one logs in here; elsewhere the workstation or a portal says who is there.
 */
export function LoginScreen({ login }: { login: boolean }) {
  return login ? <LogIn /> : <NotIdentified />;
}

function LogIn() {
  const client = useQueryClient();
  const location = useLocation();
  const outcome = new URLSearchParams(location.search).get(outcomeKey);
  const failure = failureWords(outcome);
  useDocumentTitle('Se connecter');
  useEffect(
    function letInWhoeverLoggedInElsewhere() {
      const ask = (): void => void client.invalidateQueries();
      const tabs = joinTabs(({ kind }) => kind === 'here' && ask());
      window.addEventListener('focus', ask);
      return () => {
        tabs.close();
        window.removeEventListener('focus', ask);
      };
    },
    [client],
  );
  return (
    <div className={`page ${styles['screen']}`}>
      <h1>{outcome === loggedOut ? 'Vous êtes déconnecté.' : 'Se connecter à Bilanscope'}</h1>
      {failure !== null && (
        <p role="alert" className={styles['failure']}>
          {failure}
        </p>
      )}
      <p>
        Bilanscope montre aux agents publics habilités les comptes annuels déposés par une entreprise et ses
        bilans Banque de France.
      </p>
      <p>
        <a
          href={loginPaths.login(addressToComeBackTo(location))}
          className={styles['login']}
          onClick={() => keepFragment(location)}
        >
          Se connecter
        </a>
      </p>
      {outcome !== loggedOut && location.pathname !== '/' && (
        <p className={styles['soft']}>Vous reviendrez à cette page.</p>
      )}
    </div>
  );
}

function NotIdentified() {
  useDocumentTitle('Vous n’êtes pas identifié');
  return (
    <div className="page prose">
      <h1>Vous n’êtes pas identifié</h1>
      <p>
        Bilanscope est réservé aux agents habilités. Votre session a pu se terminer : ouvrez-le de nouveau par
        le portail de votre administration, puis revenez à cette page.
      </p>
      <p>
        <a href={window.location.href}>Recharger cette page</a>
      </p>
    </div>
  );
}
