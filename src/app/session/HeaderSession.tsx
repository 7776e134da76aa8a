import { useMatches } from 'react-router';

import { loginPaths } from '#contract/paths.ts';
import type { Session } from '#contract/session.ts';

import { gated } from '../shell/gated.ts';
import { addressToComeBackTo } from './login-words.ts';
import { LogOut } from './LogOut.tsx';

/** At the end of the header: how to leave, or how to come in where the screen itself does not say it. */
export function HeaderSession({ agent }: Pick<Session, 'agent'>) {
  const matches = useMatches();
  if (agent !== null) return <LogOut />;
  if (matches.some(({ handle }) => handle === gated)) return null;
  return <a href={loginPaths.login(addressToComeBackTo(window.location))}>Se connecter</a>;
}
