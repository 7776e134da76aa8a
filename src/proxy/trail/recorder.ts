import type { Readable } from 'node:stream';

import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Consultations, TrailEvent } from '#contract/consultations.ts';
import type { ProblemCode } from '#contract/problem.ts';

import type { FailureWord } from '../access/oidc/login-failure.ts';
import { RateLimit } from '../access/rate-limits.ts';
import { ClientLeft } from '../client-left.ts';
import { problemOf } from '../problem-reply.ts';
import { silence, type AccessDraft } from './access-line.ts';
import { recordDocument, viewOfFiling, type DocumentAsked, type FilingAsked } from './document-record.ts';
import { GuardedTrail } from './guarded-trail.ts';
import type { OwnSearch } from './own-consultations.ts';
import { askedBy, learn, subjectOf } from './subject.ts';
import type { Trail } from './trail.ts';

/** Our own refusals; any other failure of a reading is a failure. */
const refusals: ReadonlySet<ProblemCode> = new Set([
  'invalid_siren',
  'invalid_justification',
  'unauthenticated',
  'commitment_required',
  'source_not_allowed',
  'cross_site',
  'case_unknown',
  'too_many_requests',
]);

/** Refusals that our limits do not bound: only so many a minute are written, lest they fill the disk. */
const unbounded: ReadonlySet<ProblemCode> = new Set(['unauthenticated', 'cross_site', 'too_many_requests']);
const unboundedPerMinute = 30;

/** Writes what the routes do into the trail: no line, no data. */
export class Recorder {
  readonly #trail: Trail;
  readonly #guarded: GuardedTrail;
  readonly #limit: RateLimit;

  constructor(trail: Trail, now: () => number) {
    this.#trail = trail;
    this.#guarded = new GuardedTrail(trail);
    this.#limit = new RateLimit(unboundedPerMinute, now);
  }

  /** Opens the trail, so that what is wrong with it is known at start. @throws TrailError, or Node's error. */
  open(): Promise<void> {
    return this.#trail.open();
  }

  /** Waits for the last lines. */
  close(): Promise<void> {
    return this.#trail.close();
  }

  /** Makes sure that a line could be written, before a source is asked. @throws ProblemError trail_unavailable. */
  ready(request: FastifyRequest): Promise<void> {
    return this.#guarded.ready(request);
  }

  /** One page of the agent's own accesses. @throws ProblemError trail_unavailable. */
  consultations(request: FastifyRequest, agentId: string, search: OwnSearch): Promise<Consultations> {
    return this.#guarded.consultationsOf(request, agentId, search);
  }

  /** Writes that something was done. @throws ProblemError trail_unavailable. */
  async event(request: FastifyRequest, event: TrailEvent): Promise<void> {
    await this.#guarded.append(request, { ...silence, ...askedBy(request), event, outcome: 'served' });
  }

  /** Writes that nobody was let in, and why; only so many a minute. The trail's own failure changes nothing to it. */
  async loginFailed(request: FastifyRequest, word: FailureWord): Promise<void> {
    if (!this.#mayWrite(`login ${word}`)) return;
    const outcome = word === 'indisponible' ? 'failed' : 'refused';
    const draft: AccessDraft = {
      ...silence,
      ...askedBy(request),
      agent: null,
      event: 'login',
      outcome,
      code: word,
    };
    await this.#guarded.append(request, draft).catch(() => {});
  }

  /** Tells what is about to be read: if it fails, the trail says that this failed. */
  attempt(request: FastifyRequest, event: TrailEvent): void {
    learn(request, { reading: event });
  }

  /**
   * Reads something, and writes that it was read before it is answered. A failure is written by `failed`.
   *
   * @throws ProblemError trail_unavailable; what the reading throws.
   */
  async reading<T>(
    request: FastifyRequest,
    event: TrailEvent,
    read: () => Promise<T>,
    filing?: FilingAsked,
  ): Promise<T> {
    this.attempt(request, event);
    const value = await read();
    const asked: AccessDraft = { ...silence, ...askedBy(request), event, outcome: 'served' };
    if (filing !== undefined) asked.filing = viewOfFiling(filing);
    await this.#guarded.append(request, asked);
    return value;
  }

  /** Opens a document between its two lines: see `recordDocument`. */
  document<T extends { stream: Readable; size: number | null }>(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: DocumentAsked,
    open: () => Promise<T>,
  ): Promise<T> {
    learn(request, { reading: null });
    return recordDocument(this.#guarded, request, reply, asked, open);
  }

  /** Writes that a request was refused or failed, unless nobody waited for it any more; the trail's own failure changes nothing to what is answered. */
  async failed(request: FastifyRequest, error: unknown): Promise<void> {
    if (error instanceof ClientLeft) return;
    const { code } = problemOf(error);
    const { agent, reading } = subjectOf(request);
    const refused = refusals.has(code);
    const event = refused ? 'request_refused' : reading;
    if (event === null || code === 'trail_unavailable') return;
    if (unbounded.has(code) && !this.#mayWrite(`${code} ${agent?.id ?? ''}`)) return;
    const { method, routeOptions } = request;
    const draft: AccessDraft = {
      ...silence,
      ...askedBy(request),
      event,
      outcome: refused ? 'refused' : 'failed',
      code,
      what: refused ? `${method} ${routeOptions.url ?? ''}` : null,
    };
    await this.#guarded.append(request, draft).catch(() => {});
  }

  #mayWrite(key: string): boolean {
    try {
      this.#limit.take(key);
      return true;
    } catch {
      return false;
    }
  }
}
