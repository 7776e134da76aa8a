/** Someone for whom a call is made. */
export type Reader = {
  /** Tells agents apart. */
  agent: string;
  /** Aborts when they leave before their answer. */
  signal: AbortSignal;
};

/**
 * Those who wait for one call: several tabs, or several agents with the same reason. A call that still waits for its
 * turn when they have all left is given up; one that has left runs to its end, for the service works on.
 */
export class Readers {
  readonly #present = new Set<Reader>();
  /** A call for nobody in particular is never given up. */
  #forNobody = false;
  #giveUp: ((reason: unknown) => void) | null = null;
  #lastReason: unknown = null;
  #givenUp = false;

  constructor(reader?: Reader) {
    this.join(reader);
  }

  /** Whether the call was given up: nobody may join it any more. */
  get givenUp(): boolean {
    return this.#givenUp;
  }

  /** In whose turn the call waits: that of who came first among those present. */
  get agent(): string {
    const [first] = this.#present;
    return first?.agent ?? '';
  }

  includes(agent: string): boolean {
    return [...this.#present].some((reader) => reader.agent === agent);
  }

  join(reader: Reader | undefined): void {
    if (reader === undefined) this.#forNobody = true;
    else {
      this.#present.add(reader);
      if (reader.signal.aborted) this.#leave(reader);
      else reader.signal.addEventListener('abort', () => this.#leave(reader), { once: true });
    }
  }

  /** The call waits: `giveUp` is called, at once or later, with the reason of the last to leave. */
  waiting(giveUp: (reason: unknown) => void): void {
    this.#giveUp = giveUp;
    this.#heedLeaving();
  }

  /** The call waits no more. */
  gone(): void {
    this.#giveUp = null;
  }

  #leave(reader: Reader): void {
    this.#present.delete(reader);
    this.#lastReason = reader.signal.reason;
    this.#heedLeaving();
  }

  #heedLeaving(): void {
    if (this.#giveUp === null || this.#forNobody || this.#present.size > 0) return;
    this.#givenUp = true;
    this.#giveUp(this.#lastReason);
    this.#giveUp = null;
  }
}
