/** Lets one work through at a time, in the order in which they came. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Does a work in its turn; one whose signal has aborted before gives its turn up.
   *
   * @throws what the work throws; the reason of the signal when it aborts first.
   */
  async take<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const { promise: left, reject } = Promise.withResolvers<never>();
    const leave = () => reject(signal.reason);
    const turn = this.#last.then(() => {
      signal.throwIfAborted();
      return work();
    });
    this.#last = turn.catch(() => undefined);
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
    try {
      return await Promise.race([turn, left]);
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }
}
