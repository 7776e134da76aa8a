import { ourShareOf, type Limit } from './documented-limits.ts';

/**
 * Counts calls so that no period of the service ever holds more than our share, wherever its periods begin and however
 * long calls travel: a call takes a slot when it leaves, and gives it back one whole period after its answer. Whatever
 * took that slot next was counted by the service a whole period later. Times are milliseconds of a clock that only
 * goes forward.
 */
export class SlidingWindow {
  readonly #perMs: number;
  #limit: number;
  #underWay = 0;
  /** When the slots of answered calls come back, soonest first. */
  readonly #returns: number[] = [];

  constructor({ calls, perMs }: Limit) {
    this.#limit = calls;
    this.#perMs = perMs;
  }

  /** The service's own limit, of which we take our share. */
  set limit(calls: number) {
    this.#limit = calls;
  }

  /** Milliseconds before the call that comes after `ahead` others may leave; calls under way count as a whole period. */
  waitOf(ahead: number, now: number): number {
    this.#forget(now);
    const share = ourShareOf(this.#limit);
    const free = share - this.#underWay - this.#returns.length;
    if (ahead < free) return 0;
    const rank = ahead - free;
    const known = this.#returns[rank];
    if (known !== undefined) return known - now;
    return this.#perMs * (1 + Math.floor((rank - this.#returns.length) / share));
  }

  leave(): void {
    this.#underWay += 1;
  }

  /** The answer of a call has come, or will not. */
  done(now: number): void {
    this.#underWay -= 1;
    this.#returns.push(now + this.#perMs);
  }

  #forget(now: number): void {
    const first = this.#returns.findIndex((at) => at > now);
    this.#returns.splice(0, first === -1 ? this.#returns.length : first);
  }
}
