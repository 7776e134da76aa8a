import { setTimeout as wait } from 'node:timers/promises';

import { ProblemError } from '../problem-error.ts';

export type PaceSettings = {
  perSecond: number;
  /** The longest that a call may be held back. */
  longestWaitMs: number;
  now: () => number;
};

/**
 * Spaces calls evenly, so that no second ever holds more than is allowed: the directory counts by address, and ends
 * by refusing connections.
 */
export class Pace {
  readonly #settings: PaceSettings;
  #free = 0;

  constructor(settings: PaceSettings) {
    this.#settings = settings;
  }

  /** Waits for this call's turn. @throws ProblemError upstream_rate_limited when it is too far; the signal's reason. */
  async turn(signal: AbortSignal): Promise<void> {
    const { perSecond, longestWaitMs, now } = this.#settings;
    const turn = Math.max(now(), this.#free);
    const delay = turn - now();
    if (delay > longestWaitMs)
      throw new ProblemError('upstream_rate_limited', { retryAfter: Math.ceil(delay / 1000) });
    this.#free = turn + 1000 / perSecond;
    if (delay > 0) await wait(delay, undefined, { signal });
  }
}
