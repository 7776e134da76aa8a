import type { FastifyRequest } from 'fastify';

import type { Consultations } from '#contract/consultations.ts';

import { ProblemError } from '../problem-error.ts';
import type { AccessDraft } from './access-line.ts';
import type { Written } from './chain/chain.ts';
import type { OwnSearch } from './own-consultations.ts';
import { TrailError } from './trail-error.ts';
import type { Trail } from './trail.ts';

/** The trail as requests know it: when it fails, so do they, as `trail_unavailable`. */
export class GuardedTrail {
  readonly #trail: Trail;

  constructor(trail: Trail) {
    this.#trail = trail;
  }

  /** @throws ProblemError trail_unavailable, as every method here. */
  ready(request: FastifyRequest): Promise<void> {
    return this.#guard(request, () => this.#trail.ready());
  }

  /** Writes a line: on disk when it returns. */
  append(request: FastifyRequest, draft: AccessDraft): Promise<Written> {
    return this.#guard(request, () => this.#trail.append(draft));
  }

  /** One page of an agent's own accesses. */
  consultationsOf(request: FastifyRequest, agentId: string, search: OwnSearch): Promise<Consultations> {
    return this.#guard(request, async () => {
      await this.#trail.ready();
      return this.#trail.consultationsOf(agentId, search);
    });
  }

  async #guard<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      request.log.error({ fault: wordOf(error) }, 'the trail cannot be written');
      throw new ProblemError('trail_unavailable');
    }
  }
}

/** A failure of the trail in a word, for the technical log: no path, nothing of what was to be written. */
function wordOf(error: unknown): string {
  if (error instanceof TrailError) return error.fault;
  return error instanceof Error && 'code' in error ? String(error.code) : 'unexpected';
}
