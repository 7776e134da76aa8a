import type { Clock } from '../clock.ts';

/** A clock on which everything goes so many times faster than in the room. */
export function fastClock(times: number, start = 1_763_720_000_000): Clock {
  const began = performance.now();
  const elapsed = () => (performance.now() - began) * times;
  return {
    now: () => Math.floor(start + elapsed()),
    elapsed,
    after(ms, call) {
      const timer = setTimeout(call, ms / times);
      return () => clearTimeout(timer);
    },
  };
}
