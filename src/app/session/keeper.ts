import type { Session } from '#contract/session.ts';

import { coverInForce, coverScreens } from './cover.ts';
import type { TabMessage } from './tabs.ts';

/** Milliseconds before the end from which the agent is told. */
const warningMs = 120_000;
/** Milliseconds during which one sign of activity is enough. */
const activityMs = 60_000;
/** Seconds that a call may take off what a session that was just prolonged announces. */
const slack = 2;

export type Life = {
  /** When the session ends if nothing is done, in milliseconds of the machine's clock; null when it does not. */
  endsAt: number | null;
  /** Whether the end is near enough to be told. */
  ending: boolean;
  /** Whether nothing prolongs it any more: its longest duration is reached. */
  final: boolean;
};

export type Surroundings = {
  now: () => number;
  /** Calls back after so many milliseconds; returns how to give it up. */
  later: (ms: number, then: () => void) => () => void;
  ask: () => Promise<Session>;
  prolong: () => Promise<Pick<Session, 'expiresIn'>>;
  tell: (message: TabMessage) => void;
  onLife: (life: Life) => void;
  /** The agent is there again, after what covered the screens. */
  onReturn: (session: Session) => void;
  /** The agent left, or somebody else is there: all must be dropped. */
  onGone: (why: 'left' | 'other') => void;
};

/** Follows the session of the agent in whose name this page works, from what the proxy says of its end. */
export class SessionKeeper {
  readonly #agent: string;
  readonly #around: Surroundings;
  #life: Life = { endsAt: null, ending: false, final: false };
  #longest = 0;
  #spokeAt: number;
  #checking: Promise<void> | null = null;
  #giveUp: () => void = () => undefined;

  constructor(agent: string, around: Surroundings) {
    this.#agent = agent;
    this.#around = around;
    this.#spokeAt = around.now();
    around.tell({ kind: 'here', agent });
  }

  /** Takes what the proxy said of the session, `at` a time of the machine's clock. */
  meet({ agent, expiresIn }: Session, at = this.#around.now()): void {
    if (agent === null) {
      this.#giveUp();
      coverScreens('expired');
    } else if (agent.id === this.#agent) this.#learn(expiresIn, at, false);
    else this.#around.onGone('other');
  }

  /**
   * The agent is at work: says so at most once a minute, as long as it prolongs the session.
   *
   * @param isDeliberate whether it is more than a pointer that moves, which on its way to the warning's button must
   *   not take it away.
   */
  async work(isDeliberate: boolean): Promise<void> {
    const { endsAt, ending, final } = this.#life;
    if (endsAt === null || coverInForce() !== null) return;
    const now = this.#around.now();
    if (now >= endsAt) await this.check();
    else if (!final && (isDeliberate || !ending) && now - this.#spokeAt >= activityMs)
      await this.prolong().catch(() => null);
  }

  /** Prolongs the session. @throws ApiError */
  async prolong(): Promise<void> {
    this.#spokeAt = this.#around.now();
    const { expiresIn } = await this.#around.prolong();
    this.#learn(expiresIn, this.#around.now(), true);
    this.#around.tell({ kind: 'kept', expiresIn });
  }

  /** Takes what another tab tells. */
  hear(message: TabMessage): void {
    if (coverInForce() === 'gone') return;
    if (message.kind === 'left') this.#around.onGone('left');
    else if (message.kind === 'kept') this.#learn(message.expiresIn, this.#around.now(), true);
    else if (message.agent !== this.#agent || coverInForce() !== null) void this.check();
  }

  /** The page is looked at again: what ended meanwhile is covered, what was covered may be back. */
  look(): void {
    const { endsAt } = this.#life;
    const over = endsAt !== null && this.#around.now() >= endsAt;
    if (over || coverInForce() !== null) void this.check();
  }

  /**
   * Covers the screens at once, then asks who is there.
   *
   * @param holding whether what the screens hold may stay, hidden, for an agent who logs in again.
   */
  check(holding = true): Promise<void> {
    if (coverInForce() === 'parting') return Promise.resolve();
    this.#checking ??= this.#check(holding).finally(() => {
      this.#checking = null;
    });
    return this.#checking;
  }

  stop(): void {
    this.#giveUp();
  }

  async #check(holding: boolean): Promise<void> {
    if (coverInForce() !== 'expired') coverScreens('checking');
    const session = await this.#around.ask().catch(() => null);
    if (session === null) return coverScreens('unreachable');
    if (session.agent === null && !holding) return this.#around.onGone('other');
    this.meet(session);
    if (session.agent?.id !== this.#agent) return undefined;
    coverScreens(null);
    return this.#around.onReturn(session);
  }

  #learn(expiresIn: number | null, at: number, prolonged: boolean): void {
    this.#giveUp();
    const final = prolonged && expiresIn !== null && expiresIn < this.#longest - slack;
    this.#longest = Math.max(this.#longest, expiresIn ?? 0);
    if (prolonged) this.#spokeAt = at;
    if (expiresIn === null) return this.#live({ endsAt: null, ending: false, final: false });
    const endsAt = at + expiresIn * 1_000;
    const left = endsAt - this.#around.now();
    const ending = left <= warningMs;
    this.#live({ endsAt, ending, final: final || this.#life.final });
    this.#giveUp = ending
      ? this.#around.later(Math.max(left, 1_000), () => void this.check())
      : this.#around.later(left - warningMs, () => void this.#approach(endsAt));
  }

  /** Calls of the app prolong the session too, and only the proxy knows which: asks before worrying the agent. */
  async #approach(endsAt: number): Promise<void> {
    const session = await this.#around.ask().catch(() => null);
    if (session !== null) return this.meet(session);
    this.#live({ ...this.#life, ending: true });
    this.#giveUp = this.#around.later(endsAt - this.#around.now(), () => void this.check());
    return undefined;
  }

  #live(life: Life): void {
    this.#life = life;
    this.#around.onLife(life);
  }
}
