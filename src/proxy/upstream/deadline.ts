/** What is left of the time that exchanges of one call may take together; the wait for a turn is no part of it. */
export class Deadline {
  #leftMs: number;

  constructor(ms: number) {
    this.#leftMs = ms;
  }

  /** Takes time that passes between two exchanges. @returns whether any is left after it. */
  spend(ms: number): boolean {
    this.#leftMs -= ms;
    return this.#leftMs > 0;
  }

  /** Makes an exchange, whose signal aborts by a `TimeoutError` at the deadline. */
  async during<T>(exchange: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const began = performance.now();
    try {
      return await exchange(AbortSignal.timeout(Math.max(0, Math.ceil(this.#leftMs))));
    } finally {
      this.#leftMs -= performance.now() - began;
    }
  }
}
