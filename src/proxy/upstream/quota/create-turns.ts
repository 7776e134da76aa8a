import type { Contract } from '../../config/upstreams.ts';
import type { Clock } from './clock.ts';
import { limitsUntilAnnounced, type DocumentedLimits } from './documented-limits.ts';
import { answersPing } from './probe.ts';
import { defaultPatienceMs, Turns } from './turns.ts';

type Given = {
  /** Base of API Entreprise. */
  base: URL;
  contract: Contract;
  clock: Clock;
  /** What holds until a service announces its own limits; absent: what it documents. */
  limits?: DocumentedLimits | undefined;
  /** The longest that a call may wait for its turn; absent: the time that frees any. */
  patienceMs?: number | undefined;
};

/** The turns of all calls to API Entreprise and to INPI's register. */
export function createTurns({
  base,
  contract,
  clock,
  limits = limitsUntilAnnounced(base, contract),
  patienceMs = defaultPatienceMs,
}: Given): Turns {
  return new Turns({
    clock,
    documented: limits,
    probe: () => answersPing(base),
    patienceMs,
  });
}
