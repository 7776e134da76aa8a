type Work<T> = { members: number; result: Promise<T>; stop: AbortController };

/**
 * Work done once for all who want it: whoever joins shares what is under way or done, each stays a member until
 * their own signal aborts, and the last to leave stops the work and frees its result.
 */
export class SharedWork<T> {
  readonly #works = new Map<string, Work<T>>();
  readonly #free: (result: T) => Promise<void>;

  constructor(free: (result: T) => Promise<void>) {
    this.#free = free;
  }

  /**
   * Joins the work named `id`, which `start` begins when nobody is at it.
   *
   * @throws what the work throws; the reason of the caller's signal when it aborts first.
   */
  async join(id: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const work = this.#works.get(id) ?? this.#begin(id, start);
    work.members += 1;
    const left = Promise.withResolvers<never>();
    signal.addEventListener(
      'abort',
      () => {
        left.reject(signal.reason);
        this.#leave(id, work);
      },
      { once: true },
    );
    left.promise.catch(() => undefined);
    return Promise.race([work.result, left.promise]);
  }

  #begin(id: string, start: (signal: AbortSignal) => Promise<T>): Work<T> {
    const stop = new AbortController();
    const work = { members: 0, result: start(stop.signal), stop };
    this.#works.set(id, work);
    work.result.catch(() => this.#forget(id, work));
    return work;
  }

  #leave(id: string, work: Work<T>): void {
    work.members -= 1;
    if (work.members > 0) return;
    this.#forget(id, work);
    work.stop.abort(new DOMException('nobody waits any more', 'AbortError'));
    work.result.then(this.#free).catch(() => undefined);
  }

  #forget(id: string, work: Work<T>): void {
    if (this.#works.get(id) === work) this.#works.delete(id);
  }
}
