import { finished, type Readable } from 'node:stream';

import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Consultations, TrailEvent } from '#contract/consultations.ts';
import type { ProblemCode } from '#contract/problem.ts';
import type { IsoDate } from '#domain/calendar.ts';

import { RateLimit } from '../access/rate-limits.ts';
import { ProblemError } from '../problem-error.ts';
import { problemOf } from '../problem-reply.ts';
import { silence, type AccessDraft } from './access-line.ts';
import { countedStream, type CountedStream } from './counted-stream.ts';
import type { OwnSearch } from './own-consultations.ts';
import { askedBy, learn, subjectOf } from './subject.ts';
import { TrailError } from './trail-error.ts';
import type { Trail } from './trail.ts';

/** The document that is opened: whose filing, and under which name it is given. */
export type DocumentAsked = { filing: { id: string; closingDate: IsoDate | null }; name: string };

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
  readonly #limit: RateLimit;

  constructor(trail: Trail, now: () => number) {
    this.#trail = trail;
    this.#limit = new RateLimit(unboundedPerMinute, now);
  }

  /** Opens the trail, so that what is wrong with it is known at start. @throws TrailError, or Node's error. */
  open(): Promise<void> {
    return this.#trail.open();
  }

  /** Makes sure that a line could be written, before a source is asked. @throws ProblemError trail_unavailable. */
  async ready(request: FastifyRequest): Promise<void> {
    await this.#try(request, () => this.#trail.ready());
  }

  /** One page of the agent's own accesses. @throws ProblemError trail_unavailable. */
  consultations(request: FastifyRequest, agentId: string, search: OwnSearch): Promise<Consultations> {
    return this.#try(request, async () => {
      await this.#trail.ready();
      return this.#trail.consultationsOf(agentId, search);
    });
  }

  /** Waits for the last lines. */
  close(): Promise<void> {
    return this.#trail.close();
  }

  /** Writes that something was done. @throws ProblemError trail_unavailable. */
  async event(request: FastifyRequest, event: TrailEvent): Promise<void> {
    await this.#write(request, { ...silence, ...askedBy(request), event, outcome: 'served' });
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
    filing?: DocumentAsked['filing'],
  ): Promise<T> {
    this.attempt(request, event);
    const value = await read();
    const asked = { ...silence, ...askedBy(request), event, outcome: 'served' } as const;
    await this.#write(request, filing === undefined ? asked : { ...asked, filing: viewOf(filing) });
    return value;
  }

  /**
   * Opens a document between two lines: *opened*, on disk before the storage is asked, and *served* once the answer
   * is over, with what was handed to the network: a client that leaves makes it incomplete, and a storage that
   * fails makes it failed.
   *
   * @returns the document, its stream counted. @throws ProblemError trail_unavailable; what the opening throws.
   */
  async document<T extends { stream: Readable; size: number | null }>(
    request: FastifyRequest,
    reply: FastifyReply,
    { filing, name }: DocumentAsked,
    open: () => Promise<T>,
  ): Promise<T> {
    const asked = { ...silence, ...askedBy(request), filing: viewOf(filing), what: name };
    const { seq: opened } = await this.#write(request, {
      ...asked,
      event: 'document_opened',
      outcome: 'served',
    });
    learn(request, { reading: null });
    const close = (end: Partial<AccessDraft>) =>
      this.#write(request, { ...asked, event: 'document_served', outcome: 'served', opened, ...end });
    let document: T;
    try {
      document = await open();
    } catch (error) {
      await close({ outcome: 'failed', code: problemOf(error).code, bytes: 0, complete: false });
      throw error;
    }
    const counted = countedStream(document.stream);
    finished(reply.raw, () => {
      // The opening is on disk; should its end not be, the technical log has been told.
      close(endOf(counted, document.size, reply)).catch(() => {});
    });
    return { ...document, stream: counted.stream };
  }

  /** Writes that a request was refused or failed; the trail's own failure changes nothing to what is answered. */
  async failed(request: FastifyRequest, error: unknown): Promise<void> {
    const code = problemOf(error).code;
    const { agent, reading } = subjectOf(request);
    const refused = refusals.has(code);
    if (code === 'trail_unavailable' || (!refused && reading === null)) return;
    if (unbounded.has(code) && !this.#mayWrite(`${code} ${agent?.id ?? ''}`)) return;
    const { method, routeOptions } = request;
    const draft: AccessDraft = {
      ...silence,
      ...askedBy(request),
      event: refused ? 'request_refused' : (reading ?? 'request_refused'),
      outcome: refused ? 'refused' : 'failed',
      code,
      what: refused ? `${method} ${routeOptions.url ?? ''}` : null,
    };
    await this.#write(request, draft).catch(() => {});
  }

  #write(request: FastifyRequest, draft: AccessDraft) {
    return this.#try(request, () => this.#trail.append(draft));
  }

  async #try<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      request.log.error({ fault: wordOf(error) }, 'the trail cannot be written');
      throw new ProblemError('trail_unavailable');
    }
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

function viewOf({ id, closingDate }: DocumentAsked['filing']): NonNullable<AccessDraft['filing']> {
  return { id, closing: closingDate };
}

/** How the answer ended: whole, cut by the client, or failed by the source. */
function endOf(
  { passed, fault }: CountedStream,
  size: number | null,
  { raw }: FastifyReply,
): Partial<AccessDraft> {
  const { bytes, sha256 } = passed();
  const error = fault();
  if (error !== null)
    return { outcome: 'failed', code: problemOf(error).code, bytes, sha256, complete: false };
  return { bytes, sha256, complete: raw.writableFinished && (size === null || bytes === size) };
}

/** A failure of the trail in a word, for the technical log: no path, nothing of what was to be written. */
function wordOf(error: unknown): string {
  if (error instanceof TrailError) return error.fault;
  return error instanceof Error && 'code' in error ? String(error.code) : 'unexpected';
}
