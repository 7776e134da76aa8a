import { useEffect, useState } from 'react';

/** The time of the machine, in milliseconds, read anew every `period` milliseconds; null stops it. */
export function useNow(period: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(
    function readTheClock() {
      if (period === null) return undefined;
      const timer = setInterval(() => setNow(Date.now()), period);
      return () => clearInterval(timer);
    },
    [period],
  );
  return now;
}
