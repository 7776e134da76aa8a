import type { Announcement } from './announcement.ts';
import { ourShareOf, type Limit } from './documented-limits.ts';
import { SlidingWindow } from './sliding-window.ts';

/** The longest that a refusal is obeyed: a ban of API Entreprise, the longest thing that it announces. */
const longestFreezeMs = 12 * 3_600_000;

/** Resets are announced in whole seconds: two that differ by less are those of one window. */
const sameWindowMs = 2000;

/**
 * The calls of one token and kind: our own in its periods, what the service announces of everyone's, and its
 * refusals.
 */
export class Bucket {
  readonly #windows: readonly [SlidingWindow, ...SlidingWindow[]];
  #underWay = 0;
  /** What everyone spent of the service's current window, as far as we were told. */
  #everyone = { limit: 0, spent: 0, until: 0 };
  #frozenUntil = 0;
  #settled = false;

  constructor([shortest, ...longer]: readonly [Limit, ...Limit[]]) {
    this.#windows = [new SlidingWindow(shortest), ...longer.map((limit) => new SlidingWindow(limit))];
  }

  /**
   * Milliseconds before the call that comes after `ahead` others may leave; 0 when it may now.
   *
   * @param now here and below, milliseconds of a clock that only goes forward.
   */
  waitOf(ahead: number, now: number): number {
    const { limit, spent, until } = this.#everyone;
    const spentUntil = spent + this.#underWay + ahead >= ourShareOf(limit) ? until : 0;
    const own = this.#windows.map((window) => window.waitOf(ahead, now));
    return Math.max(0, this.#frozenUntil - now, spentUntil - now, ...own);
  }

  /** Whether a call has ended already: until then the next answer may announce a limit far from the documented one. */
  get settled(): boolean {
    return this.#settled;
  }

  leave(): void {
    this.#underWay += 1;
    for (const window of this.#windows) window.leave();
  }

  /** A call has ended. @param told what its answer announced. @param wallNow milliseconds since 1970. */
  done(told: Announcement | null, now: number, wallNow: number): void {
    this.#settled = true;
    this.#underWay -= 1;
    for (const window of this.#windows) window.done(now);
    if (told !== null) this.#windows[0].limit = told.limit;
    if (told?.window == null) this.#everyone.spent += 1;
    else this.#learn(told.limit, told.window.remaining, now + told.window.resetsAt - wallNow, now);
  }

  /** The service refused: nothing leaves before its time. */
  freeze(ms: number, now: number): void {
    this.#frozenUntil = Math.max(this.#frozenUntil, now + Math.min(ms, longestFreezeMs));
  }

  /** Answers may come in another order than they were counted in: of one window, the most that was spent holds. */
  #learn(limit: number, remaining: number, until: number, now: number): void {
    const known = this.#everyone;
    if (known.until > now && until < known.until - sameWindowMs) return;
    const same = known.until > now && until < known.until + sameWindowMs;
    this.#everyone = { limit, spent: Math.max(limit - remaining, same ? known.spent : 0), until };
  }
}
