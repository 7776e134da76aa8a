import { ProblemError } from '../problem-error.ts';

const minute = 60_000;

/** Keys that are remembered at once; beyond, the one that has been silent the longest is forgotten. */
const mostKeys = 10_000;

/** Counts calls by key in a sliding minute; what it keeps is bounded by the calls of the last minute. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #detail: string | null;
  /** The instants of the last minute's calls, oldest first; the key that was silent the longest comes first. */
  readonly #calls = new Map<string, number[]>();

  /** @param detail what the refusal says, where the code's own sentence would not be true. */
  constructor(perMinute: number, now: () => number, detail: string | null = null) {
    this.#perMinute = perMinute;
    this.#now = now;
    this.#detail = detail;
  }

  /** Keys remembered: a test tells that they do not grow. */
  get size(): number {
    return this.#calls.size;
  }

  /** @throws ProblemError too_many_requests, with the seconds until the oldest call leaves the minute. */
  take(key: string): void {
    const now = this.#now();
    this.#forgetSilent(now);
    const recent = this.#calls.get(key) ?? [];
    while (recent[0] !== undefined && now - recent[0] >= minute) recent.shift();
    const [oldest = now] = recent;
    if (recent.length >= this.#perMinute)
      throw new ProblemError('too_many_requests', {
        retryAfter: Math.max(1, Math.ceil((oldest + minute - now) / 1000)),
        detail: this.#detail,
      });
    recent.push(now);
    this.#calls.delete(key);
    this.#calls.set(key, recent);
  }

  #forgetSilent(now: number): void {
    for (const [key, calls] of this.#calls) {
      const isSilent = now - (calls.at(-1) ?? 0) >= minute;
      if (!isSilent && this.#calls.size < mostKeys) return;
      this.#calls.delete(key);
    }
  }
}
