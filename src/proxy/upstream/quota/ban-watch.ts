import { ProblemError } from '../../problem-error.ts';
import type { Clock } from './clock.ts';

/** Calls left without any answer before a ban is thought probable (API Entreprise bans for 12 h, in silence). */
const silencesOfABan = 5;

/** While a ban is probable, one ping a minute asks whether it is over. */
const betweenProbesMs = 60_000;

/**
 * Counts the silences of a service. Once they look like a ban nothing leaves but a ping now and then, until one is
 * answered: calls into the silence would tell nothing, and might prolong it.
 */
export class BanWatch {
  readonly #clock: Clock;
  readonly #probe: () => Promise<boolean>;
  #silences = 0;
  #nextProbe = 0;
  #probing: Promise<boolean> | null = null;

  /** @param probe sends a ping, and tells whether anything answered. */
  constructor(clock: Clock, probe: () => Promise<boolean>) {
    this.#clock = clock;
    this.#probe = probe;
  }

  get probable(): boolean {
    return this.#silences >= silencesOfABan;
  }

  /** No answer came before a deadline. */
  silent(): void {
    this.#silences += 1;
  }

  /** An answer came, of any kind. */
  answered(): void {
    this.#silences = 0;
  }

  /** The failure of a call that does not leave, and when the next ping is due. */
  refusal(): ProblemError {
    const wait = Math.ceil((this.#nextProbe - this.#clock.elapsed()) / 1000);
    return new ProblemError('upstream_timeout', { reason: 'probable_ban', retryAfter: Math.max(1, wait) });
  }

  /** Lets a call go on once a ping is answered. @throws ProblemError upstream_timeout (probable_ban). */
  async pass(): Promise<void> {
    if (!(await this.#probed())) throw this.refusal();
  }

  /** Whether a ping, sent now if one is due, was answered. */
  #probed(): Promise<boolean> {
    if (this.#probing !== null) return this.#probing;
    if (this.#clock.elapsed() < this.#nextProbe) return Promise.resolve(false);
    this.#nextProbe = this.#clock.elapsed() + betweenProbesMs;
    this.#probing = this.#probe().then((answered) => {
      if (answered) this.answered();
      this.#probing = null;
      return answered;
    });
    return this.#probing;
  }
}
