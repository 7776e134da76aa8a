import { ProblemError } from '../problem-error.ts';

const minute = 60_000;

/** Counts calls by key in a sliding minute. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #calls = new Map<string, number[]>();

  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** @throws ProblemError too_many_requests, with the seconds until the oldest call leaves the minute. */
  take(key: string): void {
    const now = this.#now();
    const recent = (this.#calls.get(key) ?? []).filter((instant) => now - instant < minute);
    const [oldest = now] = recent;
    if (recent.length >= this.#perMinute)
      throw new ProblemError('too_many_requests', {
        retryAfter: Math.max(1, Math.ceil((oldest + minute - now) / 1000)),
      });
    this.#calls.set(key, [...recent, now]);
    if (this.#calls.size > 10_000) this.#forgetIdle(now);
  }

  #forgetIdle(now: number): void {
    for (const [key, calls] of this.#calls) if (now - (calls.at(-1) ?? 0) >= minute) this.#calls.delete(key);
  }
}
