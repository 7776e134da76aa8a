import type { Siren } from '#domain/siren.ts';

import { problemOf } from '../../../api/client.ts';

/** How far the asking about one company is. */
export type Step = 'waiting' | 'asking' | 'answered' | 'failed' | 'stopped';

export type GatheringState = {
  steps: ReadonlyMap<Siren, Step>;
  /** When it goes on by itself after a source asked to wait, in milliseconds; null when it does not wait. */
  resumesAt: number | null;
};

export type GatheringOptions = {
  ask: (siren: Siren) => Promise<unknown>;
  /** Companies asked about at once. */
  most: number;
  now: () => number;
  /** Calls back later; the answer cancels. */
  later: (run: () => void, ms: number) => () => void;
  onChange: (state: GatheringState) => void;
};

/** Times that a company is asked about again when its source wants us to wait. */
const mostWaits = 5;

/** Asks about companies few at a time, in order: waits when a source says so, and stops when the agent does. */
export class Gathering {
  readonly #options: GatheringOptions;
  #steps = new Map<Siren, Step>();
  #waits = new Map<Siren, number>();
  #resumesAt: number | null = null;
  #cancelWait: (() => void) | null = null;

  constructor(options: GatheringOptions) {
    this.#options = options;
  }

  /** Asks about those that were not yet; forgets those that are no longer wanted. */
  want(sirens: readonly Siren[]): void {
    this.#steps = new Map(sirens.map((siren) => [siren, this.#steps.get(siren) ?? 'waiting']));
    this.#go();
  }

  /** Asks no more; what is under way is let to its end. */
  stop(): void {
    this.#cancelWait?.();
    this.#resumesAt = null;
    for (const [siren, step] of this.#steps) if (step === 'waiting') this.#steps.set(siren, 'stopped');
    this.#tell();
  }

  /** Forgets everything: the screen is gone, and nobody waits any more. */
  rest(): void {
    this.#cancelWait?.();
    this.#resumesAt = null;
    this.#steps = new Map();
  }

  /** Asks about one company again, or about all those that were stopped. */
  retry(siren?: Siren): void {
    for (const [known, step] of this.#steps)
      if (known === siren || (siren === undefined && step === 'stopped')) {
        this.#waits.delete(known);
        this.#steps.set(known, 'waiting');
      }
    this.#go();
  }

  #go(): void {
    this.#tell();
    if (this.#resumesAt !== null) return;
    const asking = [...this.#steps.values()].filter((step) => step === 'asking').length;
    const waiting = [...this.#steps].filter(([, step]) => step === 'waiting').map(([siren]) => siren);
    for (const siren of waiting.slice(0, Math.max(0, this.#options.most - asking))) void this.#ask(siren);
  }

  async #ask(siren: Siren): Promise<void> {
    this.#steps.set(siren, 'asking');
    this.#tell();
    try {
      await this.#options.ask(siren);
      this.#end(siren, 'answered');
    } catch (error) {
      const { code, retryAfter } = problemOf(error);
      const limited = code === 'upstream_rate_limited' || code === 'too_many_requests';
      const waits = this.#waits.get(siren) ?? 0;
      if (!limited || retryAfter === undefined || waits >= mostWaits) {
        this.#end(siren, 'failed');
        return;
      }
      this.#waits.set(siren, waits + 1);
      this.#waitFor(retryAfter);
      this.#end(siren, 'waiting');
    }
  }

  #waitFor(seconds: number): void {
    const until = Math.max(this.#resumesAt ?? 0, this.#options.now() + seconds * 1000);
    this.#cancelWait?.();
    this.#resumesAt = until;
    this.#cancelWait = this.#options.later(() => {
      this.#resumesAt = null;
      this.#go();
    }, until - this.#options.now());
  }

  #end(siren: Siren, step: Step): void {
    if (this.#steps.has(siren)) this.#steps.set(siren, step);
    this.#go();
  }

  #tell(): void {
    this.#options.onChange({ steps: new Map(this.#steps), resumesAt: this.#resumesAt });
  }
}
