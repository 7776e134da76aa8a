export type Asked = { signal: AbortSignal; urgent: boolean };

/** Does a work until `signal`, which is the asker's. */
export type Work<Result> = (signal: AbortSignal) => Promise<Result>;

export type SharedQueue<Result> = {
  /**
   * Has a work done in its turn, once however many ask for it under one key; each asker brings a way of doing it, which
   * serves while that asker waits. The last urgent asked comes first, then the others in order.
   *
   * @throws what the work threw, or the reason of `signal`.
   */
  ask: (key: string, work: Work<Result>, asked: Asked) => Promise<Result>;
};

type Asker<Result> = {
  work: Work<Result>;
  signal: AbortSignal;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
};

type Job<Result> = { key: string; urgency: number; askers: Set<Asker<Result>>; running: boolean };

/** @param width how many works run at once. */
export function createSharedQueue<Result>(width: number): SharedQueue<Result> {
  const jobs = new Map<string, Job<Result>>();
  let running = 0;
  let asks = 0;

  const next = (): Job<Result> | null => {
    const waiting = jobs
      .values()
      .filter((job) => !job.running)
      .toArray();
    return waiting.toSorted((one, other) => other.urgency - one.urgency)[0] ?? null;
  };

  const pump = (): void => {
    const job = next();
    if (job === null || running >= width) return;
    void run(job);
    pump();
  };

  const run = async (job: Job<Result>): Promise<void> => {
    const [asker] = job.askers;
    if (asker === undefined) return;
    job.running = true;
    running += 1;
    const settled = await asker.work(asker.signal).then(
      (result) => (each: Asker<Result>) => each.resolve(result),
      (error: unknown) => (each: Asker<Result>) => each.reject(error),
    );
    job.running = false;
    running -= 1;
    // Where its asker has left, the others' ways of doing it remain.
    if (!asker.signal.aborted) {
      if (jobs.get(job.key) === job) jobs.delete(job.key);
      for (const each of job.askers) settled(each);
    }
    pump();
  };

  const leave = (job: Job<Result>, asker: Asker<Result>): void => {
    job.askers.delete(asker);
    if (job.askers.size === 0 && jobs.get(job.key) === job) jobs.delete(job.key);
    asker.reject(asker.signal.reason);
  };

  return {
    ask: (key, work, { signal, urgent }) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason as Error);
        asks += 1;
        const job = jobs.get(key) ?? { key, urgency: 0, askers: new Set(), running: false };
        if (urgent) job.urgency = asks;
        const asker = { work, signal, resolve, reject };
        job.askers.add(asker);
        jobs.set(key, job);
        signal.addEventListener('abort', () => leave(job, asker), { once: true });
        pump();
      }),
  };
}
