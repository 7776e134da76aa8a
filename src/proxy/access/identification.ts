import type { Config } from '../config/environment.ts';
import { cookieIdentity, demonstrationIdentity, localIdentity, type Identity } from './identity.ts';
import { Login } from './oidc/login.ts';
import { Provider } from './oidc/provider.ts';
import { Transactions } from './oidc/transactions.ts';
import { Sessions } from './sessions.ts';

export const defaultProviderDeadlineMs = 5000;

/** How agents are known, as the configuration says; `login` is null where nobody logs in. */
export function identificationOf(
  { identity, oidc, publicUrl }: Config,
  now: () => number,
  providerDeadlineMs: number,
): { identity: Identity; login: Login | null } {
  const sessions = new Sessions(now);
  if (identity === 'local') return { identity: localIdentity(now), login: null };
  if (oidc === null) return { identity: demonstrationIdentity(sessions, now), login: null };
  const provider = new Provider(oidc, providerDeadlineMs);
  return {
    identity: cookieIdentity(sessions),
    login: new Login(provider, new Transactions(now), { sessions, publicUrl }),
  };
}
