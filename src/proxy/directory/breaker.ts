import type { ProblemCode } from '#contract/problem.ts';

import { ProblemError } from '../problem-error.ts';

export type BreakerSettings = { failures: number; openMs: number; now: () => number };

/** Failures that say nothing of the service's health: it has understood, and says no. */
const answers: ReadonlySet<ProblemCode> = new Set(['not_found', 'upstream_refused']);

/** Leaves a service alone for a while after failures in a row, or for as long as it asks. */
export class Breaker {
  readonly #settings: BreakerSettings;
  #failures = 0;
  #closedUntil = 0;

  constructor(settings: BreakerSettings) {
    this.#settings = settings;
  }

  /** When calls may leave again (ms); null when they may now. */
  get closedUntil(): number | null {
    return this.#closedUntil > this.#settings.now() ? this.#closedUntil : null;
  }

  /** @throws ProblemError upstream_unavailable while the service is left alone; what the call throws. */
  async call<T>(work: () => Promise<T>): Promise<T> {
    const { failures, openMs, now } = this.#settings;
    const until = this.closedUntil;
    if (until !== null)
      throw new ProblemError('upstream_unavailable', { retryAfter: Math.ceil((until - now()) / 1000) });
    try {
      const value = await work();
      this.#failures = 0;
      return value;
    } catch (error) {
      if (!(error instanceof ProblemError) || answers.has(error.code)) throw error;
      this.#failures += 1;
      const asked = error.code === 'upstream_rate_limited' ? (error.retryAfter ?? 0) * 1000 : 0;
      const rest = this.#failures >= failures ? openMs : 0;
      this.#closedUntil = now() + Math.max(rest, asked);
      if (rest > 0) this.#failures = 0;
      throw error;
    }
  }
}
