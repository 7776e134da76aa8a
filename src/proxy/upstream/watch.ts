import type { ProblemCode } from '#contract/problem.ts';

/** How a service answered last; milliseconds since 1970, null when it never did. */
export type Sighting = { succeededAt: number | null; failed: { at: number; code: ProblemCode } | null };

/** Remembers how each service fared, for the screen that tells it. */
export class UpstreamWatch {
  readonly #now: () => number;
  readonly #sightings = new Map<string, Sighting>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @param failure null when the call succeeded. */
  record(service: string, failure: ProblemCode | null): void {
    const known = this.sighting(service);
    const at = this.#now();
    this.#sightings.set(
      service,
      failure === null ? { ...known, succeededAt: at } : { ...known, failed: { at, code: failure } },
    );
  }

  sighting(service: string): Sighting {
    return this.#sightings.get(service) ?? { succeededAt: null, failed: null };
  }
}
