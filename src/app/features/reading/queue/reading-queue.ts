import { problemOf } from '../../../api/client.ts';

/** What a task may say of itself when it fails: two sentences for the agent. */
export type Failure = { title: string; detail: string };

/** How far a task is; what is done is no longer in the queue. */
export type Task =
  | { kind: 'waiting' }
  | { kind: 'running' }
  | { kind: 'stopped' }
  | { kind: 'failed'; failure: Failure };

export type QueueState = {
  tasks: ReadonlyMap<string, Task>;
  /** When it goes on by itself after a limit asked to wait, in milliseconds; null when it does not wait. */
  resumesAt: number | null;
};

export type QueueOptions = {
  /** Does the task of that name, and heeds the signal. */
  run: (key: string, signal: AbortSignal) => Promise<void>;
  /** The words of a failure, where the task itself knows them. */
  failureOf: (error: unknown) => Failure | null;
  now: () => number;
  /** Calls back later; the answer cancels. */
  later: (run: () => void, ms: number) => () => void;
};

/** Times that a task is tried again when a limit asks to wait. */
const mostWaits = 5;

/**
 * Does tasks one after the other, in the order in which they were asked: each document that is read counts against a
 * quota, which is waited for when it says so. What is stopped stays, to be gone on with.
 */
export class ReadingQueue {
  readonly #options: QueueOptions;
  readonly #listeners = new Set<() => void>();
  readonly #waits = new Map<string, number>();
  #state: QueueState = { tasks: new Map(), resumesAt: null };
  #running: AbortController | null = null;
  #cancelWait: (() => void) | null = null;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  readonly get = (): QueueState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks for tasks, at the end of the queue; one that waits or runs keeps its place. */
  add(keys: readonly string[]): void {
    for (const key of keys) {
      const known = this.#state.tasks.get(key)?.kind;
      if (known === 'waiting' || known === 'running') continue;
      this.#waits.delete(key);
      this.#set(key, null);
      this.#set(key, { kind: 'waiting' });
    }
    this.#go();
  }

  /** Stops one task, or all of them, at once; what it had done stays done. */
  stop(key?: string): void {
    for (const [known, task] of this.#state.tasks) {
      if (key !== undefined && known !== key) continue;
      if (task.kind === 'running') this.#running?.abort();
      if (task.kind === 'waiting') this.#set(known, { kind: 'stopped' });
    }
    if (![...this.#state.tasks.values()].some(({ kind }) => kind === 'waiting')) this.#endWait();
  }

  /** Stops and forgets everything. */
  end(): void {
    this.#running?.abort();
    this.#endWait();
    this.#tell({ tasks: new Map(), resumesAt: null });
  }

  #go(): void {
    if (this.#running !== null || this.#state.resumesAt !== null) return;
    const next = [...this.#state.tasks].find(([, task]) => task.kind === 'waiting');
    if (next !== undefined) void this.#run(next[0]);
  }

  async #run(key: string): Promise<void> {
    const controller = new AbortController();
    this.#running = controller;
    this.#set(key, { kind: 'running' });
    let after: Task | null = null;
    try {
      await this.#options.run(key, controller.signal);
    } catch (error) {
      after = controller.signal.aborted ? { kind: 'stopped' } : this.#afterFailure(key, error);
    }
    this.#running = null;
    if (this.#state.tasks.has(key)) this.#set(key, after);
    this.#go();
  }

  #afterFailure(key: string, error: unknown): Task {
    const own = this.#options.failureOf(error);
    if (own !== null) return { kind: 'failed', failure: own };
    const { code, retryAfter, title, detail } = problemOf(error);
    const limited = code === 'upstream_rate_limited' || code === 'too_many_requests';
    const waits = this.#waits.get(key) ?? 0;
    if (!limited || retryAfter === undefined || waits >= mostWaits)
      return { kind: 'failed', failure: { title, detail } };
    this.#waits.set(key, waits + 1);
    const resumesAt = this.#options.now() + retryAfter * 1000;
    this.#cancelWait = this.#options.later(() => {
      this.#endWait();
      this.#go();
    }, retryAfter * 1000);
    this.#tell({ ...this.#state, resumesAt });
    return { kind: 'waiting' };
  }

  #endWait(): void {
    this.#cancelWait?.();
    this.#cancelWait = null;
    this.#tell({ ...this.#state, resumesAt: null });
  }

  #set(key: string, task: Task | null): void {
    const tasks = new Map(this.#state.tasks);
    if (task === null) tasks.delete(key);
    else tasks.set(key, task);
    this.#tell({ ...this.#state, tasks });
  }

  #tell(state: QueueState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
