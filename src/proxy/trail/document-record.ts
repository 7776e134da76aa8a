import { finished, type Readable } from 'node:stream';

import type { FastifyReply, FastifyRequest } from 'fastify';

import type { IsoDate } from '#domain/calendar.ts';

import { ClientLeft } from '../client-left.ts';
import { problemOf } from '../problem-reply.ts';
import { silence, type AccessDraft } from './access-line.ts';
import { countedStream, type CountedStream } from './counted-stream.ts';
import type { GuardedTrail } from './guarded-trail.ts';
import { askedBy } from './subject.ts';

/** A filing or a deed, as a line names it. */
export type FilingAsked = { id: string; closingDate: IsoDate | null };

/** The document that is opened: of which filing, and under which name it is given. */
export type DocumentAsked = { filing: FilingAsked; name: string };

export function viewOfFiling({ id, closingDate }: FilingAsked): NonNullable<AccessDraft['filing']> {
  return { id, closing: closingDate };
}

/**
 * Opens a document between two lines: *opened*, on disk before the storage is asked, and *served* once the answer
 * is over, with what was handed to the network: a client that leaves makes it incomplete, and a storage that
 * fails makes it failed.
 *
 * @param open gives the document; a null size is not known beforehand. @returns the document, its stream counted.
 * @throws ProblemError trail_unavailable; what the opening throws.
 */
export async function recordDocument<T extends { stream: Readable; size: number | null }>(
  trail: GuardedTrail,
  request: FastifyRequest,
  reply: FastifyReply,
  { filing, name }: DocumentAsked,
  open: () => Promise<T>,
): Promise<T> {
  const asked = {
    ...silence,
    ...askedBy(request),
    filing: viewOfFiling(filing),
    what: name,
    outcome: 'served',
  } as const;
  const { seq: opened } = await trail.append(request, { ...asked, event: 'document_opened' });
  const close = (end: Partial<AccessDraft>) =>
    trail.append(request, { ...asked, event: 'document_served', opened, ...end });
  let document: T;
  try {
    document = await open();
  } catch (error) {
    const failure = error instanceof ClientLeft ? {} : failureOf(error);
    await close({ ...failure, bytes: 0, complete: false });
    throw error;
  }
  const counted = countedStream(document.stream);
  finished(reply.raw, () => {
    // The opening is on disk; should its end not be, the technical log has been told.
    close(endOf(counted, document.size, reply)).catch(() => {});
  });
  return { ...document, stream: counted.stream };
}

function failureOf(error: unknown): Pick<AccessDraft, 'outcome' | 'code'> {
  return { outcome: 'failed', code: problemOf(error).code };
}

/** How the answer ended: whole, cut by the client, or failed by the source. */
function endOf(
  { passed, fault }: CountedStream,
  size: number | null,
  { raw }: FastifyReply,
): Partial<AccessDraft> {
  const { bytes, sha256 } = passed();
  const error = fault();
  if (error !== null) return { ...failureOf(error), bytes, sha256, complete: false };
  return { bytes, sha256, complete: raw.writableFinished && (size === null || bytes === size) };
}
