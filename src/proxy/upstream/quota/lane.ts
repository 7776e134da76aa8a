import type { SourceName } from '#contract/session.ts';
import type { Wait } from '#contract/waits.ts';

import { ProblemError } from '../../problem-error.ts';
import type { Announcement } from './announcement.ts';
import { Bucket } from './bucket.ts';
import type { Clock } from './clock.ts';
import type { Limit } from './documented-limits.ts';
import { FairLine, type InLine } from './fair-line.ts';
import type { Readers } from './readers.ts';
import type { SlidingWindow } from './sliding-window.ts';

/** What a service last announced of a token's calls: how many a minute, how many are left, until when (ms since 1970). */
export type Quota = { limit: number; remaining: number; resetsAt: number };

type LaneSettings = {
  source: SourceName;
  limits: readonly [Limit, ...Limit[]];
  /** The calls of our address to that host, which all its lanes share; null where it does not count them. */
  address: SlidingWindow | null;
  clock: Clock;
  patienceMs: number;
};

type Entering = { siren: string; readers: Readers };

type Entry = InLine & Entering & { since: number; go: () => void; fail: (reason: unknown) => void };

/** The calls of one token and kind: those that may leave do, the others wait in a fair line. */
export class Lane {
  readonly #settings: LaneSettings;
  readonly #bucket: Bucket;
  readonly #line = new FairLine<Entry>();
  #refused: { siren: string; until: number } | null = null;
  #quota: Quota | null = null;
  #cancelTimer: () => void = () => {};

  constructor(settings: LaneSettings) {
    this.#settings = settings;
    this.#bucket = new Bucket(settings.limits);
  }

  /** Resolves when the call may leave; it has then left. @throws as `Turns.take`. */
  enter({ siren, readers }: Entering): Promise<void> {
    const now = this.#settings.clock.elapsed();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const refusedMs = this.#refused?.siren === siren ? this.#refused.until - now : 0;
    if (refusedMs > 0) reject(tooFar(refusedMs, 0));
    else {
      const entry: Entry = {
        siren,
        readers,
        since: now,
        go: resolve,
        fail: reject,
        get agent() {
          return readers.agent;
        },
      };
      this.#line.join(entry);
      readers.waiting((reason) => this.#drop(entry, reason));
      this.advance();
    }
    return promise;
  }

  /** A call has ended. @param told what its answer announced. */
  done(told: Announcement | null): void {
    const { clock } = this.#settings;
    this.#bucket.done(told, clock.elapsed(), clock.now());
    if (told?.window != null) this.#quota = { limit: told.limit, ...told.window };
    this.advance();
  }

  /**
   * A call was refused by a 429: nothing leaves before its time. Where the service announces with it that calls are
   * left, the refusal is that company's alone, until a second one is refused.
   */
  refuse({ siren }: Entering, told: Announcement | null, retryAfter: number): void {
    const now = this.#settings.clock.elapsed();
    const another = this.#refused !== null && this.#refused.siren !== siren && this.#refused.until > now;
    this.#refused = { siren, until: now + retryAfter * 1000 };
    if (another || (told?.window?.remaining ?? 0) === 0) this.#bucket.freeze(retryAfter * 1000, now);
  }

  /** Ends every wait by a failure. */
  close(failure: ProblemError): void {
    for (const entry of this.#line.order()) this.#drop(entry, failure);
  }

  /** Lets go whoever may leave, and ends the waits that would last too long. */
  advance(): void {
    const { clock, address } = this.#settings;
    const now = clock.elapsed();
    while (this.#line.length > 0 && this.#waitOf(0, now) === 0) {
      const entry = this.#line.next();
      if (entry === null) break;
      this.#bucket.leave();
      address?.leave();
      entry.readers.gone();
      entry.go();
    }
    if (this.#bucket.settled) this.#endLongWaits(now);
    this.#wakeUp(now);
  }

  /** How an agent's own calls stand in line. */
  waitsOf(agent: string): Wait[] {
    const now = this.#settings.clock.elapsed();
    return this.#line.order().flatMap(({ readers, siren }, ahead) => {
      if (!readers.includes(agent)) return [];
      const seconds = Math.ceil(this.#waitOf(ahead, now) / 1000);
      return [{ source: this.#settings.source, siren, ahead, seconds }];
    });
  }

  /** Null when nothing was announced, or its window is over. */
  get quota(): Quota | null {
    return this.#quota !== null && this.#quota.resetsAt > this.#settings.clock.now() ? this.#quota : null;
  }

  #waitOf(ahead: number, now: number): number {
    return Math.max(this.#bucket.waitOf(ahead, now), this.#settings.address?.waitOf(ahead, now) ?? 0);
  }

  #endLongWaits(now: number): void {
    let ahead = 0;
    for (const entry of this.#line.order()) {
      const waitMs = this.#waitOf(ahead, now);
      if (now - entry.since + waitMs > this.#settings.patienceMs) this.#drop(entry, tooFar(waitMs, ahead));
      else ahead += 1;
    }
  }

  #drop(entry: Entry, reason: unknown): void {
    if (!this.#line.drop(entry)) return;
    entry.readers.gone();
    entry.fail(reason);
  }

  #wakeUp(now: number): void {
    this.#cancelTimer();
    if (this.#line.length === 0) return;
    this.#cancelTimer = this.#settings.clock.after(Math.ceil(this.#waitOf(0, now)), () => this.advance());
  }
}

/** The failure of a call whose turn is too far: its place, and when it is worth asking again. */
function tooFar(waitMs: number, ahead: number): ProblemError {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1000));
  if (ahead === 0) return new ProblemError('upstream_rate_limited', { retryAfter });
  const others = ahead === 1 ? '1 demande passe' : `${ahead} demandes passent`;
  const detail = `${others} avant la vôtre, et le quota de l’habilitation ne suffit pas. Recommencez dans ${retryAfter} seconde${retryAfter === 1 ? '' : 's'}.`;
  return new ProblemError('upstream_rate_limited', { retryAfter, detail });
}
