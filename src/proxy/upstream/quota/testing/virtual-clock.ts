import type { Clock } from '../clock.ts';

/** A clock that goes on when it is told to, and whose wall may jump. */
export type VirtualClock = Clock & {
  /** Lets so many milliseconds pass: what is due meanwhile is called at its time, in order. */
  pass: (ms: number) => Promise<void>;
  /** Moves the wall clock alone, forwards or backwards. */
  jump: (ms: number) => void;
};

/** @param start what the wall says at the beginning (ms since 1970). */
export function virtualClock(start = 1_700_000_000_000): VirtualClock {
  const due = new Set<{ at: number; call: () => void }>();
  let elapsed = 0;
  let offset = start;
  const soonest = () => [...due].reduce<number>((least, { at }) => Math.min(least, at), Infinity);
  return {
    now: () => offset + elapsed,
    elapsed: () => elapsed,
    after(ms, call) {
      const one = { at: elapsed + Math.max(0, ms), call };
      due.add(one);
      return () => void due.delete(one);
    },
    async pass(ms) {
      const end = elapsed + ms;
      await settled();
      for (let next = soonest(); next <= end; next = soonest()) {
        elapsed = next;
        for (const one of due) if (one.at <= elapsed && due.delete(one)) one.call();
        await settled();
      }
      elapsed = end;
    },
    jump: (ms) => void (offset += ms),
  };
}

/** Lets what is already resolved be heard. */
function settled(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
