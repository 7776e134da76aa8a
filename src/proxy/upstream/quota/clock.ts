/** The time as those who wait for a turn read it. */
export type Clock = {
  /** Milliseconds since 1970, as the machine tells them: they may jump. */
  now: () => number;
  /** Milliseconds that only go forward, at the pace of real ones. */
  elapsed: () => number;
  /** Calls back once so many milliseconds have passed. @returns how to take it back. */
  after: (ms: number, call: () => void) => () => void;
};

/** The machine's own time. @param now another wall clock, for tests that hold it still. */
export function systemClock(now: () => number = Date.now): Clock {
  return {
    now,
    elapsed: () => performance.now(),
    after(ms, call) {
      const timer = setTimeout(call, ms).unref();
      return () => clearTimeout(timer);
    },
  };
}
