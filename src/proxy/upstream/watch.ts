import type { ProblemCode, ProblemReason } from '#contract/problem.ts';

import type { ProblemError } from '../problem-error.ts';

/** How a service answered last; milliseconds since 1970, null when it never did. */
export type Sighting = { succeededAt: number | null; failed: { at: number; code: ProblemCode } | null };

/** Remembers how each service fared, for the screen that tells it. */
export class UpstreamWatch {
  readonly #now: () => number;
  readonly #sightings = new Map<string, Sighting>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @param failure null when the call succeeded; some failures of a call are answers of the service. */
  record(service: string, failure: ProblemError | null): void {
    const known = this.sighting(service);
    const at = this.#now();
    const news =
      failure === null || isAnswer(failure) ? { succeededAt: at } : { failed: { at, code: failure.code } };
    this.#sightings.set(service, { ...known, ...news });
  }

  sighting(service: string): Sighting {
    return this.#sightings.get(service) ?? { succeededAt: null, failed: null };
  }
}

const refusalsOfOurs: ReadonlySet<ProblemReason | null> = new Set([
  'recipient_refused',
  'parameters_refused',
]);

/** To know nothing of a company, or to refuse what we ask of it, is to work. */
function isAnswer({ code, reason }: ProblemError): boolean {
  return code === 'not_found' || (code === 'upstream_refused' && refusalsOfOurs.has(reason));
}
