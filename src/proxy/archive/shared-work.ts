import { scopeWithin } from './scope.ts';

type Work<T> = { members: number; result: Promise<T>; stop: AbortController };

/** Work done once for all who want it at the same time; the last to leave stops it and frees its result. */
export class SharedWork<T> {
  readonly #works = new Map<string, Work<T>>();
  readonly #free: (result: T) => Promise<void>;

  constructor(free: (result: T) => Promise<void> = async () => {}) {
    this.#free = free;
  }

  /**
   * Joins the work named `id`, which `start` begins when nobody is at it, and stays a member until the signal
   * aborts: the result is shared, and held, as long as one member stays.
   *
   * @throws what the work throws; the reason of the caller's signal when it aborts first.
   */
  async join(id: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const work = this.#works.get(id) ?? this.#begin(id, start);
    work.members += 1;
    const { promise: left, reject } = Promise.withResolvers<never>();
    left.catch(() => undefined);
    const leave = () => {
      reject(signal.reason);
      this.#leave(id, work);
    };
    signal.addEventListener('abort', leave, { once: true });
    return Promise.race([work.result, left]);
  }

  /** Shares the work while it lasts, and leaves as it ends: whoever comes later begins anew. */
  async share(id: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const turn = scopeWithin(signal);
    try {
      return await this.join(id, turn.signal, start);
    } finally {
      turn.end();
    }
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
    work.stop.abort();
    work.result.then(this.#free).catch(() => undefined);
  }

  #forget(id: string, work: Work<T>): void {
    if (this.#works.get(id) === work) this.#works.delete(id);
  }
}
