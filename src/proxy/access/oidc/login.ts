import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';

import { loginPaths } from '#contract/paths.ts';

import { originOf } from '../origin.ts';
import { sessionIdOf, setSessionCookie } from '../session-cookie.ts';
import type { Session, Sessions } from '../sessions.ts';
import { LoginFailure } from './login-failure.ts';
import type { Identified, Provider } from './provider.ts';
import { transactionMs, type Transaction, type Transactions } from './transactions.ts';

/** Lax: it must come back with the browser that the provider, another site, sends to us. */
const cookie = {
  name: '__Host-bilanscope-connexion',
  attributes: { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: transactionMs / 1000 },
} as const;

/** Logging in and out at the identity provider. */
export class Login {
  readonly #provider: Provider;
  readonly #transactions: Transactions;
  readonly #sessions: Sessions;
  readonly #publicUrl: URL | null;

  constructor(
    provider: Provider,
    transactions: Transactions,
    { sessions, publicUrl }: { sessions: Sessions; publicUrl: URL | null },
  ) {
    this.#provider = provider;
    this.#transactions = transactions;
    this.#sessions = sessions;
    this.#publicUrl = publicUrl;
  }

  /** Begins a login. @param back a path of ours. @returns where to send the browser. @throws LoginFailure indisponible. */
  async begin(request: FastifyRequest, reply: FastifyReply, back: string): Promise<URL> {
    const id = sessionIdOf(request);
    const transaction: Transaction = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
      back,
      previous: id === null ? null : this.#sessions.find(id),
    };
    const address = await this.#provider.loginAddress(transaction, this.#own(request, loginPaths.callback));
    const browser = this.#transactions.begin(request.cookies[cookie.name] ?? null, transaction);
    reply.setCookie(cookie.name, browser, cookie.attributes);
    return address;
  }

  /** Whom a browser that comes back is. @throws LoginFailure. */
  async finish(request: FastifyRequest): Promise<Identified & Pick<Transaction, 'back' | 'previous'>> {
    const answer = new URL(this.#own(request, request.url));
    const taken = this.#transactions.take(
      request.cookies[cookie.name] ?? null,
      answer.searchParams.get('state') ?? '',
    );
    if (taken === 'over') throw new LoginFailure('expiree', 'transaction');
    if (taken === 'unknown') throw new LoginFailure('invalide', 'state');
    const { back, previous } = taken;
    return { ...(await this.#provider.identify(answer, taken)), back, previous };
  }

  /** Opens the session of whoever has been identified; the one before ends. */
  open(reply: FastifyReply, { agent, idToken }: Identified, previous: Session | null): void {
    if (previous !== null) this.#sessions.end(previous);
    setSessionCookie(reply, this.#sessions.open(agent, idToken).id);
  }

  /** Where the provider ends its own session; null when there is nothing to end. */
  end(request: FastifyRequest, { idToken }: Session): Promise<URL | null> {
    return idToken === null
      ? Promise.resolve(null)
      : this.#provider.logoutAddress(idToken, this.#own(request, '/'));
  }

  /** An address of ours, as the provider knows it. */
  #own(request: FastifyRequest, path: string): string {
    return originOf(request, this.#publicUrl) + path;
  }
}
