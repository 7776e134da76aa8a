import { systemClock, type Clock } from '../clock.ts';
import { documentedLimits, type DocumentedLimits } from '../documented-limits.ts';
import { defaultPatienceMs, Turns } from '../turns.ts';

const never = (calls: number) => [{ calls, perMs: 60_000 }] as const;

/** Limits that no test meets by chance. */
export const wideLimits: DocumentedLimits = {
  kinds: {
    inpi: never(100_000),
    bdf: never(100_000),
    download: never(100_000),
    file: never(100_000),
    'inpi-rne': never(100_000),
  },
  address: never(1_000_000)[0],
};

type Changes = Partial<{
  clock: Clock;
  now: () => number;
  documented: DocumentedLimits;
  patienceMs: number;
  probe: () => Promise<boolean>;
}>;

/** Turns as today's service documents them, on the machine's own clock unless told; no ping is answered. */
export function turnsFor({
  now = Date.now,
  clock = systemClock(now),
  documented = documentedLimits.v3,
  patienceMs = defaultPatienceMs,
  probe = () => Promise.resolve(false),
}: Changes = {}): Turns {
  return new Turns({ clock, documented, patienceMs, probe });
}
