import { createHash, randomBytes } from 'node:crypto';

import type { Session } from '../sessions.ts';

/** A login on its way, from the provider's page to the return of the browser. */
export type Transaction = {
  /** What the provider must send back. */
  state: string;
  /** What the identity must quote. */
  nonce: string;
  /** What only we can show for the code (PKCE). */
  verifier: string;
  back: string;
  /** The session that this login replaces. */
  previous: Session | null;
};

/** Why no transaction is found: never begun by this browser, or over (too old, or used). */
export type Absence = 'unknown' | 'over';

type Begun = { transaction: Transaction; startedAt: number; used: boolean };

export const transactionMs = 10 * 60_000;

const mostBrowsers = 10_000;
const mostOfBrowser = 20;

/** Logins on their way, each for one browser and for one use. Several tabs may log in at once. */
export class Transactions {
  readonly #byBrowser = new Map<string, Map<string, Begun>>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Begins a login.
   *
   * @param browser what this browser was given before; null when nothing. @returns what it is known by from now on.
   */
  begin(browser: string | null, transaction: Transaction): string {
    const known = browser === null ? undefined : this.#of(browser);
    const key = known === undefined || browser === null ? randomBytes(32).toString('base64url') : browser;
    const begun = known ?? new Map<string, Begun>();
    begun.set(transaction.state, { transaction, startedAt: this.#now(), used: false });
    dropOldest(begun, mostOfBrowser);
    this.#byBrowser.delete(hashOf(key));
    this.#byBrowser.set(hashOf(key), begun);
    dropOldest(this.#byBrowser, mostBrowsers);
    return key;
  }

  /** The login that a browser comes back from: once, and in time. */
  take(browser: string | null, state: string): Transaction | Absence {
    const begun = browser === null ? undefined : this.#of(browser);
    if (begun === undefined) return 'over';
    const found = begun.get(state);
    if (found === undefined) return 'unknown';
    if (found.used || this.#now() - found.startedAt >= transactionMs) return 'over';
    found.used = true;
    return found.transaction;
  }

  #of(browser: string): Map<string, Begun> | undefined {
    return this.#byBrowser.get(hashOf(browser));
  }
}

function dropOldest(map: Map<string, unknown>, most: number): void {
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

function hashOf(browser: string): string {
  return createHash('sha256').update(browser).digest('base64url');
}
